"""A button that copies one fact with its source: list, file, hash, link."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from desktop.services.wording import fill
from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton


class SourceCopy(WordButton):
    """`fact` gives the text when it is pressed."""

    def __init__(self, about: str, fact: Callable[[], str]) -> None:
        """`about` names the fact in the spoken name."""
        super().__init__(self.tr("Copy with source"), fill(self.tr("Copy with its source: %1"), about), role="copy")
        self._fact = fact
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._fact())
        announce(self, self.tr("Copied"))
