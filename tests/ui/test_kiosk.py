"""The window on a public computer: nothing is kept, saved, set or opened, and what was looked up is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.preferences import DEFAULTS, Preferences
from desktop.ui.kiosk import IDLE_MS, Kiosk
from desktop.ui.links import open_address
from desktop.ui.session import Session
from desktop.ui.window_options import WindowOptions, read_options
from tests import material as m
from tests.ui.session_material import session_parts

kept: list[Preferences] = []


@pytest.fixture
def session(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    kept.clear()
    desk = m.FakeDesk()
    options = WindowOptions()
    options.kiosk = True
    parts = session_parts(lambda: desk, tmp_path / "person")._replace(save=kept.append)
    session = Session(qapp, options, parts, 0.0)
    qtbot.addWidget(session._window)
    session.show()
    qtbot.waitUntil(lambda: session._navigator is not None)
    yield session
    session.close()
    watching(session).stop()
    qapp.removeEventFilter(watching(session))
    watching(session).deleteLater()
    kept.clear()


def watching(session: Session) -> Kiosk:
    return next(one for one in session._app.children() if isinstance(one, Kiosk))


def look_up(session: Session, qtbot: QtBot) -> None:
    assert session._navigator is not None
    with qtbot.waitSignal(session._navigator.arrived):
        QTest.keyClicks(session._window.top.search, "32601")
    qtbot.waitUntil(lambda: not session._jobs._waiting)


def buttons(session: Session) -> list[str]:
    return [
        one.accessibleName() for one in session._window.findChildren(QPushButton) if one.isVisibleTo(session._window)
    ]


def test_the_option_is_read_with_and_without_printing() -> None:
    plain, printing = read_options(["--kiosk"]), read_options(["--kiosk", "--allow-printing"])
    assert plain is not None
    assert printing is not None
    assert (plain.kiosk, plain.printing) == (True, False)
    assert (printing.kiosk, printing.printing) == (True, True)
    assert read_options(["--kiosk=yes"]) is None


def test_it_fills_the_screen_and_offers_nothing_that_stays(session: Session, qtbot: QtBot) -> None:
    look_up(session, qtbot)
    assert session._window.isFullScreen()
    offered = buttons(session)
    assert not {"Saved", "Settings"} & set(offered)
    assert not [name for name in offered if name.startswith(("Update", "Open a list"))]
    assert not [name for name in offered if name.startswith(("Save", "Saved"))]
    assert "Done: forget what I looked up" in offered
    assert not (session._parts.data_dir).exists()


def test_changes_are_shown_without_a_way_to_a_file(session: Session, qtbot: QtBot) -> None:
    assert session._navigator is not None
    with qtbot.waitSignal(session._navigator.arrived):
        session._navigator.open_page("changes")
    assert "Save these changes as a table" not in buttons(session)
    assert "Copy these changes as text, with dates and sources" in buttons(session)


def test_done_forgets_all_of_it(session: Session, qtbot: QtBot) -> None:
    look_up(session, qtbot)
    QGuiApplication.clipboard().setText("what was looked up")
    former = session._navigator
    done = next(one for one in session._window.findChildren(QPushButton) if one.accessibleName().startswith("Done"))
    QTest.keyClick(done, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session._navigator is not former)
    qtbot.waitUntil(lambda: not session._jobs._waiting)
    assert session._navigator is not None
    assert session._window.top.search.text() == ""
    assert not session._navigator.history.can_go_back
    assert not session._window.top.search.isUndoAvailable()
    assert QGuiApplication.clipboard().text() == ""
    assert session._window.focusWidget() is session._window.top.search
    assert not [one for one in session._window.findChildren(QLabel) if "32601" in one.text() and one.isVisible()]


def test_two_idle_minutes_forget_and_a_word_comes_before(qapp: QApplication, qtbot: QtBot) -> None:
    assert IDLE_MS == 120_000
    said: list[str] = []
    kiosk = Kiosk(qapp, said.append, idle_ms=30)
    with qtbot.waitSignal(kiosk.forgotten, timeout=2000):
        QTest.keyClick(QApplication.activeWindow() or QLabel(), Qt.Key.Key_A)
    assert said[0] == "What is shown here will be forgotten in 20 seconds. Press any key to go on."
    assert said[-1] == ""
    kiosk.stop()
    kiosk.deleteLater()


def test_settings_of_one_visitor_are_not_the_nexts(session: Session, qtbot: QtBot) -> None:
    session.settings.change(text_scale=150)
    watching(session).forget()
    qtbot.waitUntil(lambda: session.settings.value.text_scale == DEFAULTS.text_scale)
    qtbot.waitUntil(lambda: not session._jobs._waiting)
    assert kept == []


def test_a_link_is_shown_and_not_opened(session: Session) -> None:
    open_address("https://www.ice.gov/identify-and-arrest/287g", {"www.ice.gov"})
    said = session._window.foot._word.text().replace("\u200b", "")
    assert said == (
        "This computer opens no web pages from here. The address: https://www.ice.gov/identify-and-arrest/287g"
    )
