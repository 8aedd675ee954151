"""Which part of the drawing is seen, and how large."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QTransform

WHOLE = QRectF(0, 0, 975, 610)
_MARGIN = 6.0
_CLOSEST = 32.0  # times the size of the whole country
_SHARE = 0.92  # of the window that a state takes


@dataclass(frozen=True, slots=True)
class MapView:
    """`x` and `y` are where the drawing's corner stands in the window, in whole px: a shift never blurs."""

    size: QSize
    scale: float
    x: int
    y: int

    @property
    def at_whole(self) -> bool:
        """Whether the whole country is seen, as large as it fits."""
        return self.scale <= _least(self.size)

    @property
    def transform(self) -> QTransform:
        """From the drawing to the window."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)

    def seen(self, part: QRectF) -> QRectF:
        """A part of the window as a part of the drawing."""
        corner = self.drawn(part.topLeft())
        return QRectF(corner, QSizeF(part.width() / self.scale, part.height() / self.scale))

    def drawn(self, point: QPointF) -> QPointF:
        """A point of the window in the drawing."""
        return QPointF((point.x() - self.x) / self.scale, (point.y() - self.y) / self.scale)

    def shown(self, point: QPointF) -> QPointF:
        """A point of the drawing in the window."""
        return QPointF(point.x() * self.scale + self.x, point.y() * self.scale + self.y)

    def zoomed(self, factor: float, about: QPointF | None = None) -> MapView:
        """Closer (above 1) or further; `about`, a point of the window, stays where it is."""
        least = _least(self.size)
        scale = min(max(self.scale * factor, least), least * _CLOSEST)
        fixed = about or QPointF(self.size.width() / 2, self.size.height() / 2)
        there = self.drawn(fixed)
        return _held(self.size, scale, fixed.x() - there.x() * scale, fixed.y() - there.y() * scale)

    def moved(self, right: float, down: float) -> MapView:
        """Shifted by px of the window."""
        return _held(self.size, self.scale, self.x + right, self.y + down)

    def resized(self, size: QSize) -> MapView:
        """In a window of another size: the whole stays whole, else the middle stays in the middle."""
        if self.at_whole:
            return whole(size)
        middle = self.drawn(QPointF(self.size.width() / 2, self.size.height() / 2))
        scale = min(max(self.scale, _least(size)), _least(size) * _CLOSEST)
        return _held(size, scale, size.width() / 2 - middle.x() * scale, size.height() / 2 - middle.y() * scale)

    def with_in_sight(self, box: QRectF) -> MapView:
        """Shifted no more than needed for a box of the drawing to be seen with some room around."""
        corner, room = self.shown(box.topLeft()), min(self.size.width(), self.size.height()) / 8
        width, height = box.width() * self.scale, box.height() * self.scale
        right = _shift(corner.x(), width, self.size.width(), room)
        down = _shift(corner.y(), height, self.size.height(), room)
        return self.moved(right, down) if right or down else self


def whole(size: QSize) -> MapView:
    """The whole country in a window."""
    scale = _least(size)
    return _held(size, scale, 0, 0)


def fitted(size: QSize, box: QRectF) -> MapView:
    """A part of the drawing, as large as fits."""
    wide, high = max(box.width(), 0.5), max(box.height(), 0.5)
    least = _least(size)
    scale = min(size.width() * _SHARE / wide, size.height() * _SHARE / high, least * _CLOSEST)
    scale = max(scale, least)
    middle = box.center()
    return _held(size, scale, size.width() / 2 - middle.x() * scale, size.height() / 2 - middle.y() * scale)


def _least(size: QSize) -> float:
    wide = max(size.width() - 2 * _MARGIN, 1) / WHOLE.width()
    return min(wide, max(size.height() - 2 * _MARGIN, 1) / WHOLE.height())


def _held(size: QSize, scale: float, x: float, y: float) -> MapView:
    """The drawing never leaves the window: it fills it, or stands in its middle."""
    return MapView(
        QSize(size),
        scale,
        round(_bound(x, WHOLE.width() * scale, size.width())),
        round(_bound(y, WHOLE.height() * scale, size.height())),
    )


def _bound(corner: float, length: float, room: float) -> float:
    if length + 2 * _MARGIN <= room:
        return (room - length) / 2
    return min(max(corner, room - length - _MARGIN), _MARGIN)


def _shift(corner: float, length: float, window: float, room: float) -> float:
    if length + 2 * room > window:
        return (window - length) / 2 - corner
    return max(room - corner, 0) or min(window - room - length - corner, 0)
