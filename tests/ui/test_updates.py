"""Updates in the window: begun by a press, watched, cancelled; every way they end, by keyboard and in words."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QProgressBar, QPushButton, QWidget

from desktop.domain.difference import Counts, Difference, NamedAgency, SomeAgencies
from desktop.domain.errors import FileTroubleError
from desktop.domain.offer import Outcome
from desktop.domain.saved import Saved, SavedKey, SavedKind, SavedNews
from desktop.fetch.ice_source import PAGE
from desktop.ui.history import Screen, Visit
from desktop.ui.links import LIST_PAGE
from desktop.ui.pages.changes_page import ChangesPage
from desktop.ui.pages.offer_page import OfferPage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.pages.start_page import StartPage
from tests import list_material as lists
from tests import material as m
from tests.ui.conftest import Shown
from tests.ui.fake_errands import FILE, offer
from tests.ui.test_access import clipped
from tests.ui.test_navigation import button, page, press, texts

ALT = Qt.KeyboardModifier.AltModifier
DIFFERENCE = Difference(
    m.EDITION, Counts(1843, 42), Counts(1680, 40), {}, ("TX",), (), (), (),
    SomeAgencies(1, (NamedAgency("Brazos County Sheriff's Office", "TX"),)), SomeAgencies(0, ()),
    (date(2026, 5, 14), date(2026, 5, 14)),
)  # fmt: skip
REFUSED = replace(offer(Outcome.REFUSED, "rows_fell", rows=42), difference=DIFFERENCE)


def foot(shown: Shown) -> str:
    """All that stands at the foot of the window."""
    QApplication.processEvents()  # parts are shown by an event
    labels = [label for label in shown.window.foot.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def buttons(shown: Shown) -> dict[str, QPushButton]:
    """The buttons at the foot of the window, by their words."""
    QApplication.processEvents()
    return {one.text(): one for one in shown.window.foot.findChildren(QPushButton) if one.isVisible()}


def press_foot(shown: Shown, word: str) -> None:
    """Press a button at the foot by keyboard, and wait for what comes of it."""
    one = buttons(shown)[word]
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Space)
    shown.settle()


@pytest.fixture
def fetching(shown: Shown) -> Shown:
    """A window whose person has chosen ICE's site."""
    shown.settings.change(source="ice")
    shown.settle()
    return shown


# ----------------------------------------------------------------------------------------------- the first start


def test_the_first_start_asks_who_may_see_this_computer_and_the_search_stays_usable(shown: Shown) -> None:
    said = texts(shown)
    assert "Where may newer lists come from?" in said
    assert "ICE is part of the Department of Homeland Security (DHS). Its site sees this computer's address." in said
    assert "GitHub sees this computer's address." in said
    assert "Nothing is ever fetched. You open a list file that you saved or were given." in said
    shown.type_in("32601")
    assert isinstance(page(shown), PlacePage)
    assert shown.errands.asked == []


@pytest.mark.parametrize(("word", "source"), [("ICE's site", "ice"), ("A public archive", "archive")])
def test_an_answer_is_kept_asks_no_more_and_fetches_nothing(shown: Shown, word: str, source: str) -> None:
    press(shown, button(shown, word), Qt.Key.Key_Space)
    assert shown.settings.value.source == source
    assert not shown.navigator.start._question.isVisible()
    assert "Lists will be fetched when you press Update." in foot(shown)
    assert shown.window.focusWidget() is shown.window.top.search
    assert shown.errands.asked == []


