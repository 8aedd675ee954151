"""How ICE's list grew, as a chart and as a table with the same numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.domain.change import GrowthStep
from desktop.services.wording import Sentences
from desktop.ui.announce import announce
from desktop.ui.growth_words import GrowthWords
from desktop.ui.models.growth_model import GrowthModel
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.growth_chart import GrowthChart
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import SECTION, TITLE, Text

_ROWS = 12


class GrowthPage(ScrollPage):
    """Built once; `changes_asked` leads to what changed between two lists."""

    changes_asked = Signal()

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._words = GrowthWords(sentences)
        self._model = GrowthModel(sentences, self._words, self)
        self._chart = GrowthChart(sentences, self._words)
        self._steps: tuple[GrowthStep, ...] = ()
        self._build(sentences)
        self._connect()

    def _build(self, sentences: Sentences) -> None:
        title = self.tr("How ICE's list grew")
        self.setAccessibleName(title)
        self._span, self._pointed, self._gaps = Text("", SECTION, bold=True), Text(), Text("", role="muted")
        self._fold = WordButton("")
        self._table = QTableView()
        self._changes = WordButton(self.tr("What changed"), self.tr("What changed between two lists"))
        card = Card(gap=8)
        for part in (self._span, self._chart, self._pointed):
            card.add(part)
        self.add(Text(title, TITLE, bold=True))
        self.add(card)
        for part in (self._gaps, Text(self._meaning(), role="muted")):
            self.add(part.as_column())
        self.add(FlowRow(self._fold, self._changes))
        self.add(self._table)
        self.add(Text(sentences.legal(), role="muted"))
        self.finish()
        self._dress_table()
        self._unfold(open_it=False)

    def _dress_table(self) -> None:
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Rows of each list held, newest first"))
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        row = self._table.fontMetrics().height() + 12
        self._table.verticalHeader().setDefaultSectionSize(row)
        self._table.setFixedHeight(row * _ROWS)

    def _connect(self) -> None:
        self._chart.pointed.connect(self._on_edition_pointed)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._changes.clicked.connect(self.changes_asked)

    def wait(self) -> None:
        """Say that the lists are being read, unless they are shown already."""
        if not self._steps:
            self._span.setText(self.tr("Reading the lists held here …"))
            for part in (self._chart, self._pointed, self._gaps, self._fold, self._table):
                part.hide()

    def show_steps(self, steps: Sequence[GrowthStep]) -> None:
        """Show these editions, oldest first; the same ones again stay as they were left."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self._span.setText(self._words.span(steps))
        self._pointed.setText(
            self.tr("Point at the chart, or walk it with the arrow keys, to read one list's numbers.")
        )
        self._gaps.setText(self._words.gaps(steps))
        self._gaps.setVisible(bool(self._gaps.text()))
        self._chart.show_steps(steps)
        self._model.show(steps)
        for part in (self._chart, self._pointed, self._fold):
            part.show()
        announce(self._span, self._span.text())

    def _meaning(self) -> str:
        return self.tr(
            "The chart counts rows of the list. A row is one agreement; an agency can have several. It shows the lists "
            "held here, each from its own date until the next one: a line that does not move says only that these "
            "lists do not differ in number."
        )

    def _unfold(self, *, open_it: bool) -> None:
        self._table.setVisible(open_it)
        self._fold.setText(self.tr("Hide the table") if open_it else self.tr("Show as table"))
        self._fold.setAccessibleName(self._fold.text())

    def _on_edition_pointed(self, position: int) -> None:
        self._pointed.setText(self._words.edition(self._steps[position]))

    def _on_fold_clicked(self) -> None:
        self._unfold(open_it=not self._table.isVisible())
