"""The shape of a kind of change and of how sure it is; beside both stands the word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.domain.change import Confidence
from desktop.domain.status import Status
from desktop.ui.tokens import Tokens
from desktop.ui.widgets.status_shape import colour_of, draw_shape

_STATUS = {
    "added": Status.LISTED,
    "relisted": Status.LISTED,
    "model_added": Status.LISTED,
    "no_longer_listed": Status.NO_LONGER_LISTED,
    "model_dropped": Status.NO_LONGER_LISTED,
    "missing_from_latest": Status.UNKNOWN,
}


def draw_event(painter: QPainter, box: QRectF, event: str, tokens: Tokens) -> None:
    """Draw the status that a change leads to; a small disc for what changes of a row that stays."""
    status = _STATUS.get(event)
    if status is not None:
        draw_shape(painter, box, status, colour_of(status, tokens))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.muted))
    inset = box.width() / 4
    painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def draw_confidence(painter: QPainter, box: QRectF, confidence: Confidence, colour: QColor) -> None:
    """Draw a full square for what is confirmed, an open dotted one for what is only possible."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(1, 1, -1, -1)
    if confidence is Confidence.CONFIRMED:
        painter.fillRect(inner, colour)
    else:
        painter.setPen(QPen(colour, max(1.4, box.width() / 8), Qt.PenStyle.DotLine))
        painter.drawRect(inner)
    painter.restore()
