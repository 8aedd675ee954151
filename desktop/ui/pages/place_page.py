"""The answer for a place: title, choice of town, the sentence that sums up, agencies in groups, help, sources."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from desktop.domain.answer import AgencyAnswer, PlaceAnswer
from desktop.domain.place import Place
from desktop.domain.rights import RightsResource
from desktop.domain.status import Status
from desktop.services.wording import Sentences
from desktop.ui.families.answer_questions import PlaceView
from desktop.ui.pages.place_words import PlaceWords
from desktop.ui.permissions import AT_HOME, Permissions
from desktop.ui.widgets.agency_card import AgencyCard
from desktop.ui.widgets.answer_actions import AnswerActions
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.headline_card import HeadlineCard
from desktop.ui.widgets.help_cards import OtherWaysCard, RightsCard, SourcesCard
from desktop.ui.widgets.law_card import LawCard
from desktop.ui.widgets.note_strip import NoteStrip
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.statewide import StatewideGroup
from desktop.ui.widgets.text import NAME, SECTION, TITLE, Text
from desktop.ui.widgets.town_chips import TownChips

_FIRST = 2  # cards: the others follow in the same blink, and the window is not held up by all of them at once
_SAID_ELSEWHERE = frozenset({"list_aging", "list_old"})


class PlacePage(ScrollPage):
    """Built anew for each answer."""

    agency_asked = Signal(str)
    town_asked = Signal(str)
    rights_asked = Signal(tuple)
    copy_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()
    sheet_asked = Signal()

    def __init__(self, sentences: Sentences, permissions: Permissions = AT_HOME, *, can_save: bool = True) -> None:
        super().__init__()
        self._sentences, self._permissions, self._can_save = sentences, permissions, can_save
        self._words = PlaceWords(sentences)
        self._chips: TownChips | None = None

    def show_view(self, view: PlaceView) -> None:
        """Show one place, from the top."""
        answer = view.answer
        was_choosing = self._chips is not None and self._chips.has_focus()
        self.refill()
        self._chips = self._add_head(answer, view.whole)
        seen = 0
        for title, answers in self._words.groups(answer):
            for number, one in enumerate(answers):
                add = partial(self._add_agency, one, answer, "" if number else title)
                if seen < _FIRST:
                    add()
                else:
                    self.then(add)
                seen += 1
        self.then(partial(self._add_statewide, answer))
        self.then(partial(self._add_laws, view))
        self.then(partial(self._add_help, answer, view.rights))
        self.then(partial(self._add_foot, answer))
        self.then(self.finish)
        self.verticalScrollBar().setValue(0)
        if self._chips is not None and was_choosing:
            # The pressed chip went with the old page; one that walks them by arrows goes on from the new one.
            self._chips.take_focus()

    def _add_head(self, answer: PlaceAnswer, whole: Place) -> TownChips | None:
        self.setAccessibleName(self._words.title(whole))
        self.add(Text(self._words.title(whole), TITLE, bold=True))
        subtitle = self._words.subtitle(whole)
        if subtitle:
            self.add(Text(subtitle, NAME, role="muted"))
        towns = self._words.towns(whole)
        chips = TownChips(self.tr("Where in this ZIP code?"), towns, answer.town or "") if towns else None
        if chips is not None:
            chips.chosen.connect(self.town_asked)
            self.add(chips, above=4)
        headline, warning = self._sentences.headline(answer), self._sentences.age(answer.edition, answer.today)
        self.add(HeadlineCard(headline, warning, self._sentences.headline_more(answer)), above=8)
        spoken = self.tr("Copy this answer as text, with its date and source")
        about, may = self._words.title(whole), self._permissions
        self.answer_actions = AnswerActions(about, spoken, can_save=self._can_save, permissions=may)
        self.answer_actions.copy_asked.connect(self.copy_asked)
        self.answer_actions.save_asked.connect(self.save_asked)
        self.answer_actions.print_asked.connect(self.print_asked)
        self.answer_actions.sheet_asked.connect(self.sheet_asked)
        self.add(self.answer_actions)
        for note in answer.notes:
            if note.code not in _SAID_ELSEWHERE:
                self.add(NoteStrip(self._sentences.note(note)))
        return chips

    def _add_agency(self, one: AgencyAnswer, answer: PlaceAnswer, title: str) -> None:
        if title:
            self.add(Text(title, NAME, bold=True), above=12)
        card = AgencyCard(one, self._sentences, answer.edition, answer.today)
        card.details.connect(self.agency_asked)
        self.add(card)

    def _add_statewide(self, answer: PlaceAnswer) -> None:
        for title, bodies in self._words.statewide(answer):
            self.add(Text(title, NAME, bold=True), above=12)
            group = StatewideGroup(bodies, self._sentences, answer.edition, answer.today)
            group.details.connect(self.agency_asked)
            self.add(group)

    def _add_laws(self, view: PlaceView) -> None:
        for law in view.laws:
            listed = sum(one.status is Status.LISTED and one.agency.state == law.state for one in view.answer.answers)
            beside = self._sentences.law.beside_place(law, listed, view.answer.edition)
            self.add(LawCard(law, self._sentences, beside, full=False), above=12)

    def _add_help(self, answer: PlaceAnswer, rights: tuple[RightsResource, ...]) -> None:
        self.add(OtherWaysCard(self._sentences), above=12)
        if rights:
            self.add(Text(self.tr("Know your rights"), SECTION, bold=True), above=12)
            self.add(RightsCard(rights))
            more = WordButton(self.tr("More help, by topic"))
            more.clicked.connect(partial(self._on_more_clicked, answer.place.states))
            self.add(more)

    def _add_foot(self, answer: PlaceAnswer) -> None:
        self.add(Text(self.tr("Where the facts come from"), SECTION, bold=True), above=12)
        self.add(SourcesCard(answer.edition, self._sentences))
        self.add(Text(self._sentences.legal(), role="muted"))

    def _on_more_clicked(self, states: tuple[str, ...], _checked: bool = False) -> None:
        self.rights_asked.emit(states)
