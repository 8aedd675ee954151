"""Where lists come from, and whether the program looks for them by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from desktop.domain.preferences import NO_SOURCE_YET, ONLY_FILES, Preferences
from desktop.domain.web_address import is_list_address
from desktop.services.wording import fill
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.line_setting import LineSetting
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.text import NOTE, SECTION, Text

_OWN = "own"


class SourceSettings(Card):
    """`changed` gives the name of a setting and its new value."""

    changed = Signal(str, object)
    open_asked = Signal()
    export_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._buttons: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add(Text(self.tr("Where lists come from"), SECTION, bold=True))
        never = self.tr("Whoever is asked for a list sees this computer's address. What you look up is never sent.")
        self.add(Text(never, role="muted").as_column())
        for source, word, about in self._sources():
            option = Option(word, about)
            self._group.addButton(option.button)
            self._buttons[source] = option.button
            self.add(option)
        self._own = LineSetting(
            self.tr("The address of a list file, beginning with https://"),
            self.tr("Use this address"),
            is_list_address,
            self.tr("This is not an address that can be used. It must begin with https:// and name a site."),
        )
        self.add(self._own)
        self._checks = Option(self.tr("Look for a newer list by itself"), self._about_checks(), switch=True)
        self.add(self._checks)
        self._looked = Text("", NOTE, role="muted")
        self._looked.hide()
        self.add(self._looked)
        self._open = WordButton(self.tr("Open a list file …"))
        self._export = WordButton(self.tr("Save as one file …"), self.tr("Save the list with its history as one file"))
        self.add(FlowRow(self._open, self._export))
        self.add(Text(self._about_export(), NOTE, role="muted").as_column())

    def _sources(self) -> tuple[tuple[str, str, str], ...]:
        ice = self.tr(
            "www.ice.gov. ICE, part of the Department of Homeland Security (DHS), sees this computer's address."
        )
        archive = self.tr("A public archive: copies of ICE's list, on GitHub. GitHub sees this computer's address.")
        own = self.tr("A list file somewhere else. That site sees this computer's address.")
        files = self.tr("Nothing is ever fetched. You open a list file that you saved or were given.")
        return (
            ("ice", self.tr("ICE's site"), ice),
            ("archive", self.tr("Deportation Data Project"), archive),
            ("relevant", self.tr("Relevant Research"), archive),
            (_OWN, self.tr("An address of my own"), own),
            (ONLY_FILES, self.tr("Only files I open"), files),
        )

    def _about_checks(self) -> str:
        return self.tr(
            "At the start and while the window is open, at most every 12 hours. A newer list that passes the checks is "
            "taken. Off unless you switch it on."
        )

    def _about_export(self) -> str:
        return self.tr("The one file holds the list with its history, for this program on another computer.")

    def _connect(self) -> None:
        self._group.buttonClicked.connect(self._on_source_clicked)
        self._own.given.connect(self._on_own_given)
        self._checks.button.clicked.connect(self._on_checks_clicked)
        self._open.clicked.connect(self.open_asked)
        self._export.clicked.connect(self.export_asked)

    def show_settings(self, value: Preferences) -> None:
        """Show what is set."""
        own = value.source if value.source.startswith("https://") else ""
        chosen = self._buttons.get(_OWN if own else value.source)
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(button is chosen)
        self._group.setExclusive(True)
        self._own.setVisible(bool(own))
        self._own.show_text(own)
        self._checks.button.setChecked(value.checks)
        self._checks.setEnabled(value.source not in {NO_SOURCE_YET, ONLY_FILES})

    def show_looked(self, day: str) -> None:
        """Say when it was looked for a newer list last; empty where it never was."""
        self._looked.setText(fill(self.tr("Looked last on %1."), day))
        self._looked.setVisible(bool(day))

    def _on_source_clicked(self, button: QAbstractButton) -> None:
        source = next(name for name, one in self._buttons.items() if one is button)
        self._own.setVisible(source == _OWN)
        if source == _OWN:
            self._own.field.setFocus()
        else:
            self.changed.emit("source", source)

    def _on_own_given(self, address: str) -> None:
        self.changed.emit("source", address)

    def _on_checks_clicked(self, on: bool) -> None:
        self.changed.emit("checks", on)
