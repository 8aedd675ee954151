"""The circle of an option and the box of a switch, drawn in our own colours: the platform's vanish in some schemes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from desktop.ui.tokens import tokens_of

_SIZE, _ROOM, _RING = 20, 12, 2.0


def _side(button: QAbstractButton) -> int:
    """Of the circle or the box in px: it grows with large text."""
    return max(_SIZE, button.fontMetrics().ascent())


def _draw(button: QAbstractButton, *, is_round: bool) -> None:
    tokens = tokens_of(QGuiApplication.palette())
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = _side(button)
    box = QRectF((button.width() - side) / 2, (button.height() - side) / 2, side, side)
    unit = side / _SIZE
    ink = QColor(tokens.accent if button.isEnabled() else tokens.line)
    painter.setPen(QPen(ink if button.isChecked() or button.hasFocus() else QColor(tokens.edge), _RING))
    painter.setBrush(QColor(tokens.card))
    corner = side / 2 if is_round else 4
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
    if button.isChecked() and is_round:
        painter.setBrush(ink)
        painter.drawEllipse(box.center(), 3.5 * unit, 3.5 * unit)
    elif button.isChecked():
        painter.setPen(QPen(ink, 2.4))
        left, top = box.left(), box.top()
        painter.drawPolyline(
            QPolygonF([QPointF(left + x * unit, top + y * unit) for x, y in ((5, 10), (9, 14), (15, 6))])
        )
    if button.hasFocus():
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.setPen(QPen(QColor(tokens.accent), _RING))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 6, 6)


class RadioMark(QRadioButton):
    """One of several."""

    def sizeHint(self) -> QSize:
        """Large enough for a finger, with the ring of the focus around it."""
        return QSize(_side(self) + _ROOM, _side(self) + _ROOM)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        _draw(self, is_round=True)


class SwitchMark(QCheckBox):
    """On or off."""

    def sizeHint(self) -> QSize:
        """As of a circle."""
        return QSize(_side(self) + _ROOM, _side(self) + _ROOM)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        _draw(self, is_round=False)
