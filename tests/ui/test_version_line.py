"""A look for a new version is a press on About, asks only the address that is known, and is absent without one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.errors import KnownError
from desktop.domain.preferences import DEFAULTS
from desktop.domain.release import Release
from desktop.ui.jobs import Jobs
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings
from desktop.ui.version_check import VersionCheck, offered_check
from desktop.ui.widgets.version_line import VersionLine
from tests import material as m
from tests.ui.fake_errands import FakeErrands

ADDRESS = "https://example.org/version.json"


@pytest.fixture
def errands() -> FakeErrands:
    return FakeErrands()


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def check(window: MainWindow, errands: FakeErrands) -> Iterator[VersionCheck]:
    jobs = Jobs(m.FakeDesk, window)
    made = offered_check(jobs, lambda: errands, Settings(DEFAULTS, lambda _: None, window), window, ADDRESS)
    assert made is not None
    yield made
    jobs.close()


@pytest.fixture
def line(check: VersionCheck, qtbot: QtBot) -> VersionLine:
    made = VersionLine(check)
    qtbot.addWidget(made)
    return made


def _words(line: VersionLine) -> list[str]:
    return [label.text() for label in line.findChildren(QLabel) if label.text()]


def test_without_an_address_nothing_is_offered(window: MainWindow, errands: FakeErrands) -> None:
    settings = Settings(DEFAULTS, lambda _: None, window)
    assert offered_check(Jobs(m.FakeDesk, window), lambda: errands, settings, window) is None


def test_whom_it_asks_stands_there_before_the_press(line: VersionLine, errands: FakeErrands) -> None:
    assert _words(line) == ["Asks example.org, which sees your computer's address."]
    assert errands.asked == []


def test_the_newest_version_says_so(line: VersionLine, check: VersionCheck, errands: FakeErrands, qtbot: QtBot) -> None:
    with qtbot.waitSignal(check.arrived):
        line.findChildren(QPushButton)[0].click()
    assert "This is the newest version." in _words(line)
    assert errands.asked == [("version", ADDRESS, "")]


def test_a_newer_version_is_named_with_its_page(
    line: VersionLine, check: VersionCheck, errands: FakeErrands, qtbot: QtBot
) -> None:
    errands.release = Release("9.1.0", "https://example.org/new", newer=True)
    with qtbot.waitSignal(check.arrived):
        line.findChildren(QPushButton)[0].click()
    assert "Version 9.1.0 is there." in _words(line)
    assert "https://example.org/new" in "".join(_words(line)).replace("\u200b", "")


def test_a_failure_is_told_and_can_be_tried_again(
    line: VersionLine, check: VersionCheck, errands: FakeErrands, qtbot: QtBot
) -> None:
    errands.result = KnownError("x", "The notice of versions could not be read.")
    button = line.findChildren(QPushButton)[0]
    with qtbot.waitSignal(check.failed):
        button.click()
    assert "The notice of versions could not be read. Try again later." in _words(line)
    assert button.isEnabled()
