"""What is seen is also spoken, reachable, readable and never cut."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QStyleOptionViewItem, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.domain.status import Status
from desktop.services.wording import Sentences
from desktop.ui.models.hit_delegate import HitDelegate
from desktop.ui.models.hit_model import HitModel
from desktop.ui.theme import Theme
from desktop.ui.tokens import ALL, Tokens, tokens_of
from desktop.ui.widgets.text import NOTE, scaled_font
from tests import material as m
from tests.ui.conftest import Shown

PAGES = ["map", "changes", "growth", "saved", "rights", "about", "settings"]
QUESTIONS = ["", "32601", "exact", "alach", "zzq", "00000"]
PAIRS = list(
    itertools.product(("text", "muted", "accent", "left", "absent", "listed"), ("page", "card", "side", "hover"))
)
LEAST, LEAST_EDGE = 4.5, 3.0


def luminance(colour: str) -> float:
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL.keys())
def test_every_pair_of_tokens_can_be_read(tokens: Tokens) -> None:
    low = {(ink, ground): contrast(getattr(tokens, ink), getattr(tokens, ground)) for ink, ground in PAIRS}
    low[("on_accent", "accent")] = contrast(tokens.on_accent, tokens.accent)
    if tokens.filled:
        low[("on_listed", "listed")] = contrast(tokens.on_listed, tokens.listed)
    assert {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < LEAST} == {}
    assert contrast(tokens.edge, tokens.page) >= LEAST_EDGE
    assert contrast(tokens.off, tokens.text) >= LEAST_EDGE


@pytest.mark.parametrize(("scheme", "worn"), [("light", "high light"), ("dark", "high dark")])
def test_high_contrast_is_worn_where_the_system_asks_for_it_and_left_again(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: str, worn: str
) -> None:
    hints = type(qapp.styleHints().accessibility())
    with monkeypatch.context() as asking:
        asking.setattr(hints, "contrastPreference", lambda _hints: Qt.ContrastPreference.HighContrast)
        theme = Theme(qapp, scheme)
        assert tokens_of(qapp.palette()) == ALL[worn]
    theme.dress()
    assert tokens_of(qapp.palette()) == ALL[scheme]
    delete(theme)


def focusable(window: QWidget) -> list[QWidget]:
    return [w for w in window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def bring_up(shown: Shown, question: str) -> None:
    """Ask a question, or open one of `PAGES`."""
    if question in PAGES:
        shown.navigator.open_page(question)
    elif question:
        shown.type_in(question)
        shown.navigator.ask(question)
    shown.settle()


@pytest.mark.parametrize("question", [*QUESTIONS, *PAGES])
def test_every_control_that_takes_the_focus_has_a_name(shown: Shown, question: str) -> None:
    if question in {"32601", "exact", *PAGES}:
        bring_up(shown, question)
    elif question:
        shown.type_in(question)
    nameless = []
    for widget in focusable(shown.window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []


def test_pages_and_towns_are_said_to_be_one_of_several_and_not_check_boxes(shown: Shown) -> None:
    shown.type_in("32601")
    marked = [
        one for one in shown.window.findChildren(QAbstractButton) if one.isCheckable() and one.group() is not None
    ]
    roles = {QAccessible.queryAccessibleInterface(one).role() for one in marked}
    assert len(marked) > len(PAGES)
    assert roles == {QAccessible.Role.RadioButton}


def test_tab_walks_through_the_window_and_comes_back_without_a_trap(shown: Shown) -> None:
    shown.type_in("32601")
    seen: list[QWidget] = []
    widget: QWidget | None = shown.window.top.search
    while widget is not None and widget not in seen:
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        widget = shown.window.focusWidget()
    assert widget is shown.window.top.search
    enabled = [w for w in focusable(shown.window) if w.isEnabled() and not isinstance(w, QLabel)]
    # A group of chips is one stop: arrows walk inside it.
    missed = [w for w in enabled if w not in seen and not (isinstance(w, QAbstractButton) and w.isCheckable())]
    assert missed == []


def test_the_page_follows_the_search_field_in_reading_order(shown: Shown) -> None:
    shown.type_in("32601")
    order: list[QWidget | None] = [shown.window.top.search]
    while len(order) < 8:
        focused = shown.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        order.append(shown.window.focusWidget())
    details = [w for w in order if isinstance(w, QAbstractButton) and w.accessibleName().startswith("Details")]
    tops = [w.mapTo(shown.window, w.rect().topLeft()).y() for w in details]
    assert tops == sorted(tops)


def test_the_suggestions_hold_what_qt_asks_of_a_model(qtmodeltester: ModelTester, sentences: Sentences) -> None:
    model = HitModel(sentences)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here
    model.show(m.HITS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here


def test_a_suggestion_says_kind_county_state_and_status(sentences: Sentences) -> None:
    model = HitModel(sentences)
    model.show(m.HITS)
    spoken = model.data(model.index(0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Alachua County Sheriffs Office, county agency · Alachua County, Florida, On the list"


def test_a_suggestion_wraps_where_it_has_no_room_because_state_and_county_tell_namesakes_apart(
    qapp: QApplication, sentences: Sentences
) -> None:
    assert qapp is not None
    model, delegate, option = HitModel(sentences), HitDelegate(), QStyleOptionViewItem()
    model.show(m.HITS)
    metrics = QFontMetrics(scaled_font(NOTE))
    where = metrics.horizontalAdvance("county agency · Alachua County, Florida")
    heights = []
    for width in (where * 3, where, where // 2):
        delegate.set_width(width)
        heights.append(delegate.sizeHint(option, model.index(0)).height())
    assert heights[0] < heights[1] < heights[2] - metrics.height()


def test_statuses_differ_in_word_not_only_in_colour(sentences: Sentences) -> None:
    assert len({sentences.labels.status(status) for status in Status}) == len(Status)


def test_the_foot_says_date_and_age_where_there_is_little_room_and_always_speaks_the_whole(shown: Shown) -> None:
    whole = "ICE list dated May 18, 2026 · 1 day old · 1,843 agreements · data 3e6d6a4a · "
    whole += "nothing you look up leaves this computer"
    for width, seen in ((1400, whole), (420, "ICE list dated May 18, 2026 · 1 day old")):
        shown.window.resize(width, 900)
        shown.bot.waitUntil(lambda seen=seen: shown.window.foot._line.text() == seen)  # type: ignore[misc]
        assert shown.window.foot._line.accessibleName() == whole


def clipped(page: QWidget) -> list[str]:
    found = []
    for label in page.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        if label.height() < needed or (not label.wordWrap() and label.width() < label.sizeHint().width()):
            found.append(label.text())
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return found + [button.text() for button in buttons if button.width() < button.sizeHint().width()]


@pytest.mark.parametrize("width", [420, 760, 1400])
@pytest.mark.parametrize("question", ["32601", "exact", *PAGES])
@pytest.mark.usefixtures("large_text")
def test_no_text_is_cut_at_twice_the_size(shown: Shown, question: str, width: int, qtbot: QtBot) -> None:
    shown.window.resize(width, 900)
    bring_up(shown, question)
    page = shown.window._pages.currentWidget()
    assert isinstance(page, QScrollArea)
    content = page.widget()
    assert content is not None
    qtbot.waitUntil(lambda: content.width() <= page.viewport().width() and not clipped(page), timeout=3000)
    qtbot.waitUntil(lambda: clipped(shown.window.foot) == [], timeout=3000)