def test_declining_sticks_and_the_button_opens_files_from_then_on(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(shown, button(shown, "Only files I open"), Qt.Key.Key_Space)
    assert "Nothing will be fetched." in foot(shown)
    assert "Update" not in buttons(shown)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/somewhere/list.xlsx"], ""))
    press_foot(shown, "Open a list file …")
    assert shown.errands.asked == [("files", "list.xlsx")]


def test_an_update_without_a_source_asks_first_and_begins_with_the_answer(shown: Shown) -> None:
    shown.type_in("32601")
    press_foot(shown, "Update")
    assert isinstance(page(shown), StartPage)
    assert "The update begins when you choose." in texts(shown)
    assert shown.errands.asked == []
    focused = shown.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "ICE's site"
    press(shown, focused, Qt.Key.Key_Space)
    assert shown.errands.asked == [("update", "ice", "")]


# ------------------------------------------------------------------------------------------------------- running


def test_typing_and_answers_go_on_during_an_update(fetching: Shown) -> None:
    fetching.errands.go.clear()
    fetching.errands.steps = ((90_000, 300_000),)
    buttons(fetching)["Update"].click()
    fetching.bot.waitUntil(fetching.errands.begun.is_set)
    fetching.bot.waitUntil(lambda: "90 of 300 kB" in foot(fetching))
    assert "Fetching the newest list from ICE's site" in foot(fetching)
    assert not buttons(fetching)["Update"].isEnabled()
    (bar,) = fetching.window.foot.findChildren(QProgressBar)
    assert bar.value() == 300
    QTest.keyClicks(fetching.window.top.search, "alach")
    fetching.bot.waitUntil(lambda: "alach" in fetching.desk.asked)
    fetching.errands.go.set()
    fetching.settle()
    assert fetching.window.top.search.text() == "alach"
    assert fetching.desk.asked[-1] == "alach"


def test_cancel_has_the_focus_and_ends_the_update(fetching: Shown) -> None:
    fetching.errands.go.clear()
    press_soon(fetching, buttons(fetching)["Update"])
    fetching.bot.waitUntil(fetching.errands.begun.is_set)
    cancel = fetching.window.focusWidget()
    assert isinstance(cancel, QPushButton)
    assert cancel.accessibleName() == "Cancel the update"
    QTest.keyClick(cancel, Qt.Key.Key_Space)
    fetching.bot.waitUntil(lambda: not fetching.updates.running)  # although it may not go on
    assert "The update was cancelled; the list in use stays." in foot(fetching)


def press_soon(shown: Shown, one: QWidget) -> None:
    """Press without waiting for what comes of it."""
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Space)
    del shown


def test_closing_the_window_ends_an_update(fetching: Shown) -> None:
    fetching.errands.go.clear()
    fetching.window.closing.connect(fetching.updates.cancel)
    fetching.window.closing.connect(fetching.jobs.close)
    buttons(fetching)["Update"].click()
    fetching.bot.waitUntil(fetching.errands.begun.is_set)
    fetching.window.close()  # waits for the worker, which may not go on
    assert fetching.jobs._closed
    assert not fetching.errands.go.is_set()


def test_a_second_press_begins_no_second_update(fetching: Shown) -> None:
    fetching.errands.go.clear()
    fetching.updates.update()
    fetching.updates.update()
    fetching.errands.go.set()
    fetching.settle()
    assert fetching.errands.asked == [("update", "ice", "")]


# --------------------------------------------------------------------------------------------------- how it ends


def take(shown: Shown) -> None:
    """An update that brings the newest list, where the one before was in use until now."""
    before, after = lists.EDITIONS[-2], lists.EDITIONS[-1]
    shown.desk.edition = before
    shown.errands.go.clear()
    shown.updates.update()
    shown.bot.waitUntil(lambda: shown.updates._before == before.sha256)
    shown.desk.edition = after
    shown.errands.go.set()
    shown.settle()


def test_a_list_that_is_taken_is_summed_up_and_leads_to_the_changes_of_just_that_span(fetching: Shown) -> None:
    fetching.type_in("32601")
    take(fetching)
    text = "ICE's list dated May 18, 2026 is in use now. Before: 1,832 agreements, dated May 14, 2026. Now: 1,843."
    assert text in foot(fetching)
    assert fetching.desk.compared[-1] == (5, 6)
    press_foot(fetching, "See what changed")
    assert isinstance(page(fetching), ChangesPage)
    assert fetching.navigator.history.current.key == "5 6"
    assert "From the list dated May 14, 2026 to the list dated May 18, 2026" in texts(fetching)


def test_after_a_list_is_taken_the_answer_is_asked_anew_and_the_way_back_stays(fetching: Shown) -> None:
    fetching.type_in("32601")
    press(fetching, button(fetching, "Details: Alachua"), Qt.Key.Key_Space)
    press(fetching, fetching.window, Qt.Key.Key_Left, ALT)
    asked = fetching.desk.asked.count("32601")
    take(fetching)
    assert fetching.desk.asked.count("32601") == asked + 1
    assert isinstance(page(fetching), PlacePage)
    assert fetching.desk.closed
    assert fetching.navigator.history.can_go_back
    assert fetching.navigator.history.can_go_forward


