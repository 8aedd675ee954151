"""Leaving quickly: Shift three times and nothing else; gone within a blink, whatever runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.preferences import DEFAULTS
from desktop.runtime.paths import resource_dir
from desktop.ui.quick_leave import QuickLeave
from desktop.ui.session import Session
from desktop.ui.session_parts import SessionParts
from desktop.ui.window_options import WindowOptions
from tests import material as m
from tests.ui.conftest import Shown
from tests.ui.fake_errands import FakeErrands

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


class Watched:
    """A window whose presses of Shift are counted."""

    def __init__(self, shown: Shown, qapp: QApplication) -> None:
        self.shown, self.left = shown, 0
        self.leave = QuickLeave(qapp)
        self.leave.asked.connect(self._note)
        handle = shown.window.windowHandle()
        assert handle is not None
        self.handle = handle

    def _note(self) -> None:
        self.left += 1

    def shift(self, *, times: int = 1, letter: Qt.Key | None = None) -> None:
        """Press and let go of Shift; with a letter in between, as for a capital."""
        for _ in range(times):
            QTest.keyPress(self.handle, Qt.Key.Key_Shift, SHIFT)
            if letter is not None:
                QTest.keyClick(self.handle, letter, SHIFT)
            QTest.keyRelease(self.handle, Qt.Key.Key_Shift, NONE)


@pytest.fixture
def watched(shown: Shown, qapp: QApplication) -> Watched:
    return Watched(shown, qapp)


def test_shift_three_times_asks_to_leave(watched: Watched) -> None:
    watched.shift(times=2)
    assert watched.left == 0
    watched.shift()
    assert watched.left == 1


def test_capital_letters_are_typed_without_leaving(watched: Watched) -> None:
    watched.shift(times=5, letter=Qt.Key.Key_A)
    assert watched.left == 0
    assert watched.shown.window.top.search.text().upper() == "AAAAA"
    watched.shown.settle()


def test_a_letter_between_two_presses_begins_the_count_anew(watched: Watched) -> None:
    watched.shift(times=2)
    QTest.keyClick(watched.handle, Qt.Key.Key_B)
    watched.shift(times=2)
    assert watched.left == 0
    watched.shown.settle()


def test_shift_with_another_key_held_does_not_count(watched: Watched) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(4):
        QTest.keyPress(watched.handle, Qt.Key.Key_Shift, SHIFT | control)
        QTest.keyRelease(watched.handle, Qt.Key.Key_Shift, control)
    assert watched.left == 0


def test_slow_presses_do_not_count(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0]
    monkeypatch.setattr(watched.leave._clock, "elapsed", lambda: now[0], raising=False)
    for _ in range(6):
        watched.shift()
        now[0] += 800
    assert watched.left == 0


def test_the_button_in_the_frame_asks_to_leave_from_every_page(shown: Shown) -> None:
    asked: list[bool] = []
    shown.window.leave_asked.connect(lambda: asked.append(True))
    for name in ("start", "changes", "settings"):
        shown.navigator.open_page(name)
        shown.settle()
        leave = next(b for b in shown.window.side.findChildren(QAbstractButton) if b.text() == "Leave quickly")
        assert leave.isVisible()
        QTest.keyClick(leave, Qt.Key.Key_Space)
    assert asked == [True] * 3


def test_leaving_waits_for_nothing_and_clears_what_was_copied(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    left: list[bool] = []
    errands = FakeErrands()
    errands.go.clear()
    parts = SessionParts(
        m.FakeDesk, lambda: m.FRESH, DEFAULTS._replace(source="ice"), lambda _: None, lambda: None,
        tmp_path, tmp_path, lambda: errands, lambda: left.append(session._updates.running), resource_dir() / "icons",
    )  # fmt: skip
    session = Session(qapp, WindowOptions(), parts, 0.0)
    qtbot.addWidget(session._window)
    session.show()
    qtbot.waitUntil(lambda: session._navigator is not None)
    session._updates.update()
    qtbot.waitUntil(errands.begun.is_set)
    QGuiApplication.clipboard().setText("1 of the 4 agencies")
    session._window.side.leave_asked.emit()
    assert left == [True]  # while the update still waits for what never comes
    assert not session._window.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    session.close()
