"""Saving by a press, the page of what is saved, and wiping it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop.domain.status import Status
from desktop.services.saved import SavedPlaces, saved_places, snapshot
from desktop.ui.pages.agency_page import AgencyPage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.pages.saved_page import SavedPage
from tests import material as m
from tests.ui.conftest import Shown
from tests.ui.test_access import clipped
from tests.ui.test_navigation import button, page, press, texts


def folder(tmp_path: Path) -> Path:
    return tmp_path / "person"


def open_saved(shown: Shown) -> None:
    shown.navigator.open_page("saved")
    shown.settle()
    assert isinstance(page(shown), SavedPage)


def keep_as_of_before(tmp_path: Path, shown: Shown) -> None:
    """Save the sheriff as not yet listed, as if an older list had been in use."""
    before = replace(m.agency_page(), answer=replace(m.SHERIFF, status=Status.NOT_LISTED, agreements=()))
    SavedPlaces(folder(tmp_path)).add(snapshot(before))
    open_saved(shown)


def test_looking_up_saves_nothing(shown: Shown, tmp_path: Path) -> None:
    shown.type_in("32601")
    open_saved(shown)
    assert "Nothing is saved." in texts(shown)
    assert "Kept on this computer only" in texts(shown)
    assert not folder(tmp_path).exists()


def test_a_press_saves_a_place_and_another_one_removes_it(shown: Shown, tmp_path: Path) -> None:
    shown.type_in("32601")
    press(shown, button(shown, "Save: ZIP code 32601"), Qt.Key.Key_Space)
    assert [one.key.id for one in saved_places(folder(tmp_path))] == ["32601"]
    kept = button(shown, "Saved on this computer: ZIP code 32601")
    assert (kept.text(), kept.isChecked()) == ("Saved", True)
    press(shown, kept, Qt.Key.Key_Space)
    assert saved_places(folder(tmp_path)) == ()
    assert not button(shown, "Save: ZIP code 32601").isChecked()


def test_what_is_saved_is_opened_again_with_the_chosen_town(shown: Shown) -> None:
    shown.type_in("32601")
    press(shown, button(shown, "Where in this ZIP code? Gainesville"), Qt.Key.Key_Space)
    press(shown, button(shown, "Save: "), Qt.Key.Key_Space)
    open_saved(shown)
    assert "The part in Gainesville" in texts(shown)
    press(shown, button(shown, "Open: ZIP code 32601"), Qt.Key.Key_Space)
    assert isinstance(page(shown), PlacePage)
    assert shown.navigator.history.current.town == m.TOWN.geoid


def test_a_change_is_shown_until_it_is_marked_as_seen(shown: Shown, tmp_path: Path) -> None:
    keep_as_of_before(tmp_path, shown)
    assert "1 change since the list dated May 18, 2026:" in texts(shown)
    assert "Then: Not on the list. Now: On the list (On patrol: Task Force Model)." in texts(shown)
    press(shown, button(shown, "Mark as seen: Alachua"), Qt.Key.Key_Space)
    assert "Nothing has changed since the list dated May 18, 2026." in texts(shown)
    focused = shown.window.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_an_agency_is_opened_and_removed(shown: Shown, tmp_path: Path) -> None:
    keep_as_of_before(tmp_path, shown)
    press(shown, button(shown, "Open: Alachua"), Qt.Key.Key_Space)
    assert isinstance(page(shown), AgencyPage)
    open_saved(shown)
    press(shown, button(shown, "Remove: Alachua"), Qt.Key.Key_Space)
    assert "Nothing is saved." in texts(shown)


def test_one_press_wipes_all_and_says_that_it_cannot_be_undone(shown: Shown, tmp_path: Path) -> None:
    keep_as_of_before(tmp_path, shown)
    press(shown, button(shown, "Remove everything saved"), Qt.Key.Key_Space)
    assert "It can't be brought back. A backup of this computer may still hold a copy." in texts(shown)
    assert not (folder(tmp_path) / "saved.json").exists()
    open_saved(shown)
    assert "backup" not in texts(shown)


@pytest.mark.usefixtures("large_text")
def test_nothing_saved_is_cut_in_a_narrow_window_at_twice_the_size(shown: Shown, tmp_path: Path, qtbot: QtBot) -> None:
    shown.window.resize(420, 900)
    keep_as_of_before(tmp_path, shown)
    scrolled = page(shown)
    assert isinstance(scrolled, QScrollArea)
    content = scrolled.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.width() <= scrolled.viewport().width() and not clipped(scrolled))


def test_a_damaged_file_is_said_and_kept_aside(shown: Shown, tmp_path: Path) -> None:
    folder(tmp_path).mkdir()
    (folder(tmp_path) / "saved.json").write_text("{")
    open_saved(shown)
    assert "kept beside it as saved.json.damaged" in texts(shown)
    open_saved(shown)
    assert "saved.json.damaged" in texts(shown)


def test_a_file_of_a_later_version_is_left_alone(shown: Shown, tmp_path: Path) -> None:
    folder(tmp_path).mkdir()
    newer = '{"version": 7}'
    (folder(tmp_path) / "saved.json").write_text(newer)
    shown.type_in("32601")
    press(shown, button(shown, "Save: "), Qt.Key.Key_Space)
    assert "later version" in shown.window.foot._word.text()
    assert (folder(tmp_path) / "saved.json").read_text() == newer


@pytest.mark.parametrize("fault", ["file in the way"])
def test_what_cannot_be_saved_is_said_and_not_shown_as_saved(
    shown: Shown, tmp_path: Path, fault: str, qtbot: QtBot
) -> None:
    folder(tmp_path).write_text(fault)
    shown.type_in("32601")
    press(shown, button(shown, "Save: "), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "can't be saved" in shown.window.foot._word.text())
    assert button(shown, "Save: ").text() == "Save"
