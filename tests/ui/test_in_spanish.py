"""In Spanish nothing is left in English: every page is walked, and all that is read or heard there looked through."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.services.saved import SavedPlaces, snapshot
from tests.english_left import english_in
from tests.ui.person import FRESH, sitting
from tests.ui.tour import stops, texts_of


def save_something(data_dir: Path) -> None:
    desk = open_desk(data_dir, resource_dir(), FRESH)
    SavedPlaces(data_dir).add(snapshot(desk.agency("FL-alachua-county-sheriffs-office")))
    desk.close()


# What is shown as ICE printed it, and a language by its own name.
AS_PRINTED = {"County", "Task Force Model", "Warrant Service Officer", "link", "link pending", "English"}


def test_every_page_in_spanish_holds_no_english_but_names(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    save_something(tmp_path)
    left: dict[str, str] = {}
    with sitting(qapp, qtbot, tmp_path, language="es") as person:
        for stop in stops(person):
            for one in english_in({" ".join(text.split()) for text in texts_of(person.session._window)} - AS_PRINTED):
                left.setdefault(one, stop)
    assert [f"{stop}: {one}" for one, stop in left.items()] == []
