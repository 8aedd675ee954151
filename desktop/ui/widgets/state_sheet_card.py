"""A sheet of every agency of a state that the list names or has named."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.ui.permissions import Permissions
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.pick_list import PickList
from desktop.ui.widgets.sheet_actions import SheetActions
from desktop.ui.widgets.text import SECTION, Text


class StateSheetCard(Card):
    """`print_asked` and `sheet_asked` give the code of the state that is chosen."""

    print_asked = Signal(str)
    sheet_asked = Signal(str)

    def __init__(self, states: Sequence[tuple[str, str]], permissions: Permissions) -> None:
        """`states` are (code, name) in the order in which they are offered."""
        super().__init__(gap=8)
        self.add(Text(self.tr("A whole state"), SECTION, bold=True))
        about = self.tr("One sheet with every agency of a state that is on ICE's list, or was: some have many pages.")
        self.add(Text(about).as_column())
        self._states = PickList(self.tr("State"))
        self._states.offer(states, None)
        self.add(self._states)
        actions = SheetActions()
        actions.offer_sheets(self.tr("the whole state that is chosen"), permissions)
        actions.print_asked.connect(self._on_print_asked)
        actions.sheet_asked.connect(self._on_sheet_asked)
        self.add(actions)

    def choose(self, state: str) -> None:
        """Mark a state."""
        self._states.choose(state)

    def _on_print_asked(self) -> None:
        self.print_asked.emit(str(self._states.key()))

    def _on_sheet_asked(self) -> None:
        self.sheet_asked.emit(str(self._states.key()))
