"""A note beside an answer, marked with an i."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.mirrored import painted
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.text import BODY, Text

_MARK = 18


class NoteStrip(QWidget):
    """One note; wraps and never cuts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(0)
        label = Text(text, BODY, role="muted").as_column()
        self._mark = max(_MARK, label.fontMetrics().height())
        self.setMinimumHeight(self._mark + 3)
        row.addSpacing(self._mark + 10)
        row.addWidget(label, 1)
        row.addStretch(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_of(QGuiApplication.palette()).muted), 1.4))
        box = painted(self, QRectF(1, 3, self._mark - 2, self._mark - 2))
        painter.drawEllipse(box)
        font = painter.font()
        font.setPixelSize(round(self._mark * 0.62))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "i")
