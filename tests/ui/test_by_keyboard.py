"""The real window over the real facts, driven by keys alone: from the ZIP code to what is saved, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.status import Status
from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.services.saved import SavedPlaces, saved_places
from desktop.ui.session import Session
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.window_options import WindowOptions
from tests.ui.session_material import session_parts

FRESH = date(2026, 5, 19)
MOST_TABS = 120
_SAME = 8  # letters that the names of one group begin with
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Person:
    """Somebody without a mouse: presses keys where the focus is, and reads what is shown."""

    def __init__(self, session: Session, bot: QtBot) -> None:
        self.session, self._bot = session, bot
        self._wanted, self._whole = "", False

    def focus(self) -> QWidget:
        focused = self.session._window.focusWidget()
        assert focused is not None
        assert focused.isVisible()
        return focused

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifier)
        self.settle()

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        self._bot.waitUntil(lambda: not self.session._jobs._waiting, timeout=10_000)
        page = self.page()
        self._bot.waitUntil(lambda: not (isinstance(page, ScrollPage) and page.is_growing), timeout=10_000)
        QApplication.processEvents()

    def go_to(self, spoken: str, *, whole: bool = False) -> None:
        """Press Tab until a control whose name begins so (is so, if `whole`) has the focus; arrows walk in a group."""
        self._wanted, self._whole = spoken, whole
        for _ in range(MOST_TABS):
            if self._is_there():
                return
            focused = self.focus()
            related = whole or focused.accessibleName()[:_SAME] == spoken[:_SAME]
            if related and isinstance(focused, QAbstractButton) and focused.group() is not None and self._walk():
                return
            QTest.keyClick(self.focus(), Qt.Key.Key_Tab)
        pytest.fail(f"no key leads to {spoken!r}; the last stop was {self.focus().accessibleName()!r}")

    def _is_there(self) -> bool:
        name = self.focus().accessibleName()
        return name == self._wanted if self._whole else name.startswith(self._wanted)

    def _walk(self) -> bool:
        first = self.focus()
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up):
            for _ in range(MOST_TABS):
                before = self.focus()
                self.press(key)
                if self._is_there():
                    return True
                if self.focus() in (before, first):
                    break
        return False

    def page(self) -> QWidget:
        current = self.session._window._pages.currentWidget()
        assert current is not None
        return current

    def reads(self) -> str:
        labels = [label for label in self.page().findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.text().replace("\u200b", "") for label in labels)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "person"


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, data_dir: Path) -> Iterator[Person]:
    parts = session_parts(lambda: open_desk(data_dir, resource_dir(), FRESH), data_dir, FRESH)
    session = Session(qapp, WindowOptions(), parts, 0.0)
    qtbot.addWidget(session._window)
    session.show()
    session._window.activateWindow()
    qtbot.waitUntil(lambda: session._navigator is not None)
    person = Person(session, qtbot)
    person.settle()
    yield person
    session.close()


def test_a_zip_code_is_answered_with_one_sentence(person: Person) -> None:
    person.write("32601")
    assert "1 of the 2 agencies that police this ZIP code is on ICE's 287(g) list dated May 18, 2026." in person.reads()
    assert "State law: Florida" in person.reads()


def test_a_town_is_chosen_an_agency_opened_and_its_history_read(person: Person) -> None:
    person.write("17821")
    whole = person.reads()
    person.go_to("Where in this ZIP code? Danville")
    person.press(Qt.Key.Key_Space)
    assert "You chose Danville: agencies of the other towns are left out." in person.reads()
    assert person.reads() != whole
    person.go_to("Details: Danville Borough Police Department")
    person.press(Qt.Key.Key_Space)
    assert person.page().accessibleName() == "Danville Borough Police Department"
    assert "History on the list" in person.reads()
    person.press(Qt.Key.Key_Left, ALT)
    assert "You chose Danville" in person.reads()
    person.press(Qt.Key.Key_Left, ALT)
    assert person.reads() == whole
    person.press(Qt.Key.Key_Right, ALT)
    assert "You chose Danville" in person.reads()


def test_what_was_saved_tells_what_changed_and_is_wiped(person: Person, data_dir: Path) -> None:
    person.write("32601")
    person.go_to("Save: ZIP code 32601")
    person.press(Qt.Key.Key_Space)
    [saved] = saved_places(data_dir)
    earlier = tuple(
        replace(one, stand=replace(one.stand, status=Status.NOT_LISTED, models=()))
        if one.id == "FL-alachua-county-sheriffs-office"
        else one
        for one in saved.agencies
    )
    SavedPlaces(data_dir).mark_seen([replace(saved, agencies=earlier, list_date=date(2025, 2, 21))])
    person.go_to("Saved", whole=True)
    person.press(Qt.Key.Key_Space)
    assert "1 change since the list dated February 21, 2025:" in person.reads()
    assert "Alachua County Sheriff's Office. Then: Not on the list. Now: On the list" in person.reads()
    person.go_to("Open: ZIP code 32601")
    person.press(Qt.Key.Key_Space)
    assert person.page().accessibleName() == "ZIP code 32601"
    person.press(Qt.Key.Key_Left, ALT)
    person.go_to("Remove everything saved")
    person.press(Qt.Key.Key_Space)
    assert "It can't be brought back." in person.reads()
    assert saved_places(data_dir) == ()


def test_suggestions_are_walked_with_the_arrows(person: Person) -> None:
    person.write("frederick county sher")
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert "is no longer on ICE's 287(g) list (dated May 18, 2026)" in person.reads()
    assert "State law: Maryland" in person.reads()
    person.go_to("Report an error")
    person.press(Qt.Key.Key_Space)
    assert "Agency: Frederick County Sheriff's Office (MD-frederick-county-sheriffs-office)" in person.reads()


def test_every_page_of_the_side_bar_opens_by_key_and_can_be_left(person: Person) -> None:
    side = person.session._window.side.findChildren(QAbstractButton)
    names = [button.accessibleName() for button in side if button.isCheckable()]
    assert len(names) >= 5
    for name in names:
        person.press(Qt.Key.Key_K, CONTROL)
        person.go_to(name, whole=True)
        person.press(Qt.Key.Key_Space)
        assert person.page().isVisible()
        assert person.page().accessibleName()
        person.press(Qt.Key.Key_K, CONTROL)
        assert person.focus() is person.session._window.top.search
