"""An agency's history as a timeline."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.services.wording import Sentences
from desktop.ui.theme import Theme
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.timeline import Timeline
from tests import material as m
from tests.ui.conftest import Shown

HISTORY = m.agency_page().history


def shown_at(width: int, qtbot: QtBot, sentences: Sentences) -> Timeline:
    timeline = Timeline(HISTORY, sentences)
    qtbot.addWidget(timeline)
    timeline.resize(width, timeline.heightForWidth(width))
    timeline.show()
    QApplication.processEvents()
    return timeline


def pairs(timeline: Timeline) -> list[tuple[QLabel, QLabel]]:
    labels = timeline.findChildren(QLabel)
    return list(zip(labels[::2], labels[1::2], strict=True))


def test_events_stand_oldest_first_with_date_and_sentence(qtbot: QtBot, sentences: Sentences) -> None:
    timeline = shown_at(700, qtbot, sentences)
    said = [(when.text(), what.text()) for when, what in pairs(timeline)]
    assert said == [
        ("March 6, 2025", "First seen on the list (on patrol: Task Force Model)."),
        (
            "November 26, 2025",
            (
                "A model was added (in jail only: Warrant Service Officer). "
                "Possible, not confirmed: it may have been on the list before under another name."
            ),
        ),
        (
            "May 18, 2026",
            (
                "Missing from the latest list (in jail only: Warrant Service Officer). "
                "Last listed May 14, 2026. Check again."
            ),
        ),
    ]


@pytest.mark.parametrize("width", [260, 700])
def test_nothing_is_cut_and_sentences_stand_in_one_line_below_each_other(
    qtbot: QtBot, sentences: Sentences, width: int
) -> None:
    timeline = shown_at(width, qtbot, sentences)
    found = pairs(timeline)
    assert len({what.x() for _, what in found}) == 1
    for when, what in found:
        assert what.height() >= what.heightForWidth(what.width())
        assert not when.geometry().intersects(what.geometry())
    beside = found[0][1].y() == found[0][0].y()
    assert beside == (width == 700)


def test_each_event_has_its_shape_on_the_line(qtbot: QtBot, qapp: QApplication, sentences: Sentences) -> None:
    Theme(qapp)
    timeline = shown_at(700, qtbot, sentences)
    tokens = tokens_of(QGuiApplication.palette())
    first = pairs(timeline)[0][0]
    picture = timeline.grab().toImage()
    row = first.mapTo(timeline, first.rect().center()).y()
    colours = {picture.pixelColor(x, row).name().upper() for x in range(20)}
    assert QColor(tokens.listed).name().upper() in colours


def test_the_agencys_page_tells_its_history_as_a_timeline(shown: Shown) -> None:
    shown.navigator.ask("exact")
    shown.settle()
    page = shown.window._pages.currentWidget()
    assert page is not None
    assert len(pairs(page.findChildren(Timeline)[0])) == len(HISTORY)
