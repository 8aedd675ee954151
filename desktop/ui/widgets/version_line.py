"""A button that looks for a new version of the program, and what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import KnownError
from desktop.domain.release import Release
from desktop.services.wording import fill
from desktop.ui.announce import announce
from desktop.ui.failure_text import message_of
from desktop.ui.links import host_of
from desktop.ui.version_check import VersionCheck
from desktop.ui.widgets.address_line import AddressLine
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.text import NOTE, Text


class VersionLine(QWidget):
    """Says before the press whom it asks."""

    def __init__(self, versions: VersionCheck) -> None:
        super().__init__()
        self._host = host_of(versions.address)
        self._button = WordButton(self.tr("Check for a new version"))
        self._said = Text("", NOTE, role="muted").as_column()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        about = fill(self.tr("Asks %1, which sees your computer's address."), self._host)
        for widget in (self._button, Text(about, NOTE, role="muted").as_column(), self._said):
            self._column.addWidget(widget)
        self._said.hide()
        self._button.clicked.connect(versions.look)
        self._button.clicked.connect(self._on_button_clicked)
        versions.arrived.connect(self._on_versions_arrived)
        versions.failed.connect(self._on_versions_failed)

    def _on_button_clicked(self) -> None:
        self._button.setEnabled(False)
        self._say(self.tr("Asking ..."))

    def _on_versions_arrived(self, release: Release) -> None:
        self._button.setEnabled(True)
        if not release.newer:
            self._say(self.tr("This is the newest version."))
            return
        self._say(fill(self.tr("Version %1 is there."), release.version))
        word = self.tr("Its page")
        self._column.addWidget(AddressLine(word, release.page, {self._host}, release.version, whole=True))
        self._button.hide()

    def _on_versions_failed(self, error: KnownError) -> None:
        self._button.setEnabled(True)
        # The hints of the network's failures speak of the list.
        self._say(fill(self.tr("%1 Try again later."), message_of(error)))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
        announce(self, text)
