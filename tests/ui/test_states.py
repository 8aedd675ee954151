"""The states nobody wishes for: first start, damaged facts, an old list, nothing found, only something like it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.answer import PlaceAnswer
from desktop.domain.errors import StoreError
from desktop.services.desk import open_desk
from desktop.ui.desk import Desk
from desktop.ui.pages.lookup_page import LookupPage
from desktop.ui.pages.message_page import MessagePage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.session import Session
from desktop.ui.window_options import WindowOptions
from tests import material as m
from tests.ui.conftest import Shown
from tests.ui.session_material import session_parts
from tests.ui.test_navigation import page, press, texts

Opening = Callable[[Callable[[], Desk]], Session]


class OfDay(m.FakeDesk):
    """A desk asked on another day."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer:
        del text
        return m.place_answer(today=self._today, town=town)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opening]:
    sessions: list[Session] = []

    def open_session(desk: Callable[[], Desk]) -> Session:
        options = WindowOptions()
        options.query = "32601"
        parts = session_parts(desk, tmp_path / "person")
        session = Session(qapp, options, parts, 0.0)
        qtbot.addWidget(session._window)
        session.show()
        sessions.append(session)
        return session

    yield open_session
    for session in sessions:
        session.close()


def said(session: Session) -> str:
    current = session._window._pages.currentWidget()
    assert current is not None
    return current.accessibleName()


def test_the_first_start_says_why_it_takes_a_moment_and_then_answers(opened: Opening, qtbot: QtBot) -> None:
    ready = Event()

    def slow() -> Desk:
        ready.wait(10)
        return m.FakeDesk()

    session = opened(slow)
    qtbot.waitUntil(
        lambda: session._navigator is not None and said(session) == "Making the facts ready …", timeout=5000
    )
    ready.set()
    qtbot.waitUntil(lambda: said(session) == "ZIP code 32601", timeout=5000)


def test_a_quick_start_says_nothing_of_waiting(opened: Opening, qtbot: QtBot) -> None:
    session = opened(m.FakeDesk)
    shown: list[str] = []
    session._window._pages.currentChanged.connect(lambda _index: shown.append(said(session)))
    qtbot.waitUntil(lambda: session._navigator is not None and said(session) == "ZIP code 32601", timeout=5000)
    assert "Making the facts ready …" not in shown


def test_damaged_facts_end_in_words_and_a_hint(opened: Opening, qtbot: QtBot, tmp_path: Path) -> None:
    def damaged() -> Desk:
        return open_desk(tmp_path / "person", tmp_path / "nothing here", m.FRESH)

    session = opened(damaged)
    qtbot.waitUntil(lambda: session._navigator is not None and "facts" in said(session), timeout=5000)
    assert isinstance(session._window._pages.currentWidget(), MessagePage)
    with pytest.raises(StoreError) as raised:
        damaged()
    assert said(session) == raised.value.message
    assert raised.value.hint


@pytest.mark.parametrize(
    ("today", "headline", "warning"),
    [
        (m.FRESH, "is on ICE's 287(g) list dated May 18, 2026.", ""),
        (m.AGING, "is on ICE's 287(g) list dated May 18, 2026.", "The list is 14 days old."),
        (m.OLD, "is on ICE's 287(g) list as of May 18, 2026 - this list is old.", "The list is 45 days old."),
    ],
)
def test_the_age_of_the_list_grows_louder(shown: Shown, today: date, headline: str, warning: str) -> None:
    shown.jobs.reopen()
    shown.jobs._open_desk = lambda: OfDay(today)
    shown.type_in("32601")
    assert isinstance(page(shown), PlacePage)
    assert headline in texts(shown)
    assert warning in texts(shown)
    assert ("days old" in texts(shown)) == bool(warning)


def test_nothing_found_says_what_to_do_and_what_it_does_not_mean(shown: Shown) -> None:
    shown.type_in("zzq")
    assert isinstance(page(shown), LookupPage)
    assert "Finding nothing does not mean “not on the list”." in texts(shown)


def test_only_something_like_it_is_offered_and_never_opened(shown: Shown) -> None:
    shown.type_in("alachoa")
    press(shown, shown.window.top.search, Qt.Key.Key_Return)
    assert isinstance(page(shown), LookupPage)
    assert "No exact match. Did you mean …" in texts(shown)
    assert "Look at state, county and kind before you choose." in texts(shown)
