"""The real window over the real facts, driven by keys alone: from the ZIP code to what is saved, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo, QPrintPreviewWidget
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView
from pytestqt.qtbot import QtBot

from desktop.domain.status import Status
from desktop.runtime.paths import resource_dir
from desktop.services.saved import SavedPlaces, saved_places
from desktop.services.wording import fill, read_catalog
from desktop.ui.printing.sheet_printer import SheetPreview
from tests.ui.person import Person, sitting

DANVILLE = "Danville Borough Police Department"
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "person"


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, data_dir: Path) -> Iterator[Person]:
    with sitting(qapp, qtbot, data_dir) as person:
        yield person


class Words:
    """Our texts as the window says them in one language."""

    def __init__(self, language: str) -> None:
        self._catalog = read_catalog(resource_dir() / "i18n", language)

    def __call__(self, text: str, *values: str) -> str:
        return fill(self._catalog.find("", text) or text, *values)


def ask_a_zip_code(person: Person, headline: str) -> None:
    person.press(Qt.Key.Key_K, CONTROL)
    person.write("32601")
    assert headline in person.reads()


def open_an_agency_of_a_town(person: Person, say: Words) -> None:
    person.press(Qt.Key.Key_K, CONTROL)
    person.write("17821")
    person.go_to(f"{say('Where in this ZIP code?')} Danville")
    person.press(Qt.Key.Key_Space)
    person.go_to(f"{say('Details')}: {DANVILLE}")
    person.press(Qt.Key.Key_Space)
    assert person.page().accessibleName() == DANVILLE
    assert say("History on the list") in person.reads()


def look_at_the_print(person: Person, say: Words, title: str) -> None:
    person.go_to(say("Print a summary sheet: %1", DANVILLE))
    person.press(Qt.Key.Key_Space)
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, SheetPreview)
    assert preview.windowTitle() == title
    view = preview.findChild(QPrintPreviewWidget)
    assert view is not None
    assert view.pageCount() == 1
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    person.session._window.activateWindow()  # as what manages windows does when a dialog goes
    person.settle()
    assert QApplication.activeModalWidget() is None
    assert person.focus().accessibleName() == say("Print a summary sheet: %1", DANVILLE)


def save_it(person: Person, say: Words) -> None:
    person.go_to(say("Save: %1", DANVILLE))
    person.press(Qt.Key.Key_Space)
    person.go_to(say("Saved"), whole=True)
    person.press(Qt.Key.Key_Space)
    assert DANVILLE in person.reads()


def find_its_change(person: Person, say: Words) -> None:
    person.go_to(say("Changes"), whole=True)
    person.press(Qt.Key.Key_Space)
    person.go_to(say("Only changes in this state"))
    person.write(say("Pennsylvania")[:6])
    person.go_to(say("Changes, newest first"))
    rows = person.focus()
    assert isinstance(rows, QListView)
    while DANVILLE not in str(rows.currentIndex().data() or ""):
        before = rows.currentIndex()
        person.press(Qt.Key.Key_Down)
        assert rows.currentIndex() != before, "the list ends without the change"
    person.press(Qt.Key.Key_Return)
    assert person.page().accessibleName() == DANVILLE


def choose_spanish(person: Person) -> None:
    person.go_to("Settings", whole=True)
    person.press(Qt.Key.Key_Space)
    person.go_to("Language", whole=True)
    person.write("Espa")
    person.session._window.activateWindow()  # as what manages windows does when lists of choices go
    person.settle()
    assert person.page().accessibleName() == "Configuración"


def test_the_whole_way_by_keys_then_in_spanish_once_more(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Front desk"])
    english, spanish = Words("en"), Words("es")
    ask_a_zip_code(person, "1 of the 2 agencies that police this ZIP code is on ICE's 287(g) list")
    open_an_agency_of_a_town(person, english)
    look_at_the_print(person, english, "Print Preview: Summary sheet")
    save_it(person, english)
    find_its_change(person, english)
    choose_spanish(person)
    ask_a_zip_code(person, "1 de las 2 agencias de policía de este código postal está en la lista")
    open_an_agency_of_a_town(person, spanish)
    look_at_the_print(person, spanish, "Previsualizar impresión: Hoja de resumen")
    find_its_change(person, spanish)
    person.go_to(spanish("Saved"), whole=True)
    person.press(Qt.Key.Key_Space)
    person.go_to(spanish("Open: %1", DANVILLE))
    person.press(Qt.Key.Key_Space)
    assert person.page().accessibleName() == DANVILLE


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
