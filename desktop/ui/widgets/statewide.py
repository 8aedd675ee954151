"""Statewide bodies: the first as a card, the others behind one press."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.answer import AgencyAnswer
from desktop.domain.edition import Edition
from desktop.services.wording import Sentences
from desktop.ui.widgets.agency_card import AgencyCard
from desktop.ui.widgets.buttons import WordButton


class StatewideGroup(QWidget):
    """Cards of the others are built when they are asked for."""

    details = Signal(str)

    def __init__(self, bodies: Sequence[AgencyAnswer], sentences: Sentences, edition: Edition, today: date) -> None:
        super().__init__()
        self._rest = tuple(bodies[1:])
        self._sentences, self._edition, self._today = sentences, edition, today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add(bodies[0])
        if self._rest:
            spoken = self.tr("Show all %n statewide agencies", "", len(bodies))
            self._more = WordButton(self.tr("Show all %n", "", len(bodies)), spoken)
            self._more.clicked.connect(self._on_more_clicked)
            self._column.addWidget(self._more)

    def _add(self, answer: AgencyAnswer) -> AgencyCard:
        card = AgencyCard(answer, self._sentences, self._edition, self._today)
        card.details.connect(self.details)
        self._column.addWidget(card)
        return card

    def _on_more_clicked(self) -> None:
        self._more.hide()
        cards = [self._add(answer) for answer in self._rest]
        cards[0].take_focus()
