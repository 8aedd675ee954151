"""The map's page: walked by keys, hit by the mouse, and one with its table and its sentences."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.county_map import Choice, Shade
from desktop.domain.model import Model
from desktop.domain.status import Status
from desktop.services.wording import Sentences
from desktop.ui.map_figures import MapFigures
from desktop.ui.map_words import MapWords
from desktop.ui.models.county_model import CountyModel
from desktop.ui.pages.map_page import MapPage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.widgets.map_canvas import MapCanvas
from desktop.ui.widgets.map_shapes import MapShapes
from tests import map_material as m
from tests.ui.conftest import Shown

TEXT = int(Qt.ItemDataRole.DisplayRole)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def figures() -> MapFigures:
    return MapFigures(m.COUNTRY, Choice())


@pytest.fixture
def words(sentences: Sentences) -> MapWords:
    return MapWords(sentences)


def opened(shown: Shown) -> MapPage:
    shown.navigator.open_page("map")
    shown.settle()
    page = shown.window._pages.currentWidget()
    assert isinstance(page, MapPage)
    return page


def canvas(page: MapPage) -> MapCanvas:
    return page.findChildren(MapCanvas)[0]


def texts(page: MapPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def place(page: MapPage, geoid: str) -> QPoint:
    """Where the middle of a county is seen."""
    number = canvas(page)._shapes.number(geoid)
    assert number is not None
    return canvas(page).view.shown(QPointF(*canvas(page)._shapes.shapes[number].inside)).toPoint()


def pick(page: MapPage, spoken: str, words: str) -> None:
    box = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == spoken)
    box.setCurrentText(words)
    assert box.currentText() == words
    box.activated.emit(box.currentIndex())


# Words


STATEWIDE = "2 statewide agencies on the list cover every county."
SENTENCES = [
    (
        "12001",
        Choice(),
        f"Alachua County, Florida: on the list: sheriff (on patrol and in jail), 2 town police. {STATEWIDE}",
    ),
    (
        "12003",
        Choice(),
        "Baker County, Florida: on the list: jail or prison (in jail only), 1 district, campus or port agency. "
        + STATEWIDE,
    ),
    (
        "12001",
        Choice(model=Model.WSO),
        "Alachua County, Florida: on the list (Warrant Service Officer): sheriff (in jail only).",
    ),
    ("12005", Choice(), f"Bay County, Florida: no agency of its own on the list. {STATEWIDE}"),
    ("12005", Choice(Status.NO_LONGER_LISTED), "Bay County, Florida: no longer on the list: sheriff (in jail only)."),
    (
        "12007",
        Choice(model=Model.JEM),
        "Bradford County, Florida: no agency of its own on the list with the Jail Enforcement Model.",
    ),
    ("13001", Choice(), "Appling County, Georgia: on the list: sheriff (where is not known)."),
    ("60030", Choice(), "Rose Island, American Samoa: no agency of its own on the list."),
]
SUMMARIES = [
    (Choice(), None, "5 of 8 counties have agencies of their own on ICE's list dated May 18, 2026."),
    (
        Choice(model=Model.TFM),
        "FL",
        "Florida: 3 of 4 counties have agencies of their own on ICE's list dated May 18, 2026. Counted is only this "
        "model: Task Force Model. " + STATEWIDE,
    ),
    (
        Choice(Status.NO_LONGER_LISTED),
        None,
        "1 of 8 counties have agencies that were on ICE's list and are not on the one dated May 18, 2026.",
    ),
]


@pytest.mark.parametrize(("geoid", "choice", "said"), SENTENCES)
def test_a_county_is_said_in_a_sentence(geoid: str, choice: Choice, said: str, words: MapWords) -> None:
    assert words.county(MapFigures(m.COUNTRY, choice), geoid) == said


def test_an_outline_of_two_counties_says_both(figures: MapFigures, words: MapWords) -> None:
    assert words.shape(figures, ("02063", "02066")) == (
        "Chugach Census Area, Alaska: no agency of its own on the list. Copper River Census Area, Alaska: on the list: "
        "1 town police. These are drawn as one: the outlines are those of 2017."
    )
    assert figures.shade(("02063", "02066")) is Shade.PARTS


@pytest.mark.parametrize(("choice", "state", "said"), SUMMARIES)
def test_the_map_is_summed_up_with_the_lists_date(
    choice: Choice, state: str | None, said: str, words: MapWords
) -> None:
    assert words.summary(MapFigures(m.COUNTRY, choice), state) == said


def test_the_map_says_what_it_does_not_show(figures: MapFigures, words: MapWords) -> None:
    said = " ".join(words.limits(figures))
    assert "Statewide agencies are not shaded: they cover every county of their state" in said
    assert "may still work with ICE in other ways" in said
    assert "Rose Atoll and Swains Island" in said


# The table


def test_the_table_holds_what_qt_asks_of_a_model(
    qtmodeltester: ModelTester, sentences: Sentences, words: MapWords, figures: MapFigures
) -> None:
    model = CountyModel(sentences, words)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here
    model.show(figures, None)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt gives no types here


def row(model: CountyModel, geoid: str) -> list[str]:
    (number,) = (n for n in range(model.rowCount()) if model.geoid(n) == geoid)
    return [model.data(model.index(number, column)) for column in range(model.columnCount())]


@pytest.mark.parametrize("choice", [Choice(), Choice(model=Model.TFM), Choice(Status.NO_LONGER_LISTED)])
def test_the_tables_numbers_are_the_maps(choice: Choice, sentences: Sentences, words: MapWords) -> None:
    figures, model = MapFigures(m.COUNTRY, choice), CountyModel(sentences, words)
    model.show(figures, None)
    assert model.rowCount() == len(m.COUNTRY.counties)
    for one in m.COUNTRY.counties:
        tally, cells = figures.tally(one.county.geoid), row(model, one.county.geoid)
        assert cells[0] == one.county.name
        assert (cells[2] == "–") == (not tally.county)
        models = [str(tally.with_model(one)) for one in Model]
        assert cells[3:] == [
            str(len(tally.towns)), str(len(tally.others)), *models, str(figures.statewide(one.county.state)),
        ]  # fmt: skip


def test_the_table_is_sorted_by_strength_and_keeps_the_marked_county(
    sentences: Sentences, words: MapWords, figures: MapFigures
) -> None:
    model = CountyModel(sentences, words)
    model.show(figures, "FL")
    view = QTableView()
    view.setModel(model)
    view.setCurrentIndex(model.index(2, 0))
    marked = model.geoid(2)
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert [model.geoid(n) for n in range(4)] == ["12001", "12003", "12005", "12007"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.data(model.index(0, 0), TEXT) == "Bradford County"
    assert model.geoid(view.currentIndex().row()) == marked


def test_a_cell_is_spoken_with_its_head(sentences: Sentences, words: MapWords, figures: MapFigures) -> None:
    model = CountyModel(sentences, words)
    model.show(figures, "FL")
    spoken = model.data(model.index(0, 5), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "On patrol: Task Force Model: 3"


# The page


def test_the_table_is_filled_once_the_map_is_painted(qtbot: QtBot, sentences: Sentences, figures: MapFigures) -> None:
    page = MapPage(sentences)
    qtbot.addWidget(page)
    page.show_map(figures, MapShapes(m.OUTLINES))
    model = page.findChildren(QTableView)[0].model()
    assert "5 of 8 counties" in page.summary()
    assert model.rowCount() == 0
    page.show()
    qtbot.waitUntil(lambda: not page.is_growing)
    assert model.rowCount() == len(m.COUNTRY.counties)


def test_figures_of_a_choice_that_is_no_longer_made_are_not_shown(qtbot: QtBot, sentences: Sentences) -> None:
    page = MapPage(sentences)
    qtbot.addWidget(page)
    page.show_map(MapFigures(m.COUNTRY, Choice(model=Model.JEM)), MapShapes(m.OUTLINES))
    assert page.figures is not None
    assert page.figures.choice == page.choice() == Choice()
    assert "5 of 8 counties" in page.summary()


def test_the_page_says_date_shades_and_limits(shown: Shown) -> None:
    page = opened(shown)
    said = texts(page)
    assert "5 of 8 counties have agencies of their own on ICE's list dated May 18, 2026." in said
    for shade in ("County agency: on patrol", "County agency: in jail only", "County agency: where is not known",
                  "Only town, district, campus or port agencies", "No agency of its own is shown"):  # fmt: skip
        assert shade in said
    assert shown.window.side._buttons["map"].isChecked()


def test_arrows_walk_and_enter_opens_the_countys_answer(shown: Shown) -> None:
    page = opened(shown)
    map_ = canvas(page)
    map_.setFocus()
    number = map_._shapes.number("12001")
    assert number is not None
    map_.point(number)
    QTest.keyClick(map_, Qt.Key.Key_Right)
    assert "Baker County, Florida: on the list: jail or prison (in jail only)" in texts(page)
    assert "Baker County, Florida" in map_.accessibleDescription()
    QTest.keyClick(map_, Qt.Key.Key_Right)
    assert "Appling County, Georgia" in texts(page)
    QTest.keyClick(map_, Qt.Key.Key_Left)
    QTest.keyClick(map_, Qt.Key.Key_Return)
    shown.settle()
    assert isinstance(shown.window._pages.currentWidget(), PlacePage)
    assert shown.navigator.history.current.key == "12003"
    QTest.keyClick(shown.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shown.settle()
    assert shown.window._pages.currentWidget() is page
    assert map_.at == map_._shapes.number("12003")


def test_the_first_arrow_points_at_what_is_in_the_middle(shown: Shown) -> None:
    map_ = canvas(opened(shown))
    QTest.keyClick(map_, Qt.Key.Key_Down)
    assert map_.at is not None


def test_a_click_opens_and_a_drag_does_not(shown: Shown) -> None:
    page = opened(shown)
    map_ = canvas(page)
    map_.zoom(2)
    start, before = place(page, "12001"), map_.view
    QTest.mousePress(map_, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(map_, start + QPoint(20, 30))
    QTest.mouseMove(map_, start + QPoint(40, 30))
    QTest.mouseRelease(map_, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 30))
    assert (map_.view.x, map_.view.y) != (before.x, before.y)
    assert shown.window._pages.currentWidget() is page
    QTest.mouseClick(map_, Qt.MouseButton.LeftButton, pos=place(page, "12007"))
    shown.settle()
    assert shown.navigator.history.current.key == "12007"


def test_the_wheel_zooms_and_at_the_end_leaves_the_page_to_scroll(shown: Shown) -> None:
    map_ = canvas(opened(shown))

    def turn(by: int) -> bool:
        middle = QPointF(map_.rect().center())
        event = QWheelEvent(
            middle, map_.mapToGlobal(middle), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(map_, event)
        return event.isAccepted()

    whole_scale = map_.view.scale
    assert turn(120)
    assert map_.view.scale > whole_scale
    assert turn(-120)
    assert not turn(-120)
    assert map_.view.at_whole


def test_keys_and_buttons_zoom(shown: Shown) -> None:
    page = opened(shown)
    map_ = canvas(page)
    first = map_.view
    QTest.keyClick(map_, Qt.Key.Key_Plus)
    closer = map_.view.scale
    assert closer > first.scale
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    buttons["Zoom in"].click()
    assert map_.view.scale > closer
    buttons["Zoom out"].click()
    assert map_.view.scale == pytest.approx(closer)
    QTest.keyClick(map_, Qt.Key.Key_Home)
    assert map_.view == first


def test_walking_brings_the_county_into_sight(shown: Shown) -> None:
    page = opened(shown)
    map_ = canvas(page)
    number = map_._shapes.number("12001")
    assert number is not None
    map_.point(number)
    map_.zoom(8)
    QTest.keyClick(map_, Qt.Key.Key_Right)
    assert map_.rect().contains(place(page, "12003"))


def test_a_state_fills_map_and_table_until_the_whole_country_is_asked_for(shown: Shown) -> None:
    page = opened(shown)
    table = page.findChildren(QTableView)[0]
    pick(page, "State to see on the map and in the table", "Georgia")
    model = table.model()
    assert model.rowCount() == 1
    assert not canvas(page).view.at_whole
    assert "Georgia: 1 of 1 counties" in texts(page)
    next(b for b in page.findChildren(QPushButton) if b.text() == "Whole country").click()
    assert model.rowCount() == len(m.COUNTRY.counties)
    assert canvas(page).view.at_whole


def test_filters_change_map_legend_table_and_sentence_together(shown: Shown) -> None:
    page = opened(shown)
    pick(page, "Only agencies with this model", "In jail only: Jail Enforcement Model")
    assert "1 of 8 counties" in texts(page)
    assert "County agency: on patrol" not in texts(page)
    pick(page, "Only agencies with this status", "No longer on the list")
    assert "1 of 8 counties have agencies that were on ICE's list" in texts(page)
    map_ = canvas(page)
    number = map_._shapes.number("12005")
    assert number is not None
    assert map_._shades[number] is Shade.COUNTY_JAIL


def test_an_outline_of_two_counties_lets_one_choose(shown: Shown) -> None:
    page = opened(shown)
    map_ = canvas(page)
    QTest.mouseClick(map_, Qt.MouseButton.LeftButton, pos=place(page, "02066"))
    focused = shown.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.accessibleName() == "Open Chugach Census Area, Alaska"
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    other = shown.window.focusWidget()
    assert isinstance(other, QPushButton)
    other.click()
    shown.settle()
    assert shown.navigator.history.current.key == "02066"


def test_the_table_opens_a_county_that_is_not_drawn(shown: Shown) -> None:
    page = opened(shown)
    table = page.findChildren(QTableView)[0]
    pick(page, "Sort the table by", "County")
    model = table.model()
    (number,) = (n for n in range(model.rowCount()) if model.data(model.index(n, 0), TEXT) == "Rose Island")
    table.setFocus()
    table.setCurrentIndex(model.index(number, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    shown.settle()
    assert shown.navigator.history.current.key == "60030"


def test_the_tooltip_is_no_markup(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    map_ = canvas(page := opened(shown))
    map_._describe = lambda _number: "<b>Bold</b> & more"
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: said.append(text))
    for spot in (place(page, "12001"), QPoint(1, 1)):
        QApplication.sendEvent(map_, QHelpEvent(QEvent.Type.ToolTip, spot, map_.mapToGlobal(spot)))
    assert said == ["<p>&lt;b&gt;Bold&lt;/b&gt; &amp; more</p>", ""]


def test_the_map_has_a_name_and_says_its_keys(shown: Shown) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas(opened(shown)))
    assert interface.text(QAccessible.Text.Name) == "Map of the counties"
    assert "arrow keys" in interface.text(QAccessible.Text.Description)
