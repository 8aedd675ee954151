"""The sentence that sums a place or an agency up, with what keeps it honest below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent

from desktop.ui.mirrored import painted
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import SECTION, Text


class HeadlineCard(Card):
    """Headline, the age of the list as a warning, further sentences."""

    def __init__(self, headline: str, warning: str, more: Sequence[str]) -> None:
        super().__init__(gap=8)
        self.layout().setContentsMargins(24, 16, 24, 16)  # type: ignore[union-attr]  # Card has just made one
        self.add(Text(headline, SECTION, bold=True))
        if warning:
            self.add(Text(warning, role="warning"))
        for sentence in more:
            self.add(Text(sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, and a bar of the list's own colour at the edge where its lines begin."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens_of(QGuiApplication.palette()).listed))
        painter.drawRoundedRect(painted(self, QRectF(0, 14, 4, self.height() - 28)), 2, 2)
