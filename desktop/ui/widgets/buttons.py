"""Buttons that read as words: links, copies, chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.ui.widgets.text import BODY, NOTE, scaled_font, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent


class WordButton(QPushButton):
    """A flat button; `spoken` is its accessible name where the word alone would not say enough."""

    def __init__(self, word: str, spoken: str = "", role: str = "link") -> None:
        super().__init__(shown(word).replace("&", "&&"))
        self.setProperty("role", role)
        self.setFont(scaled_font(NOTE if role == "copy" else BODY, bold=role == "link"))
        self.setAccessibleName(shown(spoken or word))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show a hand; not sooner, because the first paint does without the enumerations of `Qt` (see `Text`)."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)
