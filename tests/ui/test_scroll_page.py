"""Pages that grow below what is seen: after the first paint, not while hidden, never from a former answer."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.fold_layout import FoldLayout
from desktop.ui.widgets.note_strip import NoteStrip
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import Text
from tests.ui.conftest import Shown
from tests.ui.test_access import clipped


def said(page: ScrollPage) -> list[str]:
    content = page.widget()
    assert content is not None
    return [label.text() for label in content.findChildren(QLabel)]


def test_what_stands_below_comes_once_the_page_is_shown_and_in_order(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.add(Text("first"))
    for word in ("second", "third"):
        page.then(partial(_add, page, word))
    assert said(page) == ["first"]
    page.show()
    qtbot.waitUntil(lambda: not page.is_growing)
    assert said(page) == ["first", "second", "third"]


def test_a_hidden_page_waits_and_goes_on_when_it_is_shown_again(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.show()
    page.hide()
    page.then(partial(_add, page, "later"))
    QApplication.processEvents()
    assert page.is_growing
    page.show()
    qtbot.waitUntil(lambda: said(page) == ["later"])


def test_a_new_answer_drops_what_was_still_to_come_of_the_former_one(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    page.show()
    page.then(partial(_add, page, "former"))
    page.refill()
    _add(page, "new")
    QApplication.processEvents()
    assert said(page) == ["new"]


@pytest.mark.parametrize("page", ["about", "rights"])
def test_nothing_is_cut_while_a_page_grows(shown: Shown, page: str) -> None:
    shown.window.resize(420, 900)
    shown.navigator.open_page(page)
    cut: list[str] = []
    while shown.jobs._waiting or shown.window.is_growing:
        QApplication.processEvents()
        front = shown.window._pages.currentWidget()
        assert front is not None
        cut += clipped(front) if shown.window.is_growing and front.accessibleName() != "Look up" else []
    assert cut == []


def test_a_row_measures_anew_when_a_part_of_it_changes(qtbot: QtBot) -> None:
    short, row = Text("a"), FlowRow()
    qtbot.addWidget(row)
    row.add(short)
    row.show()
    before = row.sizeHint().width()
    short.setText("a much longer text than before")
    assert row.sizeHint().width() > before
    short.hide()
    assert row.sizeHint().width() == 0


def _add(page: ScrollPage, word: str) -> None:
    page.add(Text(word))


def test_the_mark_beside_a_note_of_one_line_is_drawn_whole(qtbot: QtBot) -> None:
    note = NoteStrip("Short.")
    qtbot.addWidget(note)
    note.resize(300, note.sizeHint().height())
    picture = note.grab().toImage()
    lowest = {picture.pixel(x, picture.height() - 1) for x in range(picture.width())}
    assert lowest == {picture.pixel(picture.width() - 1, 0)}


@pytest.mark.parametrize(("factor", "folded"), [(1, False), (2, True)])
def test_what_stands_beside_folds_below_where_large_text_leaves_few_letters(
    qtbot: QtBot, factor: int, folded: bool
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    font = host.font()
    font.setPointSizeF(font.pointSizeF() * factor)
    host.setFont(font)
    main, aside = QLabel("long " * 60), QLabel("aside")
    main.setWordWrap(True)
    layout = FoldLayout(host)
    layout.addWidget(main)
    layout.addWidget(aside)
    main.setMinimumWidth(0)
    aside.setFixedWidth(100)
    host.resize(112 + 300, 400)
    layout.activate()
    assert (aside.y() > main.y()) is folded
