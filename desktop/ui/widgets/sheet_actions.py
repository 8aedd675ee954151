"""Buttons that make a sheet of what is shown, on paper or as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.services.wording import fill
from desktop.ui.permissions import Permissions
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_row import FlowRow


class SheetActions(FlowRow):
    """A row of buttons."""

    print_asked = Signal()
    sheet_asked = Signal()

    def offer_sheets(self, about: str, may: Permissions) -> None:
        """Add what may be done here; `about` is what the sheet tells of, in words."""
        if may.printing:
            printing = WordButton(self.tr("Print …"), fill(self.tr("Print a summary sheet: %1"), about))
            printing.clicked.connect(self.print_asked)
            self.add(printing)
        if may.files:
            saving = WordButton(self.tr("Save sheet …"), fill(self.tr("Save a summary sheet as a file: %1"), about))
            saving.clicked.connect(self.sheet_asked)
            self.add(saving)
