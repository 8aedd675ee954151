"""What can be done with an answer: save it, copy it, make a sheet of it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.ui.permissions import Permissions
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.save_toggle import SaveToggle
from desktop.ui.widgets.sheet_actions import SheetActions


class AnswerActions(SheetActions):
    """A row of buttons below the sentence that sums up."""

    copy_asked = Signal()
    save_asked = Signal()

    def __init__(self, about: str, copy_spoken: str, *, can_save: bool, permissions: Permissions) -> None:
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
        self.offer_sheets(about, permissions)

    def show_kept(self, *, kept: bool) -> None:
        """Say whether the answer is saved."""
        if self._save is not None:
            self._save.show_kept(kept=kept)
