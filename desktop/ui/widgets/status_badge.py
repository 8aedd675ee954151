"""The status of an agency in words, with a shape of its own; colour never says it alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.domain.status import Status
from desktop.ui.mirrored import painted, placed
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.status_shape import colour_of, draw_shape
from desktop.ui.widgets.text import NOTE, scaled_font

_PAD = 10


class StatusBadge(QLabel):
    """A pill: filled for "on the list", outlined for the three others. Its label text is what is spoken."""

    def __init__(self, status: Status, word: str) -> None:
        super().__init__(word)
        self._status = status
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(scaled_font(NOTE, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for shape, word and padding."""
        metrics = self.fontMetrics()
        height = metrics.height() + 8
        return QSize(metrics.horizontalAdvance(self.text()) + metrics.ascent() + 2 * _PAD + 6, height)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill, the shape and the word."""
        tokens = tokens_of(QGuiApplication.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = colour_of(self._status, tokens)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        filled = self._status is Status.LISTED and tokens.filled
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        ink = QColor(tokens.on_listed) if filled else colour
        size = self.fontMetrics().ascent() * 0.8
        shape = painted(self, QRectF(_PAD, (self.height() - size) / 2, size, size))
        draw_shape(painter, shape, self._status, ink)
        painter.setPen(ink)
        painter.setFont(self.font())
        room = self.rect().adjusted(_PAD + self.fontMetrics().ascent() + 4, 0, 0, 0)
        painter.drawText(placed(self, room), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