def test_what_changed_for_saved_places_is_said_first(fetching: Shown) -> None:
    saved = Saved(SavedKey(SavedKind.ZIP, "32601"), "Gainesville", None, "FL", m.LISTED_ON, ())
    fetching.errands.saved = (SavedNews(saved, (), None),)
    take(fetching)
    said = foot(fetching)
    first = said.index("New for what you saved: ZIP code 32601, Gainesville, Florida.")
    assert first < said.index("1 missing from the latest list, 1 back on the list.")
    assert "See what you saved" in buttons(fetching)


def test_a_file_that_is_taken_in_can_be_cancelled(fetching: Shown) -> None:
    fetching.errands.go.clear()
    fetching.updates.take_files([Path("old.xlsx")])
    fetching.bot.waitUntil(fetching.errands.begun.is_set)
    press_foot(fetching, "Cancel")
    assert "Nothing was taken in; the list in use stays." in foot(fetching)


def test_an_older_list_does_not_leave_a_comparison_of_other_lists_behind(fetching: Shown) -> None:
    fetching.navigator.visit(Visit(Screen.CHANGES, "0 3"))
    fetching.settle()
    fetching.errands.result = offer(Outcome.OLDER, source="")
    fetching.updates.take_files([Path("old.xlsx")])
    fetching.settle()
    assert "is older than the one in use. It was added to the history." in foot(fetching)
    assert fetching.desk.compared[-1] != (0, 3)
    assert fetching.navigator.history.current.key == ""


def test_no_newer_list_is_one_sentence_with_the_day_it_was_looked(fetching: Shown) -> None:
    fetching.errands.result = offer(Outcome.ALREADY_HELD)
    press_foot(fetching, "Update")
    text = "There is no newer list (looked at ICE's site on May 20, 2026). The list dated May 18, 2026 stays in use."
    assert text in foot(fetching)
    press_foot(fetching, "Close")
    assert text not in foot(fetching)
    assert fetching.window.focusWidget() is fetching.window.foot.renew


def test_a_list_in_doubt_is_shown_beside_the_one_in_use_and_keeping_that_is_what_a_press_does(fetching: Shown) -> None:
    fetching.type_in("32601")
    fetching.errands.result = REFUSED
    press_foot(fetching, "Update")
    assert "A list was offered that looks wrong. It was not taken; it is for you to decide." in foot(fetching)
    assert isinstance(page(fetching), PlacePage)
    press_foot(fetching, "Look at it and decide")
    assert isinstance(page(fetching), OfferPage)
    said = texts(fetching)
    assert "It has far fewer rows than the list before it." in said
    assert "Rows: 1,843 before, 42 now" in said
    assert "States that are missing: Texas" in said
    assert "Brazos County Sheriff's Office, TX" in said
    keep = fetching.window.focusWidget()
    assert isinstance(keep, QPushButton)
    assert keep.text() == "Keep the list I have"
    press(fetching, keep, Qt.Key.Key_Space)
    assert isinstance(page(fetching), PlacePage)
    assert fetching.errands.asked == [("update", "ice", "")]
    assert fetching.updates.told is None


def test_a_list_in_doubt_is_taken_anyway_without_being_fetched_again(fetching: Shown) -> None:
    fetching.errands.result = REFUSED
    press_foot(fetching, "Update")
    press_foot(fetching, "Look at it and decide")
    press(fetching, button(fetching, "Take it anyway"), Qt.Key.Key_Space)
    assert fetching.errands.asked == [("update", "ice", ""), "take anyway"]
    assert isinstance(page(fetching), StartPage)
    assert "is in use now" in foot(fetching)


def test_a_list_of_pending_agencies_can_not_be_taken_at_all(fetching: Shown) -> None:
    fetching.errands.result = offer(Outcome.REFUSED, "pending_list")
    press_foot(fetching, "Update")
    assert "This list can't be used. It is ICE's list of pending agencies" in foot(fetching)
    assert "Look at it and decide" not in buttons(fetching)


