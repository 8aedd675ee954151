"""Pages to read: rights by state, language and topic; the program with its sources; state laws; error reports."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from desktop.ui.history import Screen, Visit
from desktop.ui.pages.rights_page import RightsPage
from desktop.ui.rights_choice import RightsChoice
from tests.ui.conftest import Shown
from tests.ui.test_navigation import button, page, press, texts


def pick(shown: Shown, spoken: str, word: str) -> None:
    box = next(one for one in page(shown).findChildren(QComboBox) if one.accessibleName() == spoken)
    number = next(n for n in range(box.count()) if box.itemText(n).startswith(word))
    box.setFocus()
    box.setCurrentIndex(number)
    box.activated.emit(number)
    shown.settle()
    assert shown.window.focusWidget() is box


def open_rights(shown: Shown) -> RightsPage:
    shown.navigator.open_page("rights")
    shown.settle()
    current = page(shown)
    assert isinstance(current, RightsPage)
    return current


def test_a_state_is_chosen_on_the_page_and_going_back_leaves_it(shown: Shown) -> None:
    open_rights(shown)
    assert "Find help" not in texts(shown)
    pick(shown, "Pages of this state", "Florida")
    assert "For Florida" in texts(shown)
    assert "1-800-555-0100" in texts(shown)
    press(shown, shown.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown.navigator.history.current.screen is Screen.START


def test_a_state_without_pages_of_its_own_is_said_to_have_none(shown: Shown) -> None:
    open_rights(shown)
    pick(shown, "Pages of this state", "Wyoming")
    assert "We know of no page of Wyoming itself that fits." in texts(shown)
    assert "ACLU" in texts(shown)


def test_language_and_topic_leave_out_what_does_not_fit(shown: Shown) -> None:
    open_rights(shown)
    pick(shown, "Pages of this state", "Florida")
    pick(shown, "Pages in this language", "Spanish")
    assert "Find help" in texts(shown)
    assert "No page for the whole country fits this choice." in texts(shown)
    pick(shown, "Pages in this language", "Any")
    pick(shown, "Pages about this topic", "If police")
    assert "Find help" not in texts(shown)
    assert "https://www.aclu.org/kyr" in texts(shown)


def test_pages_in_spanish_come_first_to_mind_in_a_spanish_window(shown: Shown) -> None:
    shown.navigator._context.settings.change(language="es")
    assert open_rights(shown).choice().language == "es"


def test_a_choice_stands_in_a_visit_and_comes_back() -> None:
    choice = RightsChoice(("FL", "GA"), "es", "home")
    assert RightsChoice.of_key(choice.key) == choice
    assert RightsChoice.of_key("FL") == RightsChoice(("FL",))
    assert RightsChoice.of_key("") == RightsChoice()


def test_the_program_is_told_with_its_sources_and_the_lists_own_figures(shown: Shown) -> None:
    shown.navigator.open_page("about")
    shown.settle()
    said = texts(shown)
    for part in (
        "DHS spoke of 958 agreements, 609% more than before",
        "ICE's list dated March 6, 2025 has 308 rows",
        "ICE's list dated May 18, 2026 has 1,843 rows",
        "What supporters say",
        "What critics say",
        "These are the views of others. This program takes no side.",
        "Arrest without a warrant on reason to believe",
        "www.einpresswire.com",
        "Detainer (immigration hold)",
    ):
        assert part in said, part


def test_the_law_of_the_state_stands_on_the_page_of_a_place_and_of_an_agency(shown: Shown) -> None:
    shown.type_in("32601")
    assert "State law: Florida" in texts(shown)
    shown.navigator.visit(Visit(Screen.AGENCY, "FL-gainesville-police-department"))
    shown.settle()
    said = texts(shown)
    assert "Florida law requires each law enforcement agency that runs a county jail" in said
    assert "Looked up on November 23, 2026." in said
    assert "does not name this agency. The law may not cover every agency." in said
    assert "https://flsenate.gov/Laws/Statutes/2024/Chapter908/All" in said


def test_an_error_is_reported_by_a_text_that_is_shown_before_it_is_copied(shown: Shown) -> None:
    shown.type_in("exact")
    shown.navigator.ask("exact")
    shown.settle()
    press(shown, button(shown, "Report an error"), Qt.Key.Key_Space)
    assert "Nothing is sent by this program." in texts(shown)
    copy = button(shown, "Copy the text of the report")
    assert shown.window.focusWidget() is copy
    press(shown, copy, Qt.Key.Key_Space)
    assert "Agency: Alachua County Sheriffs Office (FL-" in QGuiApplication.clipboard().text()
