"""The map of counties: looked at, zoomed, dragged, pointed at, walked by the arrow keys, opened by Enter or a click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.county_map import Shade
from desktop.domain.outline import Outlines
from desktop.ui.announce import announce
from desktop.ui.tokens import Tokens, tokens_of
from desktop.ui.widgets.map_picture import MapPicture
from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.map_sheet import Dress
from desktop.ui.widgets.map_view import WHOLE, MapView, fitted, whole
from desktop.ui.widgets.map_walk import Way, next_shape
from desktop.ui.widgets.text import BODY, scaled_font, shown

STEP = 1.5
_NOTCH = 120.0  # eighths of a degree by which a usual wheel turns at once
_SETTLED_MS = 90
_SLICE = 0.006  # seconds
_REACH = 5.0
_LINES = 36
_WAYS = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MapCanvas(QWidget):
    """`pointed` and `opened` give the number of a shape; `zoomed` follows every change of what is seen."""

    pointed = Signal(int)
    opened = Signal(int)
    zoomed = Signal()

    def __init__(self, describe: Callable[[int], str]) -> None:
        """`describe` says what is to be said of a shape."""
        super().__init__()
        self._describe = describe
        self._shapes = MapShapes(Outlines((), (), ()))
        self._picture = MapPicture(self._shapes)
        self._shades: tuple[Shade, ...] = ()
        self._view: MapView | None = None
        self._at: int | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._painting = QTimer(self)
        self._settle.timeout.connect(self._painting.start)
        self._painting.timeout.connect(self._on_painting_timeout)
        self._build()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # west stays where it is
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Map of the counties"))

    # What is shown

    @property
    def view(self) -> MapView:
        """Which part of the drawing is seen."""
        if self._view is None or self._view.size != self.size():
            self._view = self._view.resized(self.size()) if self._view else whole(self.size())
        return self._view

    @property
    def at(self) -> int | None:
        """The shape pointed at; None at first."""
        return self._at

    def show_shapes(self, shapes: MapShapes, shades: Sequence[Shade]) -> None:
        """Show these shapes, shaded in their order; with the same shapes what is seen and pointed at stays."""
        if shapes is not self._shapes:
            self._shapes, self._picture, self._at = shapes, MapPicture(shapes), None
        self._shades = tuple(shades)
        if self._at is not None:
            self.setAccessibleDescription(self._describe(self._at))
        self.update()

    def point(self, number: int, *, follow: bool = True) -> None:
        """Point at a shape and say what is there; `follow` brings it into sight."""
        if number == self._at:
            return
        self._at = number
        if follow:
            self._see(self.view.with_in_sight(self._shapes.shapes[number].box))
        self._speak(number)
        self.pointed.emit(number)
        self.update()

    def zoom(self, factor: float) -> None:
        """Closer (above 1) or further, about the county pointed at where it is in sight."""
        about = None
        if self._at is not None:
            place = self.view.shown(QPointF(*self._shapes.shapes[self._at].inside))
            about = place if QRectF(self.rect()).contains(place) else None
        self._see(self.view.zoomed(factor, about))

    def show_whole(self) -> None:
        """See the whole country."""
        self._see(whole(self.size()))

    def show_state(self, state: str) -> None:
        """See one state as large as fits."""
        box = self._shapes.box_of(state)
        self._see(whole(self.size()) if box.isEmpty() else fitted(self.size(), box))

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, plus and minus zoom, Home and 0 show the whole, Enter opens."""
        key = Qt.Key(event.key())
        if key in _WAYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._walk(_WAYS[key])
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_0}:
            self.show_whole()
        elif key in _OPEN and self._at is not None:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the mouse; where it can go no further the page scrolls."""
        turned = event.angleDelta().y()
        zoomed = self.view.zoomed(STEP ** (turned / _NOTCH), event.position())
        if zoomed == self.view:
            event.ignore()
            return
        self._see(zoomed)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or to click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or follow the mouse."""
        if self._pressed is None:
            number = self._under(event.position())
            self.setCursor(Qt.CursorShape.PointingHandCursor if number is not None else Qt.CursorShape.ArrowCursor)
            return
        way = event.position() - self._pressed
        if self._dragged or way.manhattanLength() >= QGuiApplication.styleHints().startDragDistance():
            self._dragged, self._pressed = True, event.position()
            self._see(self.view.moved(way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the county that was clicked."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self._dragged:
            return
        number = self._under(event.position())
        if number is not None:
            self.point(number, follow=False)
            self.opened.emit(number)

    def event(self, event: QEvent) -> bool:
        """Say of the county under the mouse what is there, as plain text."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._under(QPointF(event.pos()))
            text = "" if number is None else shown(self._describe(number))
            # Escaped, so that nothing is read as markup; and so a long one wraps.
            QToolTip.showText(event.globalPos(), f"<p>{escape(text)}</p>" if text else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    # How it is drawn

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the map, the county pointed at, the ring of focus."""
        painter = QPainter(self)
        tokens = tokens_of(QGuiApplication.palette())
        self._plan(sharp=self._picture.show(painter, self.view, self._dress(tokens)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._at is not None:
            self._draw_pointer(painter, self._at, tokens)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen in the middle."""
        super().resizeEvent(event)
        self.zoomed.emit()

    def hasHeightForWidth(self) -> bool:
        """As high as the country is wide, up to what most windows hold."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of the country's proportion, not higher than some lines of text."""
        most = QFontMetrics(scaled_font(BODY)).height() * _LINES
        return min(round(width * WHOLE.height() / WHOLE.width()) + 12, max(most, 300))

    def sizeHint(self) -> QSize:
        """Wide."""
        return QSize(820, self.heightForWidth(820))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(240, self.heightForWidth(240))

    def _dress(self, tokens: Tokens) -> Dress:
        return Dress(self._shades, tokens, self.devicePixelRatioF())

    def _draw_pointer(self, painter: QPainter, number: int, tokens: Tokens) -> None:
        """Two lines, so that it is seen on every filling."""
        path = self.view.transform.map(self._shapes.shapes[number].path)
        for colour, width in ((tokens.card, 6.0), (tokens.accent, 3.0)):
            painter.setPen(QPen(QColor(colour), width, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPath(path)

    def _see(self, view: MapView) -> None:
        if view != self.view:
            self._view = view
            self.zoomed.emit()
            self.update()

    def _walk(self, way: Way) -> None:
        if not self._shapes.shapes:
            return
        if self._at is None:
            self.point(self._shapes.nearest(self.view.drawn(QRectF(self.rect()).center())))
        else:
            self.point(next_shape(self._shapes.shapes, self._at, way))

    def _under(self, position: QPointF) -> int | None:
        return self._shapes.at(self.view.drawn(position), _REACH / self.view.scale)

    def _speak(self, number: int) -> None:
        said = self._describe(number)
        self.setAccessibleDescription(said)
        announce(self, said)

    def _plan(self, *, sharp: bool) -> None:
        """Paint further what a shift will need soon; what a zoom needs, once it has come to an end."""
        if not self._picture.is_due(self.view):
            self._painting.stop()
        elif sharp or self._picture.is_coming(self.view):
            self._painting.start()
        else:
            self._painting.stop()
            self._settle.start()

    def _on_painting_timeout(self) -> None:
        if not self._picture.is_due(self.view):
            self._painting.stop()
        elif self._picture.paint(self.view, self._dress(tokens_of(QGuiApplication.palette())), _SLICE):
            self._painting.stop()
            self.update()
