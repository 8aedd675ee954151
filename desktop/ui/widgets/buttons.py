"""Buttons that read as words: links, copies, chips."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop.ui.widgets.text import BODY, NOTE, scaled_font, shown


class WordButton(QPushButton):
    """A flat button; `spoken` is its accessible name where the word alone would not say enough."""

    def __init__(self, word: str, spoken: str = "", role: str = "link") -> None:
        super().__init__(shown(word).replace("&", "&&"))
        self.setProperty("role", role)
        self.setFont(scaled_font(NOTE if role == "copy" else BODY, bold=role == "link"))
        self.setAccessibleName(shown(spoken or word))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
