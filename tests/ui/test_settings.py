"""Settings while the window runs: told, kept, and taken up without a restart."""

from __future__ import annotations

import gc
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.preferences import DEFAULTS, Preferences
from desktop.runtime.paths import APP_NAME
from desktop.ui.data_folder import system_data_dir
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.ui.settings import Settings
from desktop.ui.window_options import PAGES, WindowOptions
from tests import material as m
from tests.ui.session_material import session_parts


def test_a_change_is_told_and_kept_once() -> None:
    parent = QObject()
    kept: list[Preferences] = []
    told: list[tuple[str, str]] = []
    settings = Settings(DEFAULTS, kept.append, parent)
    settings.changed.connect(lambda now, before: told.append((now.scheme, before.scheme)))
    settings.change(scheme="dark")
    settings.change(scheme="dark")
    assert kept == [DEFAULTS._replace(scheme="dark")]
    assert told == [("dark", "")]


def test_what_holds_for_this_run_only_is_not_kept() -> None:
    parent = QObject()
    kept: list[Preferences] = []
    settings = Settings(DEFAULTS, kept.append, parent, scheme="dark")
    settings.change(language="es")
    assert settings.value.scheme == "dark"
    assert kept == [DEFAULTS._replace(language="es")]


def test_qt_and_platformdirs_name_one_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for place in ("", str(tmp_path)):
        monkeypatch.setenv("XDG_DATA_HOME", place)
        assert system_data_dir() == platformdirs.user_data_path(APP_NAME, appauthor=False)


@pytest.fixture
def session(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Session:
    kept: list[Preferences] = []
    desk = m.FakeDesk()
    parts = session_parts(lambda: desk, tmp_path)._replace(save=kept.append)
    session = Session(qapp, WindowOptions(), parts, 0.0)
    qtbot.addWidget(session._window)
    session.show()
    qtbot.waitUntil(lambda: session._navigator is not None)
    assert not qapp.windowIcon().isNull()
    return session


def _jobs(session: Session) -> Jobs:
    return session._jobs


def test_larger_text_builds_the_window_anew_on_the_same_page(session: Session, qtbot: QtBot) -> None:
    navigator, points = session._navigator, QApplication.font().pointSizeF()
    assert navigator is not None
    with qtbot.waitSignal(navigator.arrived):
        navigator.ask("32601")
    session.settings.change(text_scale=150)
    qtbot.waitUntil(lambda: session._navigator is not navigator)
    qtbot.waitUntil(lambda: not _jobs(session)._waiting)
    assert QApplication.font().pointSizeF() == pytest.approx(points * 1.5)
    assert session._window.top.search.text() == "32601"
    assert type(session._window._pages.currentWidget()).__name__ == "PlacePage"
    session.settings.change(text_scale=100)
    qtbot.waitUntil(lambda: QApplication.font().pointSizeF() == pytest.approx(points))
    session.close()


def test_a_window_that_was_built_anew_holds_nothing_of_those_before(session: Session, qtbot: QtBot) -> None:
    def widgets_after(text_scale: int) -> int:
        navigator = session._navigator
        assert navigator is not None
        for screen in PAGES:
            navigator.open_page(screen)
            qtbot.waitUntil(lambda: not _jobs(session)._waiting)
        session.settings.change(text_scale=text_scale)
        qtbot.waitUntil(lambda: session._navigator is not navigator)
        qtbot.waitUntil(lambda: not _jobs(session)._waiting)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        return len(QApplication.allWidgets())

    once = widgets_after(150)
    for text_scale in (100, 150, 100):
        assert widgets_after(text_scale) <= once
    session.close()


def test_another_language_is_spoken_at_once_and_english_again(session: Session, qtbot: QtBot) -> None:
    navigator = session._navigator
    assert navigator is not None
    with qtbot.waitSignal(navigator.arrived):
        navigator.ask("32601")
    session.settings.change(language="es")
    qtbot.waitUntil(lambda: session._window.top.search.placeholderText() == "Código postal, ciudad, condado o agencia")
    qtbot.waitUntil(lambda: not _jobs(session)._waiting)
    assert session._window.top.search.text() == "32601"
    said = [label.text() for label in session._window._pages.findChildren(QLabel)]
    assert "Código postal 32601" in said
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    session.settings.change(language="en")
    qtbot.waitUntil(lambda: session._window.top.search.placeholderText() == "ZIP code, city, county or agency")
    qtbot.waitUntil(lambda: not _jobs(session)._waiting)
    session.close()
