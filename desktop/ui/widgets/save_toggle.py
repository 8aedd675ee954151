"""The button that keeps a place or an agency on this computer, or keeps it no longer."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from desktop.services.wording import fill
from desktop.ui.widgets.buttons import WordButton


class SaveToggle(WordButton):
    """Its word says what is: "Save", or "Saved". `about` completes the spoken name."""

    def __init__(self, about: str) -> None:
        super().__init__("", role="chip")
        self._about, self._kept = about, False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_kept(kept=False)
        self.clicked.connect(self._on_clicked)

    def show_kept(self, *, kept: bool) -> None:
        """Say whether this is kept."""
        self._kept = kept
        self.setChecked(kept)
        self.setText(self.tr("Saved") if kept else self.tr("Save"))
        spoken = self.tr("Saved on this computer: %1. Press to remove it.") if kept else self.tr("Save: %1")
        self.setAccessibleName(fill(spoken, self._about))
        self.setToolTip(
            self.tr("Remove this from what is saved")
            if kept
            else self.tr("Keep this on this computer, and nowhere else")
        )

    def _on_clicked(self) -> None:
        # Pressing asks; what holds is shown once it is known to be kept.
        self.setChecked(self._kept)
