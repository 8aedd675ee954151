"""What can be done with an answer: save it, copy it, and what others add."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.save_toggle import SaveToggle


class AnswerActions(FlowRow):
    """A row of buttons below the sentence that sums up."""

    copy_asked = Signal()
    save_asked = Signal()

    def __init__(self, about: str, copy_spoken: str, *, can_save: bool) -> None:
        """`about` is what is saved, in words; `copy_spoken` the spoken name of the copy button."""
        super().__init__()
        self._save: SaveToggle | None = None
        if can_save:
            self._save = SaveToggle(about)
            self._save.clicked.connect(self.save_asked)
            self.add(self._save)
        copy = WordButton(self.tr("Copy as text"), copy_spoken)
        copy.clicked.connect(self.copy_asked)
        self.add(copy)

    def show_kept(self, *, kept: bool) -> None:
        """Say whether the answer is saved."""
        if self._save is not None:
            self._save.show_kept(kept=kept)
