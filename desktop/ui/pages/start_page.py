"""What is shown before anything is asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.source_question import SourceQuestion
from desktop.ui.widgets.text import SECTION, TITLE, Text


class StartPage(ScrollPage):
    """A welcome that says what can be typed; `tried` gives an example's text.

    `source_chosen` answers the question of the first start: a source of Preferences, and whether an update waits.
    """

    tried = Signal(str)
    source_chosen = Signal(str, bool)
    batch_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Look up"))
        self.add(Text(self.tr("Are the police where you live on ICE's 287(g) list?"), TITLE, bold=True), above=12)
        self.add(
            Text(
                self.tr(
                    "Under section 287(g), ICE signs agreements with police and sheriffs. Trained officers may then "
                    "do parts of immigration enforcement. ICE publishes a list of these agreements."
                )
            ).as_column()
        )
        self.add(
            Text(
                self.tr("Type a ZIP code above, or the name of a city, a county or an agency."), role="muted"
            ).as_column()
        )
        self.add(Text(self.tr("Try one"), SECTION, bold=True), above=16)
        self.add(self._examples())
        self._many = WordButton(self.tr("Many at once …"), self.tr("Many at once: answer a table from a spreadsheet"))
        self._many.clicked.connect(self.batch_asked)
        self._many.hide()
        self.add(self._many)
        self._question = SourceQuestion()
        self._question.hide()
        self._question.chosen.connect(self.source_chosen)
        self.add(self._question, above=16)
        self.add(Text(self.tr("Good to know"), SECTION, bold=True), above=16)
        for fact in (
            self.tr("The list shows agreements. It does not show everything an agency does with ICE."),
            self.tr("A list gets old. Its date is at the foot of this window and beside every answer."),
            self.tr("What you look up stays on this computer. None of it is kept unless you save it."),
        ):
            self.add(Text(fact).as_column())
        self.finish()

    def offer_batch(self) -> None:
        """Offer to answer a whole table."""
        self._many.show()

    def show_question(self, wanted: bool) -> None:
        """Ask where lists may come from, or ask no more."""
        self._question.setVisible(wanted)

    def ask_for_update(self) -> None:
        """Put the question first: an update waits for its answer."""
        self._question.ask_for_update()
        self.ensureWidgetVisible(self._question)

    def _examples(self) -> QWidget:
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = FlowLayout(row, line_gap=8)
        for example in ("32601", "Las Vegas", "Cobb County", "Florida Highway Patrol"):
            chip = WordButton(example, f"{self.tr('Try one')}: {example}", role="chip")
            chip.clicked.connect(partial(self._on_chip_clicked, example))
            flow.addWidget(chip)
        return row

    def _on_chip_clicked(self, example: str, _checked: bool = False) -> None:
        self.tried.emit(example)
