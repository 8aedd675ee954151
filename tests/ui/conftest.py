"""A window on a made-up desk."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.domain.preferences import Preferences
from desktop.runtime.paths import resource_dir
from desktop.services.wording import ErrorReport, PlainText, Sentences
from desktop.ui.batches import Batches
from desktop.ui.families.page_family import PageContext
from desktop.ui.jobs import Jobs
from desktop.ui.main_window import MainWindow
from desktop.ui.navigator import Navigator
from desktop.ui.saved_shelf import SavedShelf
from desktop.ui.settings import Settings
from desktop.ui.theme import Theme
from desktop.ui.translations import speech, translate
from desktop.ui.update_frame import UpdateFrame
from desktop.ui.updates import Updates
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.window_keys import bind_keys
from tests import material as m
from tests.ui.fake_errands import FakeErrands

LANGUAGES = (("en", "English"), ("es", "Español"))


@dataclass
class Shown:
    """The parts of a shown window."""

    window: MainWindow
    navigator: Navigator
    jobs: Jobs
    desk: m.FakeDesk
    bot: QtBot
    errands: FakeErrands
    settings: Settings
    updates: Updates

    def type_in(self, text: str) -> None:
        """Type letter by letter and wait for the last answer."""
        with self.bot.waitSignal(self.navigator.arrived, timeout=20_000):
            QTest.keyClicks(self.window.top.search, text)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is asked any more and the page is whole."""
        self.bot.waitUntil(lambda: not self.jobs._waiting, timeout=20_000)
        self.bot.waitUntil(self._is_whole, timeout=20_000)

    def _is_whole(self) -> bool:
        page = self.window._pages.currentWidget()
        return not (isinstance(page, ScrollPage) and page.is_growing and page.isVisible())


@pytest.fixture(scope="module", autouse=True)
def _collected_before() -> None:
    """What thousands of other tests hold is not looked through after each test."""
    gc.freeze()


@pytest.fixture(autouse=True)
def _collected_in_this_thread(_collected_before: None) -> Iterator[None]:
    """As `Collector` does for the program: a collection in a worker thread would destroy widgets there."""
    gc.disable()
    yield
    app = QApplication.instance()
    for one in app.findChildren(Theme) if app else ():
        delete(one)  # it would dress the application of every later test
    gc.collect()
    gc.enable()


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    large = QFont(before)
    large.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


@pytest.fixture
def sentences() -> Sentences:
    return Sentences(translate, "en")


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, sentences: Sentences, tmp_path: Path) -> Iterator[Shown]:
    Theme(qapp)
    desk = m.FakeDesk()
    jobs = Jobs(lambda: desk)
    window = MainWindow()
    bind_keys(window)
    qtbot.addWidget(window)
    window.show()
    settings = Settings(Preferences(), lambda _preferences: None, window)
    shelf = SavedShelf(tmp_path / "person", jobs, window.foot.say)
    text, report = PlainText(translate, "en"), ErrorReport(translate, "en")
    errands = FakeErrands()
    updates = Updates(jobs, lambda: errands, settings, lambda _desk: errands.saved, window)
    batches = Batches(jobs, window)
    context = PageContext(
        window, jobs, sentences, text, report, settings, updates, m.FRESH, shelf, languages=LANGUAGES,
        batches=batches, say=window.foot.say, speech=partial(speech, resource_dir() / "i18n"),
    )  # fmt: skip
    navigator = Navigator(window, context)
    UpdateFrame(window, navigator, context)
    window.activateWindow()
    window.top.search.setFocus()
    result = Shown(window, navigator, jobs, desk, qtbot, errands, settings, updates)
    result.settle()
    yield result
    desk.slow.set()
    errands.go.set()
    jobs.close()
