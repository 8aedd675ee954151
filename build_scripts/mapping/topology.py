"""A TopoJSON document: arcs that neighbours share, and the shapes made of them (github.com/topojson specification)."""

from __future__ import annotations

from typing import Any

Point = tuple[float, float]


class Topology:
    """`counties` gives the rings of arc numbers by GEOID, `borders` the arcs that bound states."""

    def __init__(self, document: dict[str, Any]) -> None:
        """`document` is the parsed JSON, with quantized arcs."""
        self._transform = document["transform"]
        self.arcs: list[list[Point]] = [self._arc(steps) for steps in document["arcs"]]
        shapes = document["objects"]
        self.counties: dict[str, list[list[int]]] = {
            shape["id"]: _rings(shape) for shape in shapes["counties"]["geometries"]
        }
        found = {
            number if number >= 0 else ~number
            for shape in shapes["states"]["geometries"]
            for ring in _rings(shape)
            for number in ring
        }
        self.borders: list[int] = sorted(found)

    def _arc(self, steps: list[list[int]]) -> list[Point]:
        (x_scale, y_scale), (x_shift, y_shift) = self._transform["scale"], self._transform["translate"]
        points: list[Point] = []
        x = y = 0
        for step in steps:
            x, y = x + step[0], y + step[1]
            points.append((x * x_scale + x_shift, y * y_scale + y_shift))
        return points


def _rings(shape: dict[str, Any]) -> list[list[int]]:
    parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return [ring for part in parts for ring in part]
