"""The chart of the list's growth: true time, lines told apart, labels apart, walked by keys, and its table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage, QPainterPath, QPainterPathStroker
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.change import GrowthStep
from desktop.domain.model import Model
from desktop.services.wording import Sentences
from desktop.ui.growth_words import GrowthWords, gaps_of
from desktop.ui.models.growth_model import GrowthModel
from desktop.ui.pages.changes_page import ChangesPage
from desktop.ui.pages.growth_page import GrowthPage
from desktop.ui.theme import Theme
from desktop.ui.tokens import ALL, tokens_of
from desktop.ui.widgets.growth_chart import GrowthChart
from desktop.ui.widgets.growth_frame import GrowthFrame, framed
from desktop.ui.widgets.growth_line import LINES, GrowthLine
from desktop.ui.widgets.growth_scale import GrowthScale, spread, ticks
from desktop.ui.widgets.text import NOTE, scaled_font
from tests import list_material as lists
from tests.ui.conftest import Shown

STEPS = lists.GROWTH
SIZES = [100, 150, 200]
WIDTHS = [340, 700, 930]


def opened(shown: Shown) -> GrowthPage:
    shown.navigator.open_page("growth")
    shown.settle()
    page = shown.window._pages.currentWidget()
    assert isinstance(page, GrowthPage)
    return page


def chart(page: GrowthPage) -> GrowthChart:
    return page.findChildren(GrowthChart)[0]


def texts(page: GrowthPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def frame_at(width: int, percent: int, steps: tuple[GrowthStep, ...], sentences: Sentences) -> GrowthFrame:
    font = QFont(scaled_font(NOTE))
    font.setPointSizeF(font.pointSizeF() * percent / 100)
    metrics = QFontMetrics(font)
    area = QRectF(0, 0, width, metrics.height() * 20)
    return framed(area, metrics, steps, sentences, GrowthWords(sentences))


def test_days_stand_in_true_proportion() -> None:
    scale = GrowthScale(date(2025, 1, 1), date(2025, 1, 11), 100, left=50, upper=0, right=150, lower=200)
    assert [scale.x(date(2025, 1, day)) for day in (1, 2, 6, 11)] == [50, 60, 100, 150]
    assert [scale.y(rows) for rows in (0, 50, 100)] == [200, 100, 0]


def test_a_single_day_is_no_division_by_nothing() -> None:
    day = date(2025, 1, 1)
    assert GrowthScale(day, day, 10, left=5, upper=0, right=9, lower=9).x(day) == 5


@pytest.mark.parametrize(
    ("most", "expected"),
    [(0, (0, 1)), (3, (0, 1, 2, 3)), (1843, (0, 500, 1000, 1500, 2000)), (2000, (0, 500, 1000, 1500, 2000)),
     (11, (0, 5, 10, 15))],
)  # fmt: skip
def test_counts_at_the_side_are_round_and_reach_the_highest(most: int, expected: tuple[int, ...]) -> None:
    assert ticks(most, 5) == expected


def test_months_are_as_many_as_have_room() -> None:
    def months(label: float) -> tuple[date, ...]:
        scale = GrowthScale(date(2025, 2, 21), date(2026, 5, 18), 10, left=0, upper=0, right=600, lower=9)
        return scale.months(label)

    assert months(30)[:2] == (date(2025, 3, 1), date(2025, 4, 1))
    assert months(120) == (date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1))
    assert len(months(500)) <= 2


def test_labels_are_moved_apart_and_stay_where_there_is_room() -> None:
    assert spread([10, 50, 90], [10, 10, 10], 0, 100) == (10, 50, 90)
    assert spread([50, 52, 54], [10, 10, 10], 0, 100) == (50, 60, 70)
    assert spread([95, 99], [10, 10], 0, 100) == (85, 95)


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_label_lies_on_another_or_leaves_the_chart(
    qapp: QApplication, sentences: Sentences, width: int, percent: int
) -> None:
    assert qapp is not None
    frame = frame_at(width, percent, STEPS, sentences)
    words = [label.box for label in frame.labels]
    months, counts = [box for _, box in frame.months], [box for _, box in frame.rows]
    for boxes in (words, months, counts, [*words, *months]):
        assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
    assert all(box.left() >= 0 and box.right() <= width for box in [*words, *months, *counts])
    assert months
    assert frame.scale.right - frame.scale.left > width / 3
    assert frame.scale.lower - frame.scale.upper > 60


def test_lines_that_end_together_get_labels_apart(qapp: QApplication, sentences: Sentences) -> None:
    assert qapp is not None
    level = tuple(GrowthStep(step.edition, 9, {}) for step in STEPS)
    boxes = [label.box for label in frame_at(930, 100, level, sentences).labels]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]


def test_lines_are_told_apart_by_stroke_and_words_not_by_colour(sentences: Sentences) -> None:
    words = GrowthWords(sentences)
    for tokens in ALL.values():
        pens = [line.pen(tokens) for line in LINES]
        assert len({(pen.style(), pen.widthF()) for pen in pens}) == len(LINES)
        assert len({pen.style() for pen in pens[1:]}) == len(LINES) - 1
    assert len({words.line(line) for line in LINES}) == len(LINES)


def flat(days: int) -> tuple[GrowthStep, ...]:
    """Ten lists `days` apart that all have the same numbers."""
    counts = {Model.TFM: 600, Model.WSO: 300, Model.JEM: 100}
    start = date(2025, 1, 1)
    editions = [replace(lists.EDITION, date=start + timedelta(days=n * days)) for n in range(10)]
    return tuple(GrowthStep(edition, 900, counts) for edition in editions)


def painted(steps: tuple[GrowthStep, ...], sentences: Sentences, qtbot: QtBot) -> tuple[GrowthChart, QImage]:
    drawn = GrowthChart(sentences, GrowthWords(sentences))
    qtbot.addWidget(drawn)
    drawn.resize(930, 300)
    drawn.show_steps(steps)
    picture = QImage(drawn.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor(tokens_of(QGuiApplication.palette()).card))
    drawn.render(picture)
    return drawn, picture


def along(picture: QImage, y: float, left: float, right: float) -> list[bool]:
    """Whether anything but the background is painted at each px of a height, three px high."""
    ground = picture.pixel(1, 1)
    return [
        any(picture.pixel(x, row) != ground for row in range(round(y) - 1, round(y) + 2))
        for x in range(round(left), round(right))
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_line_is_painted_with_its_own_stroke(
    qapp: QApplication, scheme: str, sentences: Sentences, qtbot: QtBot
) -> None:
    Theme(qapp, scheme)
    drawn, picture = painted(flat(10), sentences, qtbot)
    scale = drawn.frame().scale
    parts = {}
    for line in LINES:
        marks = along(picture, scale.y(line.rows(flat(10)[0])), scale.left + 20, scale.right - 20)
        parts[line.model] = sum(marks) / len(marks)
    Theme(qapp, "light")
    assert parts[None] == parts[Model.TFM] == 1
    assert 0.55 < parts[Model.WSO] < 0.9
    assert 0.2 < parts[Model.JEM] < parts[Model.WSO]


@pytest.mark.usefixtures("qapp")
def test_lists_far_apart_are_dots_over_hatched_gaps(sentences: Sentences, qtbot: QtBot) -> None:
    steps = flat(30)
    assert len(gaps_of(steps)) == 9
    drawn, picture = painted(steps, sentences, qtbot)
    scale, tokens = drawn.frame().scale, tokens_of(QGuiApplication.palette())
    for step in steps:
        for line in LINES:
            x, y = scale.x(step.edition.date), scale.y(line.rows(step))
            assert picture.pixelColor(round(x), round(y)) == line.pen(tokens).color()
    hatched = along(picture, scale.y(450), scale.left + 20, scale.right - 20)
    assert 0.2 < sum(hatched) / len(hatched) < 0.9


def test_gaps_are_the_times_longer_than_a_list_stays_current(sentences: Sentences) -> None:
    words = GrowthWords(sentences)
    assert "November 26, 2025 to January 13, 2026" in words.gaps(STEPS)
    assert words.gaps(STEPS[3:5]) == ""


def test_arrows_walk_from_list_to_list_and_say_its_numbers(shown: Shown) -> None:
    page = opened(shown)
    drawn = chart(page)
    drawn.setFocus()
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End,
                Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):  # fmt: skip
        QTest.keyClick(drawn, key)
        seen.append(drawn._at)
    assert seen == [6, 5, 0, 0, 1, 6, 0, 6]
    assert (
        "List dated May 18, 2026: 1,843 rows. On patrol: Task Force Model 1,162; "
        "In jail only: Warrant Service Officer 499; In jail only: Jail Enforcement Model 182." in texts(page)
    )


def test_the_mouse_points_at_the_nearest_list(shown: Shown) -> None:
    page = opened(shown)
    drawn = chart(page)
    x = drawn.frame().scale.x(lists.EDITIONS[2].date)
    QTest.mouseMove(drawn, QPoint(round(x) + 3, 60))
    QTest.mouseClick(drawn, Qt.MouseButton.LeftButton, pos=QPoint(round(x) + 3, 60))
    assert "List dated January 13, 2026" in texts(page)


def test_the_chart_has_a_name_and_says_in_words_what_it_shows(shown: Shown) -> None:
    page = opened(shown)
    drawn = chart(page)
    assert drawn.accessibleName() == "Chart: how the list grew"
    assert drawn.accessibleDescription().startswith("From 308 rows on March 6, 2025 to 1,843 rows on May 18, 2026.")
    assert "A row is one agreement; an agency can have several." in texts(page)
    assert "Hatched: no list of that time is held" in texts(page)


def test_the_table_has_the_same_numbers_and_folds(shown: Shown) -> None:
    page = opened(shown)
    table = page.findChildren(QTableView)[0]
    fold = next(one for one in page.findChildren(QAbstractButton) if one.text() == "Show as table")
    assert not table.isVisible()
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert table.isVisible()
    model = table.model()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["May 18, 2026", "1,843", "1,162", "499", "182", lists.EDITION.file]
    assert model.index(1, 2).data(int(Qt.ItemDataRole.AccessibleTextRole)) == "On patrol: Task Force Model: 1,155"
    QTest.keyClick(fold, Qt.Key.Key_Space)
    assert not table.isVisible()


def test_the_table_holds_what_qt_asks_of_a_model(qtmodeltester: ModelTester, sentences: Sentences) -> None:
    model = GrowthModel(sentences, GrowthWords(sentences))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here
    model.show(STEPS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here


def test_a_single_list_is_a_chart_too(qtbot: QtBot, sentences: Sentences) -> None:
    drawn = GrowthChart(sentences, GrowthWords(sentences))
    qtbot.addWidget(drawn)
    drawn.resize(900, 300)
    drawn.show_steps(STEPS[-1:])
    assert not drawn.grab().isNull()
    QTest.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn._at == 0


def test_what_changed_is_one_press_away(shown: Shown) -> None:
    page = opened(shown)
    leading = next(one for one in page.findChildren(QAbstractButton) if one.text() == "What changed")
    QTest.keyClick(leading, Qt.Key.Key_Space)
    shown.settle()
    assert isinstance(shown.window._pages.currentWidget(), ChangesPage)


@pytest.mark.parametrize("line", LINES)
def test_a_count_that_goes_up_and_down_within_a_day_draws_no_spike(line: GrowthLine) -> None:
    path = QPainterPath(QPointF(0, 100))
    for end in (QPointF(10, 100), QPointF(10, 60), QPointF(10, 62), QPointF(20, 62)):
        path.lineTo(end)
    pen = line.pen(ALL["light"])
    stroke = QPainterPathStroker(pen).createStroke(path).boundingRect()
    assert stroke.top() >= 60 - pen.widthF()
    assert stroke.bottom() <= 100 + pen.widthF()
