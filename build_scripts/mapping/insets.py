"""Where the islands stand on the map: boxes in the Gulf and the Atlantic, each group at a scale of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from build_scripts.mapping.drawing import Drawing
from build_scripts.mapping.topology import Point, Topology

_EDGE = 3.0


class Box(NamedTuple):
    """A place on us-atlas's drawing, in px."""

    left: float
    top: float
    width: float
    height: float


class Group(NamedTuple):
    """Islands drawn at one scale; the outlines hold neither Rose nor Swains Island of American Samoa."""

    state: str
    geoids: tuple[str, ...]
    box: Box


_GROUPS = (
    Group("AS", ("60010", "60050"), Box(515, 560, 46, 44)),
    Group("AS", ("60020",), Box(561, 560, 34, 44)),
    Group("GU", ("66010",), Box(602, 548, 40, 56)),
    Group("MP", ("69100", "69110", "69120"), Box(649, 548, 42, 56)),
    Group("MP", ("69085",), Box(691, 548, 24, 56)),
    Group("VI", ("78020", "78030"), Box(842, 556, 62, 48)),
    Group("VI", ("78010",), Box(904, 556, 62, 48)),
)
_PUERTO_RICO = Group("PR", (), Box(842, 486, 124, 56))


def add_insets(drawing: Drawing, degrees: Topology) -> None:
    """Add the islands and the boxes around them; `degrees` has outlines in longitude and latitude."""
    puerto_rico = tuple(geoid for geoid in degrees.counties if geoid.startswith("72"))
    for group in (*_GROUPS, _PUERTO_RICO._replace(geoids=puerto_rico)):
        drawing.add_topology(degrees, group.geoids, _Fit(degrees, group).place)
        drawing.add_inset(group.state, *group.box)


class _Fit:
    """Puts points in degrees into a box: degrees of longitude shortened as they are at the middle's latitude."""

    def __init__(self, degrees: Topology, group: Group) -> None:
        points = _points(degrees, group.geoids)
        west, east = min(x for x, _ in points), max(x for x, _ in points)
        south, north = min(y for _, y in points), max(y for _, y in points)
        self._west, self._north = west, north
        self._shorter = math.cos(math.radians((south + north) / 2))
        box = group.box
        width, height = (east - west) * self._shorter, north - south
        self._scale = min((box.width - 2 * _EDGE) / width, (box.height - 2 * _EDGE) / height)
        self._left = box.left + (box.width - width * self._scale) / 2
        self._top = box.top + (box.height - height * self._scale) / 2

    def place(self, point: Point) -> Point:
        """The point on the drawing."""
        x, y = point
        return (
            self._left + (x - self._west) * self._shorter * self._scale,
            self._top + (self._north - y) * self._scale,
        )


def _points(degrees: Topology, geoids: Sequence[str]) -> list[Point]:
    rings = (ring for geoid in geoids for ring in degrees.counties[geoid])
    return [point for ring in rings for arc in ring for point in degrees.arcs[arc if arc >= 0 else ~arc]]
