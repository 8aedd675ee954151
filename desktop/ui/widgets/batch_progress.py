"""How far a table of questions is, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from desktop.services.wording import count, fill
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Text


class BatchProgress(Card):
    """A bar. `cancelled` is the press on Cancel."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._line = Text("", bold=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Rows answered"))
        self.button = WordButton(self.tr("Cancel"), self.tr("Cancel answering the table"))
        self.button.clicked.connect(self.cancelled)
        for part in (self._line, self._bar, self.button):
            self.add(part)

    def show_rows(self, done: int, total: int) -> None:
        """Show how many rows are done, of how many."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._line.setText(fill(self.tr("Row %1 of %2"), count(done), count(total)))
