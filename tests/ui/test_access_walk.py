"""Every page walked as somebody without a mouse or without sight would: stop by stop, and by what is said aloud."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollBar, QWidget

from desktop.ui.window_options import PAGES
from tests.ui.conftest import Shown
from tests.ui.test_access import bring_up
from tests.ui.test_saved import keep_as_of_before

UI = Path(__file__).resolve().parents[2] / "desktop" / "ui"
MOTION = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QAbstractAnimation", "QMovie", "QGraphicsEffect")
EVERYWHERE = ["", "32601", "exact", "alach", "zzq", "00000", *PAGES]
MOST_STOPS = 200


def stops(shown: Shown) -> list[QWidget]:
    """Where Tab leads from the search field, until it comes back there."""
    shown.window.focus_search()
    found: list[QWidget] = []
    while len(found) < MOST_STOPS:
        focused = shown.window.focusWidget()
        assert focused is not None
        if focused in found:
            assert focused is shown.window.top.search, f"a trap at {focused.accessibleName()!r}"
            return found
        found.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    pytest.fail("Tab never comes back to the search field")


def place_of(widget: QWidget, shown: Shown) -> int:
    return widget.mapTo(shown.window, QPoint(0, 0)).y()


@pytest.mark.parametrize("question", EVERYWHERE)
def test_tab_reaches_every_control_of_a_page_from_top_to_bottom_and_comes_back(
    shown: Shown, question: str, tmp_path: Path
) -> None:
    if question == "saved":
        keep_as_of_before(tmp_path, shown)
    bring_up(shown, question)
    page = shown.window._pages.currentWidget()
    assert page is not None
    walked = stops(shown)
    offered = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not isinstance(one, (QLabel, QScrollBar))
        and not (isinstance(one, QAbstractButton) and one.group() is not None)
    ]
    assert [one.accessibleName() for one in offered if one not in walked and not is_part(one, walked)] == []
    inside = [one for one in walked if page.isAncestorOf(one) and isinstance(one, QAbstractButton)]
    heights = [place_of(one, shown) for one in inside]
    assert all(lower >= upper - 40 for upper, lower in pairwise(heights)), [one.accessibleName() for one in inside]


def is_part(widget: QWidget, walked: list[QWidget]) -> bool:
    """Whether a widget lies in one that is a stop: the view in a table."""
    return any(one.isAncestorOf(widget) for one in walked if one.focusPolicy() != Qt.FocusPolicy.NoFocus)


@pytest.mark.parametrize("question", PAGES)
def test_what_is_chosen_or_typed_has_a_label_that_stands_beside_it(shown: Shown, question: str) -> None:
    bring_up(shown, question)
    page = shown.window._pages.currentWidget()
    assert page is not None
    buddies = {label.buddy() for label in page.findChildren(QLabel)}
    fields = [one for kind in (QComboBox, QLineEdit) for one in page.findChildren(kind) if one.isVisible()]
    assert [one.accessibleName() for one in fields if one not in buddies and not one.accessibleName()] == []


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def test_an_answer_is_said_in_the_sentence_that_is_shown(shown: Shown, spoken: list[str]) -> None:
    shown.type_in("32601")
    assert spoken[-1].startswith("1 of the 4 agencies that police this ZIP code is on ICE's 287(g) list")
    bring_up(shown, "exact")
    assert spoken[-1].startswith("Alachua County Sheriffs Office is on ICE's 287(g) list dated May 18, 2026.")


def test_a_miss_is_said(shown: Shown, spoken: list[str]) -> None:
    shown.type_in("zzq")
    assert spoken[-1] == "Nothing found for “zzq”."
    bring_up(shown, "00000")
    assert spoken[-1] == "00000 is not a ZIP code known here. Check the digits."


def test_a_suggestion_is_said_as_the_arrows_reach_it(shown: Shown, spoken: list[str]) -> None:
    shown.type_in("alach")
    QTest.keyClick(shown.window.top.search, Qt.Key.Key_Down)
    assert spoken[-1] == "Alachua County Sheriffs Office, county agency · Alachua County, Florida, On the list"


def test_saving_and_copying_are_said(shown: Shown, spoken: list[str]) -> None:
    shown.type_in("32601")
    shown.navigator._families.answers._on_save_asked()
    assert spoken[-1] == "Saved on this computer"
    shown.navigator._families.answers._on_copy_asked()
    assert spoken[-1] == "Copied"


def test_nothing_moves_by_itself_so_that_nobody_need_ask_for_less_motion() -> None:
    moving = [
        path.name for path in UI.rglob("*.py") if any(word in path.read_text(encoding="utf-8") for word in MOTION)
    ]
    assert moving == []
