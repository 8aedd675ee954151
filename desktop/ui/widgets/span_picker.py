"""The choice of the two editions to compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edition import Edition
from desktop.services.wording import Sentences, fill
from desktop.ui.families.change_questions import last_month
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.pick_list import PickList


class SpanPicker(QWidget):
    """`chosen` gives the positions of two editions, the earlier one first whichever way they were picked."""

    chosen = Signal(int, int)

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences
        self._editions: tuple[Edition, ...] = ()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._one = PickList(self.tr("Compare the list dated"))
        self._other = PickList(self.tr("with the list dated"), self.tr("Compare with the list dated"))
        self._month = WordButton(
            self.tr("Last 30 days"), self.tr("Compare the newest list with the one 30 days before")
        )
        self._all = WordButton(self.tr("Since the oldest list held"), self.tr("Compare all lists held"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(self._one, self._other, self._month, self._all, low=True))

    def _connect(self) -> None:
        self._one.chosen.connect(self._on_list_chosen)
        self._other.chosen.connect(self._on_list_chosen)
        self._month.clicked.connect(self._on_month_clicked)
        self._all.clicked.connect(self._on_all_clicked)

    def has_editions(self) -> bool:
        """Whether there is anything to choose from yet."""
        return bool(self._editions)

    def show_span(self, editions: Sequence[Edition], earlier: int, later: int) -> None:
        """Offer the editions, newest first, and mark the two that are compared."""
        self._editions = tuple(editions)
        same = Counter(edition.date for edition in editions)
        words = [self._word(edition, alone=same[edition.date] == 1) for edition in editions]
        choices = [(position, words[position]) for position in reversed(range(len(words)))]
        picked = (self._one.key(), self._other.key())
        # Picked the other way round they stay so: they must not change places under the hand that walks a list.
        one, other = (later, earlier) if picked == (later, earlier) else (earlier, later)
        self._one.offer(choices, one)
        self._other.offer(choices, other)

    def _word(self, edition: Edition, *, alone: bool) -> str:
        day = self._sentences.date(edition.date)
        if alone or not edition.part:
            return day
        return fill(self.tr("%1 (%2)", "date of a list, am or pm"), day, edition.part)

    def _on_list_chosen(self) -> None:
        picked = [key for key in (self._one.key(), self._other.key()) if isinstance(key, int)]
        self.chosen.emit(min(picked), max(picked))

    def _on_month_clicked(self) -> None:
        self.chosen.emit(*last_month(self._editions))

    def _on_all_clicked(self) -> None:
        self.chosen.emit(0, len(self._editions) - 1)
