"""Language, colours and size of text; and how sheets are printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton

from desktop.domain.preferences import Preferences
from desktop.services.wording import fill
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.option import Option
from desktop.ui.widgets.pick_list import PickList
from desktop.ui.widgets.text import SECTION, Text

_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)


class LookSettings(Card):
    """`changed` gives the name of a setting and its new value. `languages` are (code, own name)."""

    changed = Signal(str, object)

    def __init__(self, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__(gap=8)
        self._languages = tuple(languages)
        self._picks = {
            "language": PickList(self.tr("Language")),
            "scheme": PickList(self.tr("Colors")),
            "text_scale": PickList(self.tr("Size of text")),
        }
        self.add(Text(self.tr("Language and look"), SECTION, bold=True))
        self.add(FlowRow(*self._picks.values()))
        for name, pick in self._picks.items():
            pick.chosen.connect(partial(self._on_picked, name))

    def show_settings(self, value: Preferences) -> None:
        """Show what is set."""
        system = self.tr("As the system")
        self._picks["language"].offer([("", system), *self._languages], value.language)
        schemes = [("", system), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        self._picks["scheme"].offer(schemes, value.scheme)
        scales = sorted({*_SCALES, value.text_scale})
        percent = self.tr("%1 %", "size of text")
        self._picks["text_scale"].offer([(scale, fill(percent, str(scale))) for scale in scales], value.text_scale)

    def focus_on(self, name: str) -> None:
        """Put the focus on a setting that has just been made."""
        if name in self._picks:
            self._picks[name].take_focus()

    def _on_picked(self, name: str) -> None:
        self.changed.emit(name, self._picks[name].key())


class SheetSettings(Card):
    """How sheets are printed; signal and languages likewise."""

    changed = Signal(str, object)

    def __init__(self, languages: Sequence[tuple[str, str]]) -> None:
        super().__init__(gap=8)
        self._languages = tuple(languages)
        self._paper, self._second = PickList(self.tr("Paper")), PickList(self.tr("Second language"))
        large = Option(
            self.tr("Large print"), self.tr("For people who read large print; a sheet takes more pages."), switch=True
        )
        self._large: QAbstractButton = large.button
        self.add(Text(self.tr("Printed sheets"), SECTION, bold=True))
        self.add(FlowRow(self._paper, self._second))
        self.add(large)
        self._paper.chosen.connect(self._on_paper_chosen)
        self._second.chosen.connect(self._on_second_chosen)
        self._large.clicked.connect(self._on_large_clicked)

    def show_settings(self, value: Preferences) -> None:
        """Show what is set."""
        papers = [("", self.tr("As usual here")), ("letter", self.tr("Letter")), ("a4", self.tr("A4"))]
        self._paper.offer(papers, value.paper)
        self._second.offer([("", self.tr("None")), *self._languages], value.second_language)
        self._large.setChecked(value.large_print)

    def _on_paper_chosen(self) -> None:
        self.changed.emit("paper", self._paper.key())

    def _on_second_chosen(self) -> None:
        self.changed.emit("second_language", self._second.key())

    def _on_large_clicked(self, on: bool) -> None:
        self.changed.emit("large_print", on)
