"""One painted part of the map, painted at once or piece by piece."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from desktop.domain.county_map import Shade
from desktop.ui.tokens import Tokens
from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.map_tone import brush, edge
from desktop.ui.widgets.map_view import MapView
from desktop.ui.widgets.text import NOTE, scaled_font

_ORDER = tuple(reversed(Shade))  # the edges of the strongest lie on top
_THIN, _FINE = 0.5, 1.1
_NEAR = 3.0  # px to a px of the drawing from which edges are drawn stronger
_PIECE = 40  # shapes that are painted in about a millisecond


@dataclass(frozen=True, slots=True)
class Dress:
    """What a painted map depends on beside the part that is seen."""

    shades: tuple[Shade, ...]
    tokens: Tokens
    ratio: float


class MapSheet:
    """What one view sees, with a margin all around for shifts. `window` is the size of the view."""

    def __init__(self, shapes: MapShapes, view: MapView, dress: Dress, margin: QSize) -> None:
        """Nothing is painted yet but the ground."""
        self.dress, self.window = dress, QSize(view.size)
        size = view.size + margin * 2
        self._shapes = shapes
        self._view = MapView(size, view.scale, view.x + margin.width(), view.y + margin.height())
        self._pixmap = QPixmap(size * dress.ratio)
        self._pixmap.setDevicePixelRatio(dress.ratio)
        self._pixmap.fill(QColor(dress.tokens.page))
        area = self._view.seen(QRectF(QPointF(), QSizeF(size)).adjusted(-2, -2, 2, 2))
        self._pieces = deque([*self._counties(area), *self._borders(area), self._paint_insets])

    @property
    def scale(self) -> float:
        """Px to a px of the drawing."""
        return self._view.scale

    @property
    def size(self) -> QSize:
        """In px."""
        return self._view.size

    def paint(self, seconds: float | None = None) -> bool:
        """Go on painting for about so long, or to the end; whether it is finished."""
        begun = time.monotonic()
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        while self._pieces and (seconds is None or time.monotonic() - begun < seconds):
            painter.save()
            self._pieces.popleft()(painter)
            painter.restore()
        painter.end()
        return not self._pieces

    def covers(self, view: MapView, *, spare: QSize | None = None) -> bool:
        """Whether it shows all that the view sees as it is seen, and `spare` px more at each side."""
        more = spare or QSize(0, 0)
        wanted = QRect(QPoint(0, 0), view.size)
        wanted.adjust(-more.width(), -more.height(), more.width(), more.height())
        return self.scale == view.scale and QRect(self._corner(view), self.size).contains(wanted)

    def draw(self, painter: QPainter, view: MapView) -> None:
        """Draw what the view sees of it, stretched where the view is closer or further."""
        if self.scale == view.scale:
            painter.drawPixmap(self._corner(view), self._pixmap)
            return
        factor, ratio = view.scale / self.scale, self.dress.ratio
        corner = view.shown(self._view.drawn(QPointF(0, 0)))
        target = QRectF(corner, QSizeF(self.size) * factor)
        seen = target.intersected(QRectF(QPointF(), QSizeF(view.size)))
        source = QRectF((seen.topLeft() - corner) / factor * ratio, seen.size() / factor * ratio)
        painter.drawPixmap(seen, self._pixmap, source)

    def _corner(self, view: MapView) -> QPoint:
        """Where its corner stands in the window, at its own scale."""
        return QPoint(view.x - self._view.x, view.y - self._view.y)

    def _counties(self, area: QRectF) -> Iterator[Callable[[QPainter], None]]:
        by_shade: dict[Shade, list[int]] = {shade: [] for shade in _ORDER}
        for number in self._shapes.within(area):
            by_shade[self.dress.shades[number]].append(number)
        for shade, numbers in by_shade.items():
            for start in range(0, len(numbers), _PIECE):
                yield partial(self._paint_counties, shade, numbers[start : start + _PIECE])

    def _borders(self, area: QRectF) -> Iterator[Callable[[QPainter], None]]:
        lines = iter([line for line, box in self._shapes.borders if box.intersects(area)])
        while piece := list(islice(lines, _PIECE)):
            yield partial(self._paint_borders, piece)

    def _paint_counties(self, shade: Shade, numbers: Sequence[int], painter: QPainter) -> None:
        tokens, scale = self.dress.tokens, self.scale
        painter.setTransform(self._view.transform, combine=True)
        painter.setBrush(brush(shade, tokens, self.dress.ratio, scale))
        painter.setPen(_pen(edge(shade, tokens), _FINE if scale > _NEAR else _THIN))
        for number in numbers:
            painter.drawPath(self._shapes.shapes[number].path)

    def _paint_borders(self, lines: Sequence[QPolygonF], painter: QPainter) -> None:
        painter.setTransform(self._view.transform, combine=True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(QColor(self.dress.tokens.edge), 2 * _FINE if self.scale > _NEAR else _FINE))
        for line in lines:
            painter.drawPolyline(line)

    def _paint_insets(self, painter: QPainter) -> None:
        painter.setFont(scaled_font(NOTE * 0.9))
        metrics = painter.fontMetrics()
        painter.setBrush(QBrush())
        boxes = self._inset_boxes()
        taken: list[QRectF] = [box for _, box in boxes]
        named: set[str] = set()
        for state, box in boxes:
            painter.setPen(_pen(QColor(self.dress.tokens.line), 1))
            painter.drawRect(box)
            height = metrics.capHeight()
            name = QRectF(box.left() + 1, box.top() - height - 3, metrics.horizontalAdvance(state) + 3, height + 2)
            # A name that has no room is left out: the county pointed at says where it is.
            if state not in named and not any(name.intersects(other) for other in taken):
                painter.setPen(QColor(self.dress.tokens.muted))
                painter.drawText(name.bottomLeft() - QPointF(0, 1), state)
                taken.append(name)
            named.add(state)

    def _inset_boxes(self) -> list[tuple[str, QRectF]]:
        view = self._view
        boxes = [(inset.state, QRectF(*inset.box)) for inset in self._shapes.insets]
        return [(state, QRectF(view.shown(box.topLeft()), box.size() * view.scale)) for state, box in boxes]


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    # At a px of width nobody sees how lines join, and round joins take twice as long.
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if width > _FINE else Qt.PenJoinStyle.BevelJoin)
    return pen
