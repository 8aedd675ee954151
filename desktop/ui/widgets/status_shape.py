"""The four shapes of a status: filled lozenge, ring, ring with clock hands, dotted ring with a question mark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.domain.status import Status
from desktop.ui.tokens import Tokens


def colour_of(status: Status, tokens: Tokens) -> QColor:
    """The colour of a status's word and shape on a card."""
    if status is Status.LISTED:
        return QColor(tokens.listed)
    return QColor(tokens.left if status is Status.NO_LONGER_LISTED else tokens.absent)


def draw_shape(painter: QPainter, box: QRectF, status: Status, colour: QColor) -> None:
    """Draw a status's shape into a square `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.4, box.width() / 8)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is Status.LISTED:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = box.center()
        corners = [QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y())]
        corners += [QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())]
        painter.drawPolygon(QPolygonF(corners))
    elif status is Status.NO_LONGER_LISTED:
        painter.drawEllipse(box)
        middle = box.center()
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(middle.x(), box.top() + box.height() * 0.22),
                    middle,
                    QPointF(box.right() - box.width() * 0.25, middle.y()),
                ]
            )
        )
    elif status is Status.NOT_LISTED:
        painter.drawEllipse(box)
    else:
        _draw_question(painter, box, colour)
    painter.restore()


def _draw_question(painter: QPainter, box: QRectF, colour: QColor) -> None:
    dotted = QPen(colour, max(1.4, box.width() / 9), Qt.PenStyle.DotLine)
    painter.setPen(dotted)
    painter.drawEllipse(box)
    font = painter.font()
    font.setPixelSize(max(6, round(box.height() * 0.75)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
