"""The page of settings by keyboard: each holds at once; what is stored is shown and can be forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLabel, QLineEdit, QWidget

from desktop.domain.errors import FileTroubleError
from desktop.domain.preferences import DEFAULTS, ONLY_FILES
from desktop.domain.web_address import TOR
from desktop.ui.pages.settings_page import SettingsPage
from tests.ui.conftest import Shown
from tests.ui.test_navigation import page, texts
from tests.ui.test_updates import foot


@pytest.fixture
def settings(shown: Shown) -> Shown:
    """A window on its settings."""
    shown.navigator.open_page("settings")
    shown.settle()
    assert isinstance(page(shown), SettingsPage)
    return shown


def control(shown: Shown, kind: type[QWidget], name: str) -> QWidget:
    """The visible control of that spoken name."""
    return next(
        one for one in page(shown).findChildren(kind) if one.isVisible() and one.accessibleName().startswith(name)
    )


def press(shown: Shown, name: str) -> None:
    one = control(shown, QAbstractButton, name)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Space)
    shown.settle()


def pick(shown: Shown, name: str, word: str) -> None:
    """Choose from a list by the arrow keys."""
    box = control(shown, QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    while box.currentText() != word:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before
    shown.settle()


def write(shown: Shown, name: str, text: str) -> None:
    """Type into a field and press Enter."""
    field = control(shown, QLineEdit, name)
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown.settle()


@pytest.mark.parametrize(
    ("name", "source", "sees"),
    [
        ("ICE's site", "ice", "ICE, part of the Department of Homeland Security (DHS), sees this computer's address."),
        ("Deportation Data Project", "archive", "GitHub sees this computer's address."),
        ("Relevant Research", "relevant", "GitHub sees this computer's address."),
        ("Only files I open", ONLY_FILES, "Nothing is ever fetched."),
    ],
)
def test_a_source_is_chosen_beside_the_words_who_sees_what(settings: Shown, name: str, source: str, sees: str) -> None:
    option = control(settings, QAbstractButton, name)
    assert sees in option.accessibleDescription()
    assert sees in texts(settings)
    press(settings, name)
    assert settings.settings.value.source == source
    assert settings.errands.asked == []


@pytest.mark.parametrize("width", [420, 1400])
def test_the_mark_of_an_option_stands_at_its_words(settings: Shown, width: int) -> None:
    settings.window.resize(width, 900)
    settings.bot.waitUntil(lambda: page(settings).width() > width - 300)
    mark = control(settings, QAbstractButton, "ICE's site")
    option = mark.parentWidget()
    assert option is not None
    (word, *_) = option.findChildren(QLabel)
    settings.bot.waitUntil(lambda: mark.geometry().left() == 0 and word.geometry().left() < 60, timeout=2000)


def test_an_address_of_ones_own_must_be_one_that_can_be_asked(settings: Shown) -> None:
    press(settings, "An address of my own")
    field = "The address of a list file"
    for wrong in ("http://example.org/a.xlsx", "www.example.org", "https://user@example.org/", "https://x"):
        write(settings, field, wrong)
        assert "This is not an address that can be used." in texts(settings)
        assert settings.settings.value.source == ""
    write(settings, field, "https://example.org/list.xlsx")
    assert settings.settings.value.source == "https://example.org/list.xlsx"
    assert "This is not an address" not in "\n".join(
        one.text() for one in page(settings).findChildren(QWidget) if hasattr(one, "text") and one.isVisible()
    )


def test_looking_by_itself_is_off_until_it_is_switched_on(settings: Shown) -> None:
    assert "at most every 12 hours" in texts(settings)
    switch = control(settings, QAbstractButton, "Look for a newer list by itself")
    assert isinstance(switch, QAbstractButton)
    assert not switch.isChecked()
    assert not switch.isEnabled()
    press(settings, "ICE's site")
    press(settings, "Look for a newer list by itself")
    assert settings.settings.value.checks


def test_a_proxy_must_be_one_and_tor_is_one_press(settings: Shown) -> None:
    write(settings, "Address of the proxy", "ftp://example.org")
    assert "This is not the address of a proxy." in texts(settings)
    assert settings.settings.value.proxy == ""
    press(settings, "Use Tor on this computer")
    assert settings.settings.value.proxy == TOR
    write(settings, "Address of the proxy", "")
    assert settings.settings.value.proxy == ""


def test_look_and_sheets_are_set_by_keyboard(settings: Shown) -> None:
    pick(settings, "Colors", "Dark")
    pick(settings, "Paper", "A4")
    pick(settings, "Second language", "Español")
    press(settings, "Large print")
    value = settings.settings.value
    assert (value.scheme, value.paper, value.second_language, value.large_print) == ("dark", "a4", "es", True)


def test_what_is_stored_is_shown_with_the_folder_to_copy(settings: Shown) -> None:
    said = texts(settings)
    assert "The lists that were fetched or opened: 4,200 kB" in said
    assert "In the folder /home/person/lookup287g" in said
    assert "Looked last on May 20, 2026." in said
    press(settings, "Copy the folder's name")
    assert QGuiApplication.clipboard().text() == "/home/person/lookup287g"


def test_forgetting_asks_on_the_page_and_no_is_what_a_press_does(settings: Shown) -> None:
    settings.settings.change(scheme="dark")
    press(settings, "Forget everything")
    focused = settings.window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "No, keep it"
    settings.bot.waitUntil(lambda: not focused.visibleRegion().isEmpty(), timeout=2000)
    QTest.keyClick(focused, Qt.Key.Key_Space)
    settings.settle()
    assert "forget" not in settings.errands.asked
    press(settings, "Forget everything")
    press(settings, "Yes, forget it all")
    assert settings.errands.asked == ["forget"]
    assert settings.settings.value == DEFAULTS
    assert settings.desk.closed
    assert "Everything this program saved was removed." in foot(settings)


def test_the_list_is_saved_as_one_file(settings: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/somewhere/list", ""))
    press(settings, "Save the list with its history as one file")
    assert settings.errands.asked == [("export", "list.287g")]
    assert f"The list was saved as {Path('/somewhere/list.287g')}." in foot(settings)


def test_a_file_that_can_not_be_written_says_so(settings: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/somewhere/list.287g", ""))

    def refuse(_path: Path) -> None:
        raise FileTroubleError("not_written", "The file could not be written: full.", "Choose another folder or name.")

    monkeypatch.setattr(settings.errands, "export", refuse)
    press(settings, "Save the list with its history as one file")
    assert "The file could not be written: full." in foot(settings)


def test_leaving_quickly_says_what_it_can_not_undo(settings: Shown) -> None:
    assert "It can't undo what others see or keep: pages opened in the browser" in texts(settings)
    leave = next(one for one in settings.window.side.findChildren(QAbstractButton) if one.text() == "Leave quickly")
    assert "It can't undo pages opened in the browser, printed or saved files." in leave.toolTip()
