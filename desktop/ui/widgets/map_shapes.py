"""The outlines as Qt draws them, and which of them lies where."""

from __future__ import annotations

import math
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from desktop.domain.outline import Inset, Outlines
from desktop.domain.states import BY_FIPS

_CELL = 25.0
_FIPS_DIGITS = 2


class MapShape(NamedTuple):
    """One outline in px of the drawing; `geoids` are the counties it stands for, `inside` is a point in it."""

    geoids: tuple[str, ...]
    state: str
    path: QPainterPath
    box: QRectF
    inside: tuple[float, float]


class MapShapes:
    """Everything drawn. A shape is named by its place in `shapes`. Made of values only: any thread may build it."""

    def __init__(self, outlines: Outlines) -> None:
        """Some hundredths of a second."""
        rings = _polygons(ring for one in outlines.counties for ring in one.rings)
        shapes = []
        for one in outlines.counties:
            path = QPainterPath()
            for _ in one.rings:
                path.addPolygon(next(rings))
            state = BY_FIPS[one.geoids[0][:_FIPS_DIGITS]].code
            shapes.append(MapShape(one.geoids, state, path, path.boundingRect(), one.inside))
        self.shapes: tuple[MapShape, ...] = tuple(shapes)
        self.borders: tuple[tuple[QPolygonF, QRectF], ...] = tuple(
            (line, line.boundingRect()) for line in _polygons(outlines.borders)
        )
        self.insets: tuple[Inset, ...] = outlines.insets
        self._numbers = {geoid: number for number, shape in enumerate(shapes) for geoid in shape.geoids}

    def number(self, geoid: str) -> int | None:
        """The shape of a county; None for one that is not drawn."""
        return self._numbers.get(geoid)

    def at(self, point: QPointF, reach: float) -> int | None:
        """The shape under a point; else the nearest one whose middle or edge lies within `reach`."""
        near = sorted({number for cell in _cells_of(_around(point, reach)) for number in self._grid.get(cell, ())})
        for number in near:
            if self.shapes[number].box.contains(point) and self.shapes[number].path.contains(point):
                return number
        touched = [n for n in near if self.shapes[n].path.intersects(_around(point, reach))]
        return min(touched, key=lambda n: _distance(self.shapes[n].inside, point), default=None)

    def within(self, area: QRectF) -> list[int]:
        """The shapes whose boxes touch this area."""
        return [number for number, shape in enumerate(self.shapes) if shape.box.intersects(area)]

    def box_of(self, state: str) -> QRectF:
        """The box around a state's shapes; empty for one that is not drawn."""
        whole = QRectF()
        for shape in self.shapes:
            if shape.state == state:
                whole = whole.united(shape.box)
        return whole

    def nearest(self, point: QPointF) -> int:
        """The shape whose middle lies nearest."""
        return min(range(len(self.shapes)), key=lambda number: _distance(self.shapes[number].inside, point))

    @cached_property
    def _grid(self) -> dict[tuple[int, int], list[int]]:
        """Which shapes lie in a cell: made when the mouse first comes."""
        grid: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, shape in enumerate(self.shapes):
            for cell in _cells_of(shape.box):
                grid[cell].append(number)
        return grid


def _polygons(lines: Iterable[array[float]]) -> Iterator[QPolygonF]:
    """Lines of numbers as polygons, through Qt's own stream: a hundred thousand QPointF would take a second."""
    data = bytearray()
    for line in lines:
        data += (len(line) // 2).to_bytes(4, sys.byteorder)
        data += line.tobytes()
    stream = QDataStream(QByteArray(bytes(data)))
    if sys.byteorder == "little":
        stream.setByteOrder(QDataStream.ByteOrder.LittleEndian)
    while not stream.atEnd():
        polygon = QPolygonF()
        stream >> polygon
        yield polygon


def _around(point: QPointF, reach: float) -> QRectF:
    return QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)


def _cells_of(box: QRectF) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left() // _CELL), int(box.right() // _CELL) + 1):
        for row in range(int(box.top() // _CELL), int(box.bottom() // _CELL) + 1):
            yield column, row


def _distance(inside: tuple[float, float], point: QPointF) -> float:
    return math.hypot(inside[0] - point.x(), inside[1] - point.y())
