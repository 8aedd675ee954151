"""The real window over the real facts, driven by keys alone: from the ZIP code to what is saved, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.status import Status
from desktop.services.saved import SavedPlaces, saved_places
from tests.ui.person import Person, sitting

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "person"


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, data_dir: Path) -> Iterator[Person]:
    with sitting(qapp, qtbot, data_dir) as person:
        yield person


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
