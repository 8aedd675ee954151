"""The painted map, kept: a shift paints only what comes into sight, another size is first stretched, then painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from desktop.domain.county_map import Shade
from desktop.ui.tokens import Tokens
from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.map_tone import brush, edge
from desktop.ui.widgets.map_view import MapView
from desktop.ui.widgets.text import NOTE, scaled_font

_ORDER = tuple(reversed(Shade))  # the edges of the strongest lie on top
_THIN, _FINE = 0.5, 1.1
_COARSE = 1.5  # times that a window may grow before it is painted anew at once
_NEAR = 3.0  # px to a px of the drawing from which edges are drawn stronger


@dataclass(frozen=True, slots=True)
class Dress:
    """What a painted map depends on beside the part that is seen."""

    shades: tuple[Shade, ...]
    tokens: Tokens
    ratio: float


class MapPicture:
    """Belongs to one widget; `shapes` never change."""

    def __init__(self, shapes: MapShapes) -> None:
        self._shapes = shapes
        self._kept: tuple[QPixmap, MapView, Dress] | None = None

    def show(self, painter: QPainter, view: MapView, dress: Dress) -> bool:
        """Draw the map at once, from what is kept where there is something; False: paint it sharp soon."""
        if self._kept is None or self._kept[2] != dress or _too_coarse(self._kept[1], view):
            self.sharpen(view, dress)
        assert self._kept is not None  # noqa: S101 - painted above
        _, kept, _ = self._kept
        if (kept.size, kept.scale) == (view.size, view.scale):
            if kept != view:
                self._shift(view)
            painter.drawPixmap(0, 0, self._kept[0])
            return True
        self._stretch(painter, view)
        return False

    def sharpen(self, view: MapView, dress: Dress) -> None:
        """Paint everything that is seen."""
        pixmap = _blank(view, dress)
        painter = QPainter(pixmap)
        self._paint(painter, QRect(0, 0, view.size.width(), view.size.height()), view, dress)
        painter.end()
        self._kept = (pixmap, view, dress)

    def _shift(self, view: MapView) -> None:
        """Move what is kept, and paint the strips beside it."""
        assert self._kept is not None  # noqa: S101 - asked for by `show`
        former, kept, dress = self._kept
        right, down = view.x - kept.x, view.y - kept.y
        width, height = view.size.width(), view.size.height()
        pixmap = _blank(view, dress)
        painter = QPainter(pixmap)
        painter.drawPixmap(right, down, former)
        beside = QRect(0 if right > 0 else width + right, 0, abs(right), height)
        above = QRect(0, 0 if down > 0 else height + down, width, abs(down))
        for strip in (beside, above):
            if not strip.isEmpty():
                self._paint(painter, strip.intersected(QRect(0, 0, width, height)), view, dress)
        painter.end()
        self._kept = (pixmap, view, dress)

    def _stretch(self, painter: QPainter, view: MapView) -> None:
        assert self._kept is not None  # noqa: S101 - asked for by `show`
        pixmap, kept, dress = self._kept
        painter.fillRect(QRect(0, 0, view.size.width(), view.size.height()), QColor(dress.tokens.page))
        factor = view.scale / kept.scale
        corner = view.shown(kept.drawn(QPointF(0, 0)))
        target = QRectF(corner, QSizeF(kept.size) * factor)
        seen = target.intersected(QRectF(0, 0, view.size.width(), view.size.height()))
        source = QRectF((seen.topLeft() - corner) / factor * dress.ratio, seen.size() / factor * dress.ratio)
        painter.drawPixmap(seen, pixmap, source)

    def _paint(self, painter: QPainter, part: QRect, view: MapView, dress: Dress) -> None:
        painter.save()
        painter.setClipRect(part)
        painter.fillRect(part, QColor(dress.tokens.page))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = view.seen(QRectF(part).adjusted(-2, -2, 2, 2))
        painter.setTransform(view.transform, combine=True)
        self._paint_counties(painter, area, view, dress)
        self._paint_borders(painter, area, view, dress)
        painter.restore()
        painter.save()
        painter.setClipRect(part)
        self._paint_insets(painter, view, dress)
        painter.restore()

    def _paint_counties(self, painter: QPainter, area: QRectF, view: MapView, dress: Dress) -> None:
        shapes = self._shapes.shapes
        by_shade: dict[Shade, list[int]] = {shade: [] for shade in _ORDER}
        for number in self._shapes.within(area):
            by_shade[dress.shades[number]].append(number)
        for shade, numbers in by_shade.items():
            painter.setBrush(brush(shade, dress.tokens, dress.ratio, view.scale))
            painter.setPen(_pen(edge(shade, dress.tokens), _FINE if view.scale > _NEAR else _THIN))
            for number in numbers:
                painter.drawPath(shapes[number].path)

    def _paint_borders(self, painter: QPainter, area: QRectF, view: MapView, dress: Dress) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(QColor(dress.tokens.edge), 2 * _FINE if view.scale > _NEAR else _FINE))
        for line, box in self._shapes.borders:
            if box.intersects(area):
                painter.drawPolyline(line)

    def _paint_insets(self, painter: QPainter, view: MapView, dress: Dress) -> None:
        painter.setFont(scaled_font(NOTE * 0.9))
        metrics = painter.fontMetrics()
        painter.setBrush(QBrush())
        boxes = self._inset_boxes(view)
        taken: list[QRectF] = [box for _, box in boxes]
        named: set[str] = set()
        for state, box in boxes:
            painter.setPen(_pen(QColor(dress.tokens.line), 1))
            painter.drawRect(box)
            height = metrics.capHeight()
            name = QRectF(box.left() + 1, box.top() - height - 3, metrics.horizontalAdvance(state) + 3, height + 2)
            # A name that has no room is left out: the county pointed at says where it is.
            if state not in named and not any(name.intersects(other) for other in taken):
                painter.setPen(QColor(dress.tokens.muted))
                painter.drawText(name.bottomLeft() - QPointF(0, 1), state)
                taken.append(name)
            named.add(state)

    def _inset_boxes(self, view: MapView) -> list[tuple[str, QRectF]]:
        boxes = [(inset.state, QRectF(*inset.box)) for inset in self._shapes.insets]
        return [(state, QRectF(view.shown(box.topLeft()), box.size() * view.scale)) for state, box in boxes]


def _too_coarse(kept: MapView, view: MapView) -> bool:
    """Whether stretched pixels would be no map: a window painted once before it was given its room."""
    return kept.size != view.size and view.scale > kept.scale * _COARSE


def _blank(view: MapView, dress: Dress) -> QPixmap:
    pixmap = QPixmap(view.size * dress.ratio)
    pixmap.setDevicePixelRatio(dress.ratio)
    return pixmap


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
