"""The pages that answers are given on: suggestions, a place, an agency."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.answer import AgencyPage as AgencyFacts
from desktop.domain.answer import Hit, PlaceAnswer
from desktop.services.saved import saved_key, snapshot
from desktop.ui.announce import announce
from desktop.ui.desk import Desk
from desktop.ui.families.answer_questions import AgencyView, HitsView, PlaceView, answer
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.history import Screen, Visit
from desktop.ui.pages.agency_page import AgencyPage
from desktop.ui.pages.lookup_page import LookupPage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.sheet_outlet import SheetOutlet

if TYPE_CHECKING:
    from desktop.services.sheets import Found


class AnswerPages(PageFamily):
    """`hit_opened` gives the suggestion that was chosen."""

    hit_opened = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._lookup = LookupPage(context.sentences)
        can_save = context.shelf is not None
        may = context.permissions
        self._place = PlacePage(context.sentences, may, can_save=can_save)
        self._agency = AgencyPage(context.sentences, context.report, may, can_save=can_save)
        self._outlet = SheetOutlet(context, self)
        self._shown: PlaceAnswer | AgencyFacts | None = None
        self._visit = Visit(Screen.START)
        self._connect()

    def _connect(self) -> None:
        self._lookup.opened.connect(self.hit_opened)
        self._place.agency_asked.connect(self._on_agency_asked)
        self._place.town_asked.connect(self._on_town_asked)
        for page in (self._place, self._agency):
            page.rights_asked.connect(self._on_rights_asked)
            page.copy_asked.connect(self._on_copy_asked)
            page.save_asked.connect(self._on_save_asked)
            page.print_asked.connect(self._on_print_asked)
            page.sheet_asked.connect(self._on_sheet_asked)
        if self.context.shelf is not None:
            self.context.shelf.changed.connect(self._show_kept)

    @property
    def states(self) -> str:
        """The states of the answer shown last, so that its help comes first; empty before the first answer."""
        if isinstance(self._shown, PlaceAnswer):
            return " ".join(self._shown.place.states)
        return self._shown.answer.agency.state if self._shown else ""

    @property
    def _page(self) -> PlacePage | AgencyPage:
        return self._place if isinstance(self._shown, PlaceAnswer) else self._agency

    @property
    def marked(self) -> Hit | None:
        """The suggestion that the arrows have marked, None when none is or suggestions are not in sight."""
        return self._lookup.chosen() if self._lookup.isVisible() else None

    def step(self, by: int) -> None:
        """Move the mark among the suggestions, where these are in sight."""
        if self._lookup.isVisible():
            self._lookup.step(by)

    def question(self, visit: Visit) -> Callable[[Desk], object]:
        """What the visit is about."""
        return partial(answer, visit)

    def show(self, visit: Visit, view: object) -> QWidget:
        """Show a place, an agency, or what a text may mean."""
        self._visit = visit
        if isinstance(view, PlaceView):
            self._shown = view.answer
            self._place.show_view(view)
            self._show_kept()
            return self._place
        if isinstance(view, AgencyView):
            self._shown = view.facts
            self._agency.show_view(view)
            self._show_kept()
            return self._agency
        assert isinstance(view, HitsView)  # noqa: S101 - what `question` gives
        self._lookup.show_hits(view.text, view.hits, asked=view.asked)
        return self._lookup

    def announce(self, view: object) -> None:
        """Say the sentence that sums the answer up; suggestions speak for themselves."""
        sentences = self.context.sentences
        if isinstance(view, PlaceView):
            announce(self._place, sentences.headline(view.answer))
        elif isinstance(view, AgencyView):
            facts = view.facts
            announce(self._agency, sentences.agencies.headline(facts.answer, facts.edition, facts.today))

    def _on_agency_asked(self, agency_id: str) -> None:
        self.visit_asked.emit(Visit(Screen.AGENCY, agency_id))

    def _on_town_asked(self, town: str) -> None:
        # Walking the chips by arrows chooses each: going back leads to the whole ZIP code, however many were tried.
        asked = self.amend_asked if self._visit.town else self.visit_asked
        asked.emit(replace(self._visit, town=town or None))

    def _on_rights_asked(self, states: tuple[str, ...]) -> None:
        self.visit_asked.emit(Visit(Screen.RIGHTS, " ".join(states)))

    def _show_kept(self) -> None:
        """Say on the page shown last whether it is saved."""
        if self._shown is None or self.context.shelf is None:
            return
        self._page.answer_actions.show_kept(kept=self.context.shelf.holds(saved_key(self._shown)))

    def _on_save_asked(self) -> None:
        shelf = self.context.shelf
        if self._shown is None or shelf is None:
            return
        key = saved_key(self._shown)
        if shelf.holds(key):
            shelf.remove(key)
            announce(self.context.window, self.tr("Removed from what is saved"))
        else:
            shelf.add(snapshot(self._shown, key))
            announce(self.context.window, self.tr("Saved on this computer"))

    def _on_print_asked(self) -> None:
        self._outlet.print(self._page, partial(_only, self._shown))

    def _on_sheet_asked(self) -> None:
        self._outlet.save(self._page, partial(_only, self._shown))

    def _on_copy_asked(self) -> None:
        text = self.context.text
        if isinstance(self._shown, PlaceAnswer):
            QGuiApplication.clipboard().setText(text.place(self._shown))
        elif self._shown is not None:
            QGuiApplication.clipboard().setText(text.agency(self._shown))
        announce(self.context.window, self.tr("Copied"))


def _only(shown: PlaceAnswer | AgencyFacts | None, _desk: Desk) -> Found:
    return ((shown,) if shown else (), ())