def test_a_refusal_of_the_site_names_its_page_to_copy_and_opens_a_file_instead(
    fetching: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetching.errands.result = FileTroubleError("forbidden", "www.ice.gov refuses to answer (403).", "On the terminal …")
    press_foot(fetching, "Update")
    said = foot(fetching)
    assert "www.ice.gov refuses to answer (403). The list in use stays." in said
    assert "Save the list with a web browser from ICE's page, then open the file here." in said
    assert "terminal" not in said
    press_foot(fetching, "Copy link")
    assert QGuiApplication.clipboard().text() == LIST_PAGE == PAGE
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/somewhere/list.xlsx"], ""))
    fetching.errands.result = offer(source="")
    press_foot(fetching, "Open a list file …")
    assert fetching.errands.asked[-1] == ("files", "list.xlsx")
    assert "is in use now" in foot(fetching)


def test_no_connection_says_so_and_can_be_tried_again(fetching: Shown) -> None:
    fetching.errands.result = FileTroubleError("no_name", "The name www.ice.gov could not be looked up.", "Check it.")
    press_foot(fetching, "Update")
    assert "The name www.ice.gov could not be looked up. The list in use stays.\nCheck it." in foot(fetching)
    fetching.errands.result = offer(Outcome.ALREADY_HELD)
    press_foot(fetching, "Try again")
    assert fetching.errands.asked == [("update", "ice", "")] * 2


def test_a_failing_file_is_never_tried_again_over_the_network(fetching: Shown) -> None:
    fetching.errands.result = FileTroubleError("no_file", "There is no such file.", "Check its name and folder.")
    fetching.updates.take_files([Path("gone.287g")])
    fetching.settle()
    assert "Try again" not in buttons(fetching)
    assert "Open a list file …" in buttons(fetching)


@pytest.mark.parametrize("width", [420, 1080])
@pytest.mark.usefixtures("large_text")
def test_no_word_at_the_foot_is_cut_at_twice_the_size(fetching: Shown, width: int) -> None:
    fetching.window.resize(width, 1000)
    fetching.errands.result = FileTroubleError("forbidden", "www.ice.gov refuses to answer this computer (403).", "")
    press_foot(fetching, "Update")
    fetching.bot.waitUntil(lambda: not clipped(fetching.window.foot), timeout=3000)
    strip = buttons(fetching)["Close"].parentWidget()
    assert strip is not None
    assert buttons(fetching)["Close"].geometry().bottom() <= strip.height()


# --------------------------------------------------------------------------------------------------------- files


def drop(shown: Shown, *urls: QUrl) -> bool:
    """Drag over the window and let go; says whether the window took it."""
    data = QMimeData()
    data.setUrls(list(urls))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, left, none)
    enter.ignore()
    QApplication.sendEvent(shown.window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(shown.window, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))
    shown.settle()
    return enter.isAccepted()


def test_a_dropped_list_file_is_taken_in_whatever_the_source(shown: Shown, tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_bytes(b"PK")
    shown.errands.result = offer(Outcome.UNREADABLE, "not_a_workbook", source="")
    assert drop(shown, QUrl.fromLocalFile(str(file)))
    assert shown.errands.asked == [("files", FILE)]
    text = f"{FILE} can't be used. It is not an Excel workbook. The list dated May 18, 2026 stays in use."
    assert text in foot(shown)


@pytest.mark.parametrize(
    "address", ["https://www.ice.gov/list.xlsx", "file://server/share/list.xlsx", "file:///not/there.xlsx", "smb://x/y"]
)
def test_only_files_on_this_computer_can_be_dropped(shown: Shown, address: str) -> None:
    assert not drop(shown, QUrl(address))
    assert shown.errands.asked == []


# ------------------------------------------------------------------------------------------------------- quietly


def test_a_look_without_a_press_happens_only_when_it_is_switched_on_and_says_nothing_of_nothing(
    fetching: Shown,
) -> None:
    fetching.updates.check()
    assert fetching.errands.asked == []
    fetching.settings.change(checks=True)
    fetching.errands.result = offer(Outcome.ALREADY_HELD)
    fetching.updates.check()
    fetching.settle()
    assert fetching.errands.asked == [("check", "ice", "")]
    assert fetching.updates.told is None
    fetching.errands.result = FileTroubleError("no_name", "No internet.", "")
    fetching.updates.check()
    fetching.settle()
    assert fetching.updates.told is None


def test_the_window_is_never_blocked_while_a_list_is_fetched(fetching: Shown) -> None:
    fetching.errands.go.clear()
    fetching.errands.steps = tuple((n * 1000, 350_000) for n in range(350))
    gaps: list[float] = []
    last = [time.monotonic()]

    def beat() -> None:
        now = time.monotonic()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer(fetching.window)
    timer.timeout.connect(beat)
    timer.start(5)
    fetching.updates.update()
    fetching.bot.waitUntil(lambda: len(gaps) > 60)
    fetching.errands.go.set()
    fetching.settle()
    assert sorted(gaps)[len(gaps) * 9 // 10] < 0.1  # the machine that runs tests has other things to do, too
