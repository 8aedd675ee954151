"""The window by keyboard: typing, choosing, opening, going back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.ui.pages.agency_page import AgencyPage
from desktop.ui.pages.lookup_page import LookupPage
from desktop.ui.pages.message_page import MessagePage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.pages.rights_page import RightsPage
from desktop.ui.pages.start_page import StartPage
from tests import material as m
from tests.ui.conftest import Shown

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def page(shown: Shown) -> QWidget:
    current = shown.window._pages.currentWidget()
    assert current is not None
    return current


def texts(shown: Shown) -> str:
    labels = page(shown).findChildren(QLabel)
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def button(shown: Shown, spoken: str) -> QPushButton:
    return next(b for b in page(shown).findChildren(QPushButton) if b.accessibleName().startswith(spoken))


def press(
    shown: Shown, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(widget, key, modifier)
    shown.settle()


def test_the_search_field_has_the_focus_at_start(shown: Shown) -> None:
    assert shown.window.focusWidget() is shown.window.top.search
    assert isinstance(page(shown), StartPage)


def test_a_whole_zip_code_answers_without_enter(shown: Shown) -> None:
    shown.type_in("32601")
    assert isinstance(page(shown), PlacePage)
    assert "1 of the 4 agencies that police this ZIP code" in texts(shown)
    assert shown.window.focusWidget() is shown.window.top.search


def test_the_lists_date_stands_in_the_frame(shown: Shown) -> None:
    assert "May 18, 2026" in shown.window.foot._line.text()
    assert "data 3e6d6a4a" in shown.window.foot._line.text()


def test_arrows_and_enter_open_a_suggestion_and_back_brings_the_suggestions_again(shown: Shown) -> None:
    search = shown.window.top.search
    shown.type_in("alach")
    assert isinstance(page(shown), LookupPage)
    press(shown, search, Qt.Key.Key_Down)
    press(shown, search, Qt.Key.Key_Return)
    assert isinstance(page(shown), AgencyPage)
    press(shown, shown.window, Qt.Key.Key_Left, ALT)
    assert isinstance(page(shown), LookupPage)
    assert search.text() == "alach"
    press(shown, shown.window, Qt.Key.Key_Right, ALT)
    assert isinstance(page(shown), AgencyPage)


def test_a_fuzzy_hit_is_never_opened_by_itself(shown: Shown) -> None:
    shown.type_in("alachoa")
    press(shown, shown.window.top.search, Qt.Key.Key_Return)
    assert isinstance(page(shown), LookupPage)
    assert "No exact match. Did you mean" in texts(shown)


def test_escape_clears_and_control_k_comes_back(shown: Shown) -> None:
    search = shown.window.top.search
    shown.type_in("32601")
    button(shown, "Details").setFocus()
    assert shown.window.focusWidget() is not search
    press(shown, shown.window, Qt.Key.Key_K, CONTROL)
    assert shown.window.focusWidget() is search
    press(shown, search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert isinstance(page(shown), StartPage)


def test_details_open_by_key_and_the_focus_goes_with_them(shown: Shown) -> None:
    shown.type_in("32601")
    details = button(shown, "Details: Alachua")
    details.setFocus()
    press(shown, details, Qt.Key.Key_Space)
    assert isinstance(page(shown), AgencyPage)
    focused = shown.window.focusWidget()
    assert focused is not None
    assert focused.isVisible()


def test_choosing_a_town_asks_for_it_and_keeps_the_choice(shown: Shown) -> None:
    shown.type_in("32601")
    press(shown, button(shown, "Where in this ZIP code? Gainesville"), Qt.Key.Key_Space)
    assert button(shown, "Where in this ZIP code? Gainesville").isChecked()
    assert shown.navigator.history.current.town == m.TOWN.geoid


def test_statewide_agencies_open_with_one_press(shown: Shown) -> None:
    shown.type_in("32601")
    assert m.LOTTERY.agency.name not in texts(shown)
    press(shown, button(shown, "Show all 2"), Qt.Key.Key_Space)
    assert m.LOTTERY.agency.name in texts(shown)


def test_a_late_answer_is_dropped(shown: Shown) -> None:
    search = shown.window.top.search
    search.setText("slow")
    shown.bot.waitUntil(lambda: "slow" in shown.desk.asked, timeout=5000)
    search.setText("32601")
    shown.desk.slow.set()
    shown.settle()
    assert isinstance(page(shown), PlacePage)


def test_questions_overtaken_before_they_were_asked_are_never_asked(shown: Shown) -> None:
    search = shown.window.top.search
    search.setText("slow")
    shown.bot.waitUntil(lambda: "slow" in shown.desk.asked, timeout=5000)
    for text in ("a", "ab", "abc"):
        search.setText(text)
    shown.desk.slow.set()
    shown.settle()
    assert shown.desk.asked == ["slow", "abc"]


def test_an_unknown_zip_code_gets_an_honest_word(shown: Shown) -> None:
    shown.type_in("00000")
    assert isinstance(page(shown), MessagePage)
    assert "not a ZIP code known here" in texts(shown)


def test_nothing_found_says_that_this_is_not_not_listed(shown: Shown) -> None:
    shown.type_in("zzq")
    assert "does not mean" in texts(shown)


def test_help_shows_the_host_before_a_link_opens_and_phones_as_text(shown: Shown) -> None:
    shown.type_in("32601")
    press(shown, button(shown, "More help"), Qt.Key.Key_Space)
    assert isinstance(page(shown), RightsPage)
    assert "example.org" in texts(shown)
    assert "1-800-555-0100" in texts(shown)


def test_copy_as_text_copies_the_answer(shown: Shown) -> None:
    shown.type_in("32601")
    press(shown, button(shown, "Copy this answer"), Qt.Key.Key_Space)
    assert "1 of the 4 agencies" in QGuiApplication.clipboard().text()


def test_a_fault_is_said_in_the_window(shown: Shown) -> None:
    shown.navigator.show_fault()
    assert "went wrong in the program itself" in texts(shown)


def test_closing_the_jobs_closes_the_desk(shown: Shown) -> None:
    shown.jobs.close()
    assert shown.desk.closed
