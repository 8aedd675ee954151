"""Many ZIP codes, places or agencies at once: which table, which column, what to make of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QTimer, Signal

from desktop.services.wording import fill
from desktop.ui.announce import announce
from desktop.ui.permissions import AT_HOME, Permissions
from desktop.ui.widgets.batch_progress import BatchProgress
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.pick_list import PickList
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.state_sheet_card import StateSheetCard
from desktop.ui.widgets.text import NOTE, SECTION, TITLE, Text


class SheetChoice(StrEnum):
    """What becomes of sheets."""

    NONE = "none"
    FOLDER = "folder"
    ONE_PDF = "one pdf"


class BatchPage(ScrollPage):
    """`file_asked` and `start_asked` follow presses; `column_chosen` a choice. Dialogs are the family's.

    `state_print_asked` and `state_sheet_asked` give the code of a state.
    """

    file_asked = Signal()
    column_chosen = Signal()
    start_asked = Signal()
    cancelled = Signal()
    state_print_asked = Signal(str)
    state_sheet_asked = Signal(str)

    def __init__(self, states: Sequence[tuple[str, str]], permissions: Permissions = AT_HOME) -> None:
        """`states` are (code, name), of which each can have a sheet."""
        super().__init__()
        self._states, self._permissions = tuple(states), permissions
        self._table, self._making, self._said = Card(gap=8), Card(gap=8), Card(gap=4)
        self.progress = BatchProgress()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Many at once"))
        self.add(Text(self.tr("Many at once"), TITLE, bold=True))
        about = self.tr(
            "Answer a whole table from a spreadsheet: a ZIP code, a place or an agency in each row. Save it as a CSV "
            "file there first. The answers are a CSV file too, with what ICE's list says of each agency, row by row."
        )
        self.add(Text(about).as_column())
        quiet = self.tr("None of it leaves this computer, and the program keeps none of it.")
        self.add(Text(quiet, role="muted").as_column())
        self._fill_table()
        self._fill_making()
        self._first, self._more = Text("", bold=True), Text("")
        self._said.add(self._first)
        self._said.add(self._more.as_column())
        for card in (self._table, self._making, self.progress, self._said):
            self.add(card, above=4)
        self.then(self._add_state)
        self.then(self.finish)
        self.show_table("", (), 0)
        self.show_step(ready=False, running=False, said=())

    def _add_state(self) -> None:
        self.state = StateSheetCard(self._states, self._permissions)
        self.state.print_asked.connect(self.state_print_asked)
        self.state.sheet_asked.connect(self.state_sheet_asked)
        self.add(self.state, above=16)

    def _fill_table(self) -> None:
        self._table.add(Text(self.tr("The table"), SECTION, bold=True))
        self._name = Text("")
        self._choose = WordButton(self.tr("Choose a CSV file …"))
        self._pick = PickList(self.tr("Column to look up"))
        self._state = Text("", NOTE, role="muted")
        for part in (self._name, self._choose, self._pick, self._state.as_column()):
            self._table.add(part)

    def _fill_making(self) -> None:
        self._making.add(Text(self.tr("What to make of it"), SECTION, bold=True))
        self._sheets = PickList(self.tr("Summary sheets"))
        choices = (
            (SheetChoice.NONE, self.tr("No sheets, only the answers")),
            (SheetChoice.FOLDER, self.tr("A PDF for each answer, in a folder")),
            (SheetChoice.ONE_PDF, self.tr("All sheets in one PDF")),
        )
        self._sheets.offer(choices, SheetChoice.NONE)
        look = self.tr("Paper, large print and a second language are those of Settings.")
        self._start = WordButton(self.tr("Answer the table …"))
        for part in (self._sheets, Text(look, NOTE, role="muted").as_column(), self._start):
            self._making.add(part)

    def _connect(self) -> None:
        self._choose.clicked.connect(self.file_asked)
        self._pick.chosen.connect(self.column_chosen)
        self._start.clicked.connect(self.start_asked)
        self.progress.cancelled.connect(self.cancelled)

    @property
    def column(self) -> int:
        """The column that is chosen, from 0."""
        key = self._pick.key()
        return key if isinstance(key, int) else 0

    @property
    def sheets(self) -> SheetChoice:
        """What is to become of sheets."""
        key = self._sheets.key()
        return key if isinstance(key, SheetChoice) else SheetChoice.NONE

    def show_table(self, name: str, columns: Sequence[str], chosen: int) -> None:
        """Show the table: its name with the number of its rows, and its columns in words; empty where there is none."""
        self._name.setText(name)
        self._name.setVisible(bool(name))
        self._pick.setVisible(bool(columns))
        if columns:
            self._pick.offer(list(enumerate(columns)), chosen)
        self._state.setVisible(False)

    def show_state(self, column: str) -> None:
        """Say by which column names are told apart; empty for none."""
        self._state.setText(fill(self.tr("Names are looked for in the state of the column “%1”."), column))
        self._state.setVisible(bool(column))

    def show_step(self, *, ready: bool, running: bool, said: Sequence[str]) -> None:
        """Show what can be done now, and `said`: what came of it."""
        held = self.progress.button if self.progress.button.hasFocus() else None
        self._table.setEnabled(not running)
        self._making.setVisible(ready and not running)
        self.progress.setVisible(running)
        self._show_said(said)
        if running:
            self.progress.button.setFocus()
        elif held is not None:
            self._choose.setFocus()

    def _show_said(self, said: Sequence[str]) -> None:
        first, *more = said or ("",)
        self._first.setText(first)
        self._more.setText("\n".join(more))
        self._more.setVisible(bool(more))
        self._said.setVisible(bool(said))
        if said:
            announce(self, " ".join(said))
            # What has just been shown has its place once the layout has settled.
            QTimer.singleShot(0, self._said, partial(self.ensureWidgetVisible, self._said))
