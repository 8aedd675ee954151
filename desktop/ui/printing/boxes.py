"""What a page is made of: boxes that know their height, paint themselves, and can be cut where a page ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.domain.status import Status
from desktop.ui.printing.shades import BLACK
from desktop.ui.widgets.status_shape import draw_shape


class Box(Protocol):
    """Something with a height, in units."""

    @property
    def height(self) -> float:
        """How much of the page it takes."""

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the upper left corner at (x, y)."""

    def split(self, room: float) -> tuple[Box, Box] | None:
        """The part that fits into `room` and the rest; None where it can't be cut there."""


class Whole:
    """A box that is never cut."""

    def split(self, _room: float) -> tuple[Box, Box] | None:
        """Stay whole."""
        return None


class Space(Whole):
    """Nothing, of some height."""

    def __init__(self, height: float) -> None:
        self.height = height

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Leave the paper white."""


class Rule(Whole):
    """A line across, with the space above and below that its height gives."""

    def __init__(self, width: float, thickness: float, height: float, colour: QColor = BLACK) -> None:
        self.height = height
        self._width, self._thickness, self._colour = width, thickness, colour

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Fill a thin rectangle: pens of a pixel vanish on some printers."""
        top = y + (self.height - self._thickness) / 2
        painter.fillRect(QRectF(x, top, self._width, self._thickness), self._colour)


class Shape(Whole):
    """The shape of a status, `side` wide, in a line of `height`."""

    def __init__(self, status: Status, side: float, height: float) -> None:
        self.height = height
        self._status, self._side = status, side

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it in the middle of its line."""
        top = y + (self.height - self._side) / 2
        draw_shape(painter, QRectF(x, top, self._side, self._side), self._status, BLACK)


class QrCode(Whole):
    """A QR code of `side`, without its margin, which the layout leaves white."""

    def __init__(self, path: QPainterPath, side: float) -> None:
        """`path` is one that `qr_path` made for this side."""
        self.height = side
        self._path = path

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Fill the dark modules: as shapes they stay sharp at any size."""
        painter.fillPath(self._path.translated(x, y), BLACK)


def qr_path(modules: Sequence[Sequence[tuple[int, int]]], side: float) -> QPainterPath:
    """The dark modules of a code; `modules` holds for each row where they stand: (first, how many)."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    unit = side / len(modules)
    overlap = unit * 0.04  # no white hair between rows
    for row, runs in enumerate(modules):
        for first, number in runs:
            path.addRect(first * unit, row * unit, number * unit, unit + overlap)
    return path


class Framed(Whole):
    """A box within a line drawn around it."""

    def __init__(self, inner: Box, width: float, padding: float, thickness: float) -> None:
        self.height = inner.height + 2 * padding
        self._inner, self._width, self._padding, self._thickness = inner, width, padding, thickness

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint the line and what it frames."""
        half = self._thickness / 2
        painter.save()
        painter.setPen(QPen(BLACK, self._thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x + half, y + half, self._width - self._thickness, self.height - self._thickness))
        painter.restore()
        self._inner.paint(painter, x + self._padding, y + self._padding)


class Lines(Whole):
    """A label and below it empty lines to write on; where it `grows`, as many as there is room for on its page."""

    def __init__(self, label: Box, width: float, lines: int, step: float, *, grows: bool) -> None:
        self.label, self.width = label, width
        self._lines, self._step, self._grows = lines, step, grows

    @property
    def height(self) -> float:
        """The label's and that of all lines."""
        return self.label.height + self._lines * self._step

    def grown(self, room: float, most: int) -> Lines:
        """The same with as many lines as fit into `room`, not fewer than now and at most `most`."""
        fitting = int((room - self.label.height) / self._step) if self._grows else 0
        lines = max(self._lines, min(fitting, most))
        return Lines(self.label, self.width, lines, self._step, grows=self._grows)

    def shortened(self, room: float) -> Lines | None:
        """The same with as many lines as fit into `room`; None where not one does, or where each has its purpose."""
        lines = int((room - self.label.height) / self._step)
        return Lines(self.label, self.width, lines, self._step, grows=True) if self._grows and lines > 0 else None

    def under(self, label: Box, width: float) -> Lines:
        """As many lines of another width under another label."""
        return Lines(label, width, self._lines, self._step, grows=self._grows)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint the label and thin lines."""
        self.label.paint(painter, x, y)
        painter.save()
        painter.setPen(QPen(BLACK, self._step / 48))
        for number in range(1, self._lines + 1):
            line = y + self.label.height + number * self._step - self._step / 8
            painter.drawLine(QPointF(x, line), QPointF(x + self.width, line))
        painter.restore()
