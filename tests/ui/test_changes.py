"""The Changes page by keyboard: two lists, filters, the changes, and the ways out of the window."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.change import Confidence
from desktop.services.wording import Sentences
from desktop.ui.models.change_model import HEADING_ROLE, ChangeModel
from desktop.ui.pages.agency_page import AgencyPage
from desktop.ui.pages.changes_page import ChangesPage
from desktop.ui.pages.growth_page import GrowthPage
from desktop.ui.widgets.change_list import ChangeList
from desktop.ui.widgets.change_mark import draw_confidence
from tests import list_material as lists
from tests.ui.conftest import Shown

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def opened(shown: Shown) -> ChangesPage:
    """Open the page from the side bar, by keyboard."""
    press(shown, shown.window.side._buttons["changes"], Qt.Key.Key_Space)
    return current(shown)


def current(shown: Shown) -> ChangesPage:
    page = shown.window._pages.currentWidget()
    assert isinstance(page, ChangesPage)
    return page


def press(shown: Shown, widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)
    shown.settle()


def box(page: ChangesPage, spoken: str) -> QComboBox:
    return next(one for one in page.findChildren(QComboBox) if one.accessibleName() == spoken)


def button(page: ChangesPage, word: str) -> QAbstractButton:
    return next(one for one in page.findChildren(QAbstractButton) if one.text() == word)


def pick(shown: Shown, page: ChangesPage, spoken: str, beginning: str) -> None:
    """Choose in a closed list by arrow keys alone."""
    one = box(page, spoken)
    one.setFocus()
    wanted = next(n for n in range(one.count()) if one.itemText(n).startswith(beginning))
    while one.currentIndex() != wanted:
        press(shown, one, Qt.Key.Key_Down if one.currentIndex() < wanted else Qt.Key.Key_Up)


def rows(page: ChangesPage) -> list[str]:
    model = page.findChildren(ChangeList)[0].model()
    return [str(model.index(row, 0).data(SPOKEN)) for row in range(model.rowCount())]


def texts(page: ChangesPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_newest_list_is_compared_with_the_last_one_of_thirty_days_before(shown: Shown) -> None:
    page = opened(shown)
    assert shown.desk.compared == [(4, 6)]
    assert "From the list dated April 15, 2026 to the list dated May 18, 2026" in texts(page)
    assert (
        "1 missing from the latest list, 1 back on the list, 1 renamed, 1 with the agreement posted. "
        "Only possible, not confirmed: 2 of them." in texts(page)
    )


def test_changes_stand_newest_first_with_date_words_and_confidence(shown: Shown) -> None:
    assert rows(opened(shown)) == [
        (
            "May 18, 2026: Archer Police Department, Florida. Back on the list (on patrol: Task Force Model). "
            "Last listed November 26, 2025. Confirmed"
        ),
        (
            "May 18, 2026: Brazos County Sheriff's Office, Texas. Missing from the latest list "
            "(in jail only: Warrant Service Officer). Last listed May 14, 2026. Check again. Possible"
        ),
        (
            "May 14, 2026: Brazos County Sheriff's Office, Texas. The list's name for it changed from "
            "“Brazos County Sheriff's Office” to “Brazos County Sheriffs Department”. Possible"
        ),
        (
            "May 14, 2026: Alachua County Sheriffs Office, Florida. ICE posted the agreement "
            "(on patrol: Task Force Model). Confirmed"
        ),
    ]


def test_all_lists_held_are_one_press_away_and_two_lists_of_one_day_can_be_told_apart(shown: Shown) -> None:
    page = opened(shown)
    press(shown, button(page, "Since the oldest list held"), Qt.Key.Key_Space)
    assert shown.desk.compared[-1] == (0, 6)
    assert len(rows(page)) == len(lists.CHANGES) - 1
    offered = [box(page, "Compare the list dated").itemText(n) for n in range(len(lists.EDITIONS))]
    assert offered[0] == "May 18, 2026"
    assert offered[2:4] == ["April 15, 2026 (pm)", "April 15, 2026 (am)"]
    press(shown, button(page, "Last 30 days"), Qt.Key.Key_Space)
    assert shown.desk.compared[-1] == (4, 6)


def test_any_two_lists_can_be_picked_in_either_order(shown: Shown) -> None:
    page = opened(shown)
    pick(shown, page, "Compare with the list dated", "November 26, 2025")
    assert shown.desk.compared[-1] == (1, 4)
    assert box(page, "Compare with the list dated").currentText() == "November 26, 2025"
    assert "From the list dated November 26, 2025 to the list dated April 15, 2026" in texts(page)


def test_two_lists_without_a_difference_say_so_and_offer_nothing_to_copy(shown: Shown) -> None:
    page = opened(shown)
    pick(shown, page, "Compare the list dated", "April 15, 2026 (am)")
    pick(shown, page, "Compare with the list dated", "April 15, 2026 (pm)")
    assert shown.desk.compared[-1] == (3, 4)
    assert "no row changed" in texts(page)
    assert not page.findChildren(ChangeList)[0].isVisible()
    assert not button(page, "Copy as text").isEnabled()
    assert not button(page, "Save as CSV …").isEnabled()


def test_filters_offer_what_occurs_with_its_number_and_are_said_in_the_sum(shown: Shown) -> None:
    page = opened(shown)
    kinds = box(page, "Only changes of this kind")
    assert [kinds.itemText(n) for n in range(kinds.count())] == [
        "All kinds", "Missing from the latest list (1)", "Back on the list (1)", "Renamed (1)", "Agreement posted (1)",
    ]  # fmt: skip
    pick(shown, page, "Only changes in this state", "Texas")
    assert all("Texas" in row for row in rows(page))
    assert "Shown: 2 of 4 changes." in texts(page)
    pick(shown, page, "Only changes of this kind", "Renamed")
    pick(shown, page, "Only changes of this confidence", "Possible")
    assert len(rows(page)) == 1


def test_filters_that_leave_nothing_say_so_and_one_press_shows_all_again(shown: Shown) -> None:
    page = opened(shown)
    pick(shown, page, "Only changes in this state", "Texas")
    pick(shown, page, "Only changes of this confidence", "Confirmed (")
    assert "None of the 4 changes fits these filters." in texts(page)
    assert rows(page) == []
    press(shown, button(page, "Show all"), Qt.Key.Key_Space)
    assert len(rows(page)) == 4
    assert not button(page, "Show all").isVisible()
    assert shown.window.focusWidget() is page.findChildren(ChangeList)[0]


def test_a_filter_stays_when_other_lists_are_compared(shown: Shown) -> None:
    page = opened(shown)
    pick(shown, page, "Only changes in this state", "Texas")
    press(shown, button(page, "Since the oldest list held"), Qt.Key.Key_Space)
    assert rows(page)
    assert all("Texas" in row for row in rows(page))


def test_arrows_and_enter_open_the_agency_and_back_comes_to_the_same_row(shown: Shown) -> None:
    page = opened(shown)
    press(shown, button(page, "Since the oldest list held"), Qt.Key.Key_Space)
    pick(shown, page, "Only changes in this state", "Florida")
    changes = page.findChildren(ChangeList)[0]
    changes.setFocus()
    for _ in range(2):
        press(shown, changes, Qt.Key.Key_Down)
    row = changes.currentIndex().row()
    press(shown, changes, Qt.Key.Key_Return)
    assert isinstance(shown.window._pages.currentWidget(), AgencyPage)
    QTest.keyClick(shown.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shown.settle()
    page = current(shown)
    assert changes.currentIndex().row() == row > 0
    assert all("Florida" in one for one in rows(page))
    assert shown.desk.compared[-1] == (0, 6)


def test_a_click_opens_the_agency(shown: Shown) -> None:
    changes = opened(shown).findChildren(ChangeList)[0]
    middle = changes.visualRect(changes.model().index(0, 0)).center()
    QTest.mouseClick(changes.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    shown.settle()
    page = shown.window._pages.currentWidget()
    assert isinstance(page, AgencyPage)
    assert page.accessibleName() == "Archer Police Department"


def test_trying_many_lists_is_one_step_of_the_way_back(shown: Shown) -> None:
    shown.type_in("32601")
    page = opened(shown)
    press(shown, button(page, "Since the oldest list held"), Qt.Key.Key_Space)
    pick(shown, page, "Compare the list dated", "January 13, 2026")
    QTest.keyClick(shown.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shown.settle()
    assert not isinstance(shown.window._pages.currentWidget(), ChangesPage)
    QTest.keyClick(shown.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    shown.settle()
    assert box(current(shown), "Compare the list dated").currentText() == "January 13, 2026"


def test_the_side_bar_comes_back_to_the_comparison_that_was_left(shown: Shown) -> None:
    page = opened(shown)
    press(shown, button(page, "Since the oldest list held"), Qt.Key.Key_Space)
    press(shown, shown.window.side._buttons["about"], Qt.Key.Key_Space)
    opened(shown)
    assert shown.desk.compared[-1] == (0, 6)


def test_tab_walks_from_the_lists_over_the_filters_to_the_changes(shown: Shown) -> None:
    page = opened(shown)
    first = box(page, "Compare the list dated")
    first.setFocus()
    names = []
    while True:
        focused = shown.window.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        if isinstance(focused, ChangeList):
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert names == [
        "Compare the list dated", "Compare with the list dated",
        "Compare the newest list with the one 30 days before", "Compare all lists held",
        "Only changes in this state", "Only changes of this kind", "Only changes of this confidence",
        "Copy these changes as text, with dates and sources", "Save these changes as a table", "How the list grew",
        "Changes, newest first",
    ]  # fmt: skip


def test_copied_are_the_changes_that_are_shown_with_the_filters_in_words(shown: Shown) -> None:
    page = opened(shown)
    pick(shown, page, "Only changes in this state", "Florida")
    press(shown, button(page, "Copy as text"), Qt.Key.Key_Space)
    text = QGuiApplication.clipboard().text()
    assert "Only: Florida (2)" in text
    assert "Archer" in text
    assert "Brazos" not in text
    assert "Copied" in texts(page)


def test_saved_is_a_table_with_byte_order_mark_dates_and_files(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        return str(tmp_path / "mine"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page = opened(shown)
    press(shown, button(page, "Save as CSV …"), Qt.Key.Key_Space)
    data = (tmp_path / "mine.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    found = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["event"] for row in found] == [change.event.value for change in lists.CHANGES[-4:]]
    assert {row["to_file"] for row in found} == {lists.EDITION.file}
    assert {row["from_date"] for row in found} == {"2026-04-15"}
    assert proposed == ["287g-changes-2026-04-15-2026-05-18.csv"]
    assert f"Saved as {tmp_path / 'mine.csv'}" in texts(page).replace("\u200b", "")


def test_a_file_that_cannot_be_written_is_said_and_giving_up_says_nothing(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([("", ""), (str(tmp_path / "no folder" / "x.csv"), "")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(answers))
    page = opened(shown)
    press(shown, button(page, "Save as CSV …"), Qt.Key.Key_Space)
    assert not page._said.isVisible()
    press(shown, button(page, "Save as CSV …"), Qt.Key.Key_Space)
    assert "The file could not be written: there is no such file or folder." in texts(page)


def test_until_the_answer_comes_the_page_says_that_it_compares(shown: Shown) -> None:
    shown.desk.slow.clear()
    shown.window.top.search.setText("slow")
    shown.bot.waitUntil(lambda: "slow" in shown.desk.asked, timeout=5000)
    QTest.keyClick(shown.window.side._buttons["changes"], Qt.Key.Key_Space)
    page = current(shown)
    assert "Comparing the lists held here …" in texts(page)
    assert not any(part.isVisible() for part in (page._list, page._span, page._filters, page._buttons))
    shown.desk.slow.set()
    shown.settle()
    assert page._list.isVisible()
    assert "Comparing" not in texts(page)


def test_the_growth_is_one_press_away_and_leads_back(shown: Shown) -> None:
    press(shown, button(opened(shown), "How the list grew"), Qt.Key.Key_Space)
    assert isinstance(shown.window._pages.currentWidget(), GrowthPage)
    assert shown.window.side._buttons["changes"].isChecked()


def test_the_changes_hold_what_qt_asks_of_a_model(qtmodeltester: ModelTester, sentences: Sentences) -> None:
    model = ChangeModel(sentences)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here
    model.show(lists.CHANGES)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here
    headings = [model.index(row).data(HEADING_ROLE) for row in range(model.rowCount())]
    assert headings[:4] == ["May 18, 2026", "", "May 14, 2026", ""]


def test_a_confidence_is_painted_by_shape_not_by_colour_alone(qapp: QApplication) -> None:
    assert qapp is not None
    pictures = []
    for sure in Confidence:
        picture = QImage(40, 40, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        draw_confidence(painter, QRectF(4, 4, 32, 32), sure, QColor("black"))
        painter.end()
        pictures.append(picture)
    full, dotted = (picture.pixelColor(20, 20) for picture in pictures)
    assert (full, dotted) == (QColor("black"), QColor("white"))


def test_a_long_name_wraps_and_makes_its_row_higher(shown: Shown) -> None:
    changes = opened(shown).findChildren(ChangeList)[0]
    short = lists.CHANGES[-1]
    changes.show_changes([short, short, replace(short, name="A very long name of an agency " * 8)])
    line = changes.fontMetrics().height()
    assert changes.sizeHintForRow(2) >= changes.sizeHintForRow(1) + line


def test_thousands_of_changes_are_laid_out_to_the_last(shown: Shown) -> None:
    changes = opened(shown).findChildren(ChangeList)[0]
    changes.show_changes(lists.CHANGES * 200)
    last = changes.model().index(changes.model().rowCount() - 1, 0)
    shown.bot.waitUntil(lambda: changes.visualRect(last).isValid(), timeout=10000)
    changes.setFocus()
    QTest.keyClick(changes, Qt.Key.Key_End)
    shown.bot.waitUntil(lambda: changes.viewport().rect().intersects(changes.visualRect(last)), timeout=5000)


def test_what_is_in_sight_is_painted_before_the_rest_is_measured(qtbot: QtBot, sentences: Sentences) -> None:
    changes, many = ChangeList(sentences), lists.CHANGES * 60
    qtbot.addWidget(changes)
    changes.resize(420, 500)
    changes.show_changes(many)
    changes.show()
    picture = changes.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(240, 300)}) > 2
    measured = changes._delegate._heights
    assert len(measured) < len(many) / 2
    changes.verticalScrollBar().setValue(changes.verticalScrollBar().maximum() // 2)
    seen = [n for n in range(len(many)) if changes.visualRect(changes.model().index(n, 0)).intersects(changes.rect())]
    assert seen[0] > 100
    assert set(seen) <= set(measured)
    qtbot.waitUntil(lambda: len(measured) == len(many))


def test_rows_measured_later_do_not_move_what_is_read(qtbot: QtBot, sentences: Sentences) -> None:
    changes, long = ChangeList(sentences), replace(lists.CHANGES[-1], name="A very long name of an agency " * 8)
    qtbot.addWidget(changes)
    changes.resize(420, 500)
    changes.show_changes([long] * 200)
    changes.show()
    changes.verticalScrollBar().setValue(changes.verticalScrollBar().maximum() // 2)
    top = changes.indexAt(QPoint(1, 1))
    before = changes.visualRect(top).y()
    qtbot.waitUntil(lambda: len(changes._delegate._heights) == 200 and not changes._timer.isActive())
    assert changes.visualRect(top).y() == before
