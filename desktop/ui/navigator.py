"""Takes what the person does to the desk and what the desk answers to a page; keeps back and forward."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.answer import AgencyPage, Hit, HitKind, PlaceAnswer
from desktop.domain.errors import KnownError
from desktop.services.wording import PlainText, Sentences
from desktop.ui.announce import announce
from desktop.ui.history import History, Screen, Visit
from desktop.ui.jobs import Jobs
from desktop.ui.main_window import MainWindow
from desktop.ui.page_set import PageSet
from desktop.ui.questions import (
    AboutView,
    ChangesView,
    GrowthView,
    HitsView,
    PlaceView,
    RightsView,
    View,
    answer,
)

if TYPE_CHECKING:
    from desktop.ui.change_pages import ChangePages  # see `_change_pages`

_ZIP = re.compile(r"\s*\d{5}(-\d{4})?\s*", re.ASCII)
_ANSWER, _LIST = "answer", "list"


class Navigator(QObject):
    """One per window. `arrived` follows each answer brought up, `list_known` the list's date in the frame."""

    arrived = Signal()
    list_known = Signal()

    def __init__(self, window: MainWindow, jobs: Jobs, sentences: Sentences, text: PlainText, today: date) -> None:
        """`today` is the day to which the list's age is counted."""
        super().__init__(window)
        self._window, self._jobs, self._sentences, self._text, self._today = window, jobs, sentences, text, today
        self._pages = PageSet(sentences)
        self._past: ChangePages | None = None
        self._history = History(Visit(Screen.START))
        self._shown: PlaceAnswer | AgencyPage | None = None
        self._connect()
        self._jobs.ask(_LIST, partial(answer, Visit(Screen.ABOUT)), self._on_list_arrived, self._on_failed)
        self._present(self._pages.start, "start")
        if self._window.top.search.text():
            self._on_text_changed(self._window.top.search.text())

    def _connect(self) -> None:
        window, pages = self._window, self._pages
        window.top.search.textChanged.connect(self._on_text_changed)
        window.top.search.submitted.connect(self._on_search_submitted)
        window.top.search.stepped.connect(self._on_search_stepped)
        window.top.back_asked.connect(self._on_back_asked)
        window.top.forward_asked.connect(self._on_forward_asked)
        window.page_asked.connect(self.open_page)
        pages.start.tried.connect(self.ask)
        pages.lookup.opened.connect(self._on_hit_opened)
        pages.place.agency_asked.connect(self._on_agency_asked)
        pages.place.town_asked.connect(self._on_town_asked)
        for page in (pages.place, pages.agency):
            page.rights_asked.connect(self._on_rights_asked)
            page.copy_asked.connect(self._on_copy_asked)

    def _change_pages(self) -> ChangePages:
        if self._past is None:
            # Measured: 35 ms of imports and 15 of building that the first answer need not wait for.
            from desktop.ui.change_pages import ChangePages  # noqa: PLC0415

            self._past = ChangePages(self._window, self._sentences, self._text)
            self._past.span_asked.connect(self._on_span_asked)
            self._past.agency_asked.connect(self._on_agency_asked)
            self._past.page_asked.connect(self.open_page)
        return self._past

    def ask(self, text: str) -> None:
        """Put a text into the search field and press Enter for the person."""
        self._go(Visit(Screen.QUERY, text.strip(), text=text))

    def open_page(self, name: str) -> None:
        """Open one of the pages of the side bar, or the growth of the list, by the name of its screen."""
        screen = Screen(name)
        if screen is Screen.START:
            self._window.focus_search()
            self._go(Visit(screen))
            return
        key = self._states() if screen is Screen.RIGHTS else ""
        if screen is Screen.CHANGES:
            key = self._change_pages().changes.key()
        self._go(Visit(screen, key, text=self._window.top.search.text()))

    def show_fault(self) -> None:
        """Say that the program itself failed, and what can be done."""
        message = self.tr("Something went wrong in the program itself.")
        self._pages.message.show_message(
            message, self.tr("Try again. If it happens again, close the program and open it anew.")
        )
        self._present(self._pages.message, "start")

    # What the person does

    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self._go(Visit(Screen.START))
        elif _ZIP.fullmatch(text):
            self.ask(text)
        else:
            # Not a visit: each letter would be one. Opening a hit makes it one.
            self._load(Visit(Screen.SEARCH, text.strip(), text=text))

    def _on_search_stepped(self, by: int) -> None:
        if self._pages.lookup.isVisible():
            self._pages.lookup.step(by)

    def _on_search_submitted(self) -> None:
        hit = self._pages.lookup.chosen() if self._pages.lookup.isVisible() else None
        text = self._window.top.search.text()
        if hit is not None:
            self._on_hit_opened(hit)
        elif text.strip():
            self.ask(text)

    def _on_hit_opened(self, hit: Hit) -> None:
        text = self._window.top.search.text()
        if self._history.current != Visit(Screen.QUERY, text.strip(), text=text):
            self._history.visit(Visit(Screen.SEARCH, text.strip(), text=text))
        screen = {HitKind.AGENCY: Screen.AGENCY, HitKind.ZIP: Screen.QUERY}.get(hit.kind, Screen.PLACE)
        self._go(Visit(screen, hit.id, text=text))

    def _on_agency_asked(self, agency_id: str) -> None:
        self._go(Visit(Screen.AGENCY, agency_id, text=self._window.top.search.text()))

    def _on_town_asked(self, town: str) -> None:
        now = self._history.current
        self._go(Visit(now.screen, now.key, town or None, now.text))

    def _on_rights_asked(self, states: tuple[str, ...]) -> None:
        self._go(Visit(Screen.RIGHTS, " ".join(states), text=self._window.top.search.text()))

    def _on_span_asked(self, earlier: int, later: int) -> None:
        visit = Visit(Screen.CHANGES, f"{earlier} {later}", text=self._window.top.search.text())
        # Another choice on the same page: going back leaves the page, however many lists were tried on it.
        self._history.amend(visit)
        self._load(visit)

    def _on_back_asked(self) -> None:
        self._load(self._history.back())

    def _on_forward_asked(self) -> None:
        self._load(self._history.forward())

    def _on_copy_asked(self) -> None:
        if isinstance(self._shown, PlaceAnswer):
            QGuiApplication.clipboard().setText(self._text.place(self._shown))
        elif self._shown is not None:
            QGuiApplication.clipboard().setText(self._text.agency(self._shown))
        announce(self._window, self.tr("Copied"))

    # Where that leads

    def _go(self, visit: Visit) -> None:
        self._history.visit(visit)
        self._load(visit)

    def _load(self, visit: Visit) -> None:
        self._write(visit.text)
        self._window.top.allow(back=self._history.can_go_back, forward=self._history.can_go_forward)
        if visit.screen is Screen.START:
            self._jobs.drop(_ANSWER)
            self._present(self._pages.start, "start")
            self.arrived.emit()
        else:
            self._present_waiting(visit)
            self._jobs.ask(_ANSWER, partial(answer, visit), self._on_view_arrived, self._on_failed)

    def _present_waiting(self, visit: Visit) -> None:
        """Bring up at once, empty, what takes longer than a blink."""
        if visit.screen is Screen.CHANGES:
            changes = self._change_pages().changes
            changes.wait_for(visit.key)
            self._present(changes, "changes")
        elif visit.screen is Screen.GROWTH:
            growth = self._change_pages().growth
            growth.wait()
            self._present(growth, "changes")

    def _write(self, text: str) -> None:
        """Put a text into the field without taking it for typing; the cursor stays when nothing changes."""
        field = self._window.top.search
        if field.text() != text:
            field.blockSignals(True)
            field.setText(text)
            field.blockSignals(False)

    def _states(self) -> str:
        """The states of the answer on screen, so that its help comes first."""
        if isinstance(self._shown, PlaceAnswer):
            return " ".join(self._shown.place.states)
        return self._shown.answer.agency.state if isinstance(self._shown, AgencyPage) else ""

    def _present(self, page: QWidget, mark: str) -> None:
        self._window.show_page(page, mark)
        if not _is_seen(self._window.focusWidget()):
            # The pressed button went with its page; the new page takes over, so that Tab goes on from its top.
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the desk answers

    def _on_list_arrived(self, view: View) -> None:
        if isinstance(view, AboutView):
            self._window.foot.show_line(self._sentences.list_line(view.edition, self._today, view.data_version))
            self.list_known.emit()

    def _on_view_arrived(self, view: View) -> None:
        pages = self._pages
        if isinstance(view, PlaceView):
            self._shown = view.answer
            pages.place.show_answer(view.answer, view.whole, view.rights)
            self._present(pages.place, "start")
            announce(pages.place, self._sentences.headline(view.answer))
        elif isinstance(view, AgencyPage):
            self._shown = view
            pages.agency.show_facts(view)
            self._present(pages.agency, "start")
            announce(pages.agency, self._sentences.status(view.answer, view.edition, view.today))
        elif isinstance(view, HitsView):
            pages.lookup.show_hits(view.text, view.hits, asked=view.asked)
            self._present(pages.lookup, "start")
        elif isinstance(view, ChangesView):
            self._change_pages().changes.show_view(view)
            self._present(self._change_pages().changes, "changes")
        elif isinstance(view, GrowthView):
            self._change_pages().growth.show_steps(view.steps)
            self._present(self._change_pages().growth, "changes")
        elif isinstance(view, RightsView):
            pages.rights.show_resources(view.resources)
            self._present(pages.rights, "rights")
        else:
            pages.about.show_edition(view.edition, view.data_version)
            self._present(pages.about, "about")
        self.arrived.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._pages.message.show_message(error.message, error.hint)
        self._present(self._pages.message, "start")
        self.arrived.emit()


def _is_seen(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible()
