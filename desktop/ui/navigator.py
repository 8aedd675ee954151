"""Takes what the person does to the desk and what the desk answers to a page; keeps back and forward."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.answer import Hit, HitKind
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError
from desktop.ui.failure_text import hint_of, message_of, text_of
from desktop.ui.families.family_set import FamilySet
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.first_wait import FirstWait
from desktop.ui.history import History, Screen, Visit
from desktop.ui.list_in_use import ListView, list_in_use
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.message_page import MessagePage
from desktop.ui.pages.start_page import StartPage
from desktop.ui.window_keys import name_keys

_ZIP = re.compile(r"\s*\d{5}(-\d{4})?\s*", re.ASCII)
_ANSWER, _LIST = "answer", "list"


class Navigator(QObject):
    """One per window. `arrived` follows each answer brought up, `list_known` the list's date in the frame."""

    arrived = Signal()
    list_known = Signal()

    def __init__(self, window: MainWindow, context: PageContext, history: History | None = None) -> None:
        """`context` is what pages are made with; `history` is gone on with where the window was built anew."""
        super().__init__(window)
        self._window, self._context, self._jobs = window, context, context.jobs
        self.start, self._message = StartPage(), MessagePage()
        self._families = FamilySet(context)
        self._families.setParent(self)
        self._first = FirstWait(self._say_wait, self)
        self.history = history or History(Visit(Screen.START))
        self._seen = self.history.current
        self.edition: Edition | None = None
        self._connect()
        name_keys(window)
        self.ask_list()
        self._present(self.start, Screen.START)
        if history:
            self._load(history.current)
        elif self._search.text():
            self._on_text_changed(self._search.text())

    def _connect(self) -> None:
        window, answers = self._window, self._families.answers
        self._search = window.top.search
        self._search.textChanged.connect(self._on_text_changed)
        self._search.submitted.connect(self._on_search_submitted)
        self._search.stepped.connect(answers.step)
        window.back_asked.connect(self._on_back_asked)
        window.forward_asked.connect(self._on_forward_asked)
        window.page_asked.connect(self.open_page)
        self.start.tried.connect(self.ask)
        self.start.batch_asked.connect(partial(self.open_page, Screen.BATCH))
        if self._context.batches is not None:
            self.start.offer_batch()
        answers.hit_opened.connect(self._on_hit_opened)
        self._families.made.connect(self._listen)
        self._search.textChanged.connect(self._families.load_soon)
        self.arrived.connect(self._families.load_soon)
        self.list_known.connect(self._families.load_soon)
        self._listen(answers)

    def _listen(self, family: PageFamily) -> None:
        family.visit_asked.connect(self.visit)
        family.amend_asked.connect(self._on_amend_asked)
        family.asked.connect(self.ask)
        family.left.connect(self.leave_page)

    def ask(self, text: str) -> None:
        """Put a text into the search field and press Enter for the person."""
        self._go(Visit(Screen.QUERY, text.strip(), text=text))

    def ask_list(self) -> None:
        """Ask which list is in use, for the frame."""
        self._jobs.ask(_LIST, list_in_use, self._on_list_arrived, self._on_failed)

    def open_page(self, name: str) -> None:
        """Open one of the pages of the side bar, or the growth of the list, by the name of its screen."""
        screen = Screen(name)
        if screen is Screen.START:
            self._window.focus_search()
            self._go(Visit(screen))
            return
        states = self._families.answers.states
        key = states if screen is Screen.RIGHTS else self._families.family(screen).first_key(screen)
        self.visit(Visit(screen, key))

    def visit(self, visit: Visit) -> None:
        """Go to a page."""
        self._go(replace(visit, text=self._search.text()))

    def leave_page(self) -> None:
        """Go back to where the person was, and forget the page that is left: it has done its work."""
        self._load(self.history.withdraw())

    def ask_source(self) -> None:
        """Bring the question up where lists may come from: an update waits for the answer."""
        self._go(Visit(Screen.START))
        self.start.ask_for_update()

    def refresh(self) -> None:
        """Ask anew for what is on screen: the list, or what the page stands for, has changed."""
        self.ask_list()
        self._load(self._seen)

    def take_new_list(self, otherwise: bool) -> None:
        """Answer from the list that was taken; `otherwise` says that the editions held are not where they were."""
        if otherwise:
            self.history.forget_keys(Screen.CHANGES)
            self._seen = replace(self._seen, key="") if self._seen.screen is Screen.CHANGES else self._seen
            self._families.forget_list()
        self.refresh()

    def show_fault(self) -> None:
        """Say that the program itself failed, and what can be done."""
        message = self.tr("Something went wrong in the program itself.")
        self._message.show_message(
            message, self.tr("Try again. If it happens again, close the program and open it anew.")
        )
        self._present(self._message, Screen.START)

    # What the person does

    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self._go(Visit(Screen.START))
        elif _ZIP.fullmatch(text):
            self.ask(text)
        else:
            # Not a visit: each letter would be one. Opening a hit makes it one.
            self._load(Visit(Screen.SEARCH, text.strip(), text=text))

    def _on_search_submitted(self) -> None:
        hit = self._families.answers.marked
        if hit is not None:
            self._on_hit_opened(hit)
        elif self._search.text().strip():
            self.ask(self._search.text())

    def _on_hit_opened(self, hit: Hit) -> None:
        text = self._search.text()
        if self.history.current != Visit(Screen.QUERY, text.strip(), text=text):
            self.history.visit(Visit(Screen.SEARCH, text.strip(), text=text))
        screen = {HitKind.AGENCY: Screen.AGENCY, HitKind.ZIP: Screen.QUERY}.get(hit.kind, Screen.PLACE)
        self._go(Visit(screen, hit.id, text=text))

    def _on_amend_asked(self, visit: Visit) -> None:
        amended = replace(visit, text=self._search.text())
        self.history.amend(amended)
        self._load(amended)

    def _on_back_asked(self) -> None:
        self._load(self.history.back())

    def _on_forward_asked(self) -> None:
        self._load(self.history.forward())

    # Where that leads

    def _go(self, visit: Visit) -> None:
        self.history.visit(visit)
        self._load(visit)

    def _load(self, visit: Visit) -> None:
        self._seen = visit
        self._write(visit.text)
        self._window.top.allow(back=self.history.can_go_back, forward=self.history.can_go_forward)
        if visit.screen is Screen.START:
            self._jobs.drop(_ANSWER)
            self._present(self.start, Screen.START)
            self.arrived.emit()
            return
        family = self._families.family(visit.screen)
        waiting = family.waiting(visit)
        if waiting is not None:
            self._present(waiting, family.mark)
        arrived = partial(self._on_view_arrived, family, visit)
        self._jobs.ask(_ANSWER, family.question(visit), arrived, self._on_failed)
        self._first.begin()

    def _say_wait(self) -> None:
        """Say at the first start why the answer takes a moment; it comes by itself."""
        text = self.tr("Making the facts ready …")
        self._message.show_message(text, self.tr("This takes a few seconds, once. Your answer comes by itself."))
        self._present(self._message, Screen.START)

    def _write(self, text: str) -> None:
        """Put a text into the field without taking it for typing; the cursor stays when nothing changes."""
        if self._search.text() != text:
            self._search.blockSignals(True)
            self._search.setText(text)
            self._search.blockSignals(False)

    def _present(self, page: QWidget, mark: str) -> None:
        self._window.show_page(page, mark)
        if not _is_seen(self._window.focusWidget()):
            # The pressed button went with its page; the new page takes over, so that Tab goes on from its top.
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the desk answers

    def _on_list_arrived(self, view: ListView) -> None:
        self.edition = view.edition
        self._first.end()
        sentences, today = self._context.sentences, self._context.today
        line = sentences.list_line(view.edition, today, view.data_version)
        self._window.foot.show_line(line, sentences.list_line(view.edition, today, brief=True))
        if view.trouble:
            self._window.foot.say(text_of(view.trouble))
        self.list_known.emit()

    def _on_view_arrived(self, family: PageFamily, visit: Visit, view: object) -> None:
        self._first.end()
        self._present(family.show(visit, view), family.mark)
        family.announce(view)
        self.arrived.emit()

    def _on_failed(self, error: KnownError) -> None:
        self._first.end()
        self._message.show_message(message_of(error), hint_of(error))
        self._present(self._message, Screen.START)
        self.arrived.emit()


def _is_seen(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible()
