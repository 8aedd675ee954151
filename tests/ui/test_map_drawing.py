"""How the map is drawn: what lies where, what is seen, shades told apart without colour, shifts without a seam."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from desktop.domain.county_map import Choice, Shade
from desktop.services.desk import open_desk
from desktop.services.outlines import read_outlines
from desktop.ui.map_figures import MapFigures
from desktop.ui.tokens import ALL, LIGHT, Tokens
from desktop.ui.widgets.map_picture import MapPicture
from desktop.ui.widgets.map_shapes import MapShapes
from desktop.ui.widgets.map_sheet import Dress
from desktop.ui.widgets.map_tone import TILE, brush
from desktop.ui.widgets.map_view import WHOLE, MapView, fitted, whole
from desktop.ui.widgets.map_walk import Way, next_shape

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SIZE = QSize(600, 400)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def country() -> MapShapes:
    return MapShapes(read_outlines(RESOURCES / "map" / "counties.json"))


# Shapes


def test_a_point_of_the_map_is_the_county_under_it(country: MapShapes) -> None:
    for geoid in ("12001", "48329", "02020", "72127", "24510"):
        number = country.number(geoid)
        assert number is not None
        assert country.at(QPointF(*country.shapes[number].inside), 0.5) == number
    assert country.at(QPointF(520, 20), 2) is None  # Canada


def test_the_smallest_islands_are_hit_from_beside(country: MapShapes) -> None:
    number = country.number("69120")
    assert number is not None
    box = country.shapes[number].box
    assert country.at(QPointF(box.right() + 1, box.center().y()), 4) == number


def test_every_county_is_reached_by_arrows_from_every_other(country: MapShapes) -> None:
    ways = {
        number: {next_shape(country.shapes, number, way) for way in Way} for number in range(0, len(country.shapes), 40)
    }
    assert all(len(found - {number}) >= 1 for number, found in ways.items())


@pytest.mark.slow
def test_the_whole_country_is_one_walk(country: MapShapes) -> None:
    seen, todo = {0}, [0]
    while todo:
        for way in Way:
            number = next_shape(country.shapes, todo[-1], way)
            if number not in seen:
                seen.add(number)
                todo.insert(0, number)
        todo.pop()
    assert len(seen) == len(country.shapes)


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [
        ("12001", Way.RIGHT, "12107"),
        ("53033", Way.LEFT, "53035"),
        ("23003", Way.UP, "23003"),
        ("06073", Way.DOWN, None),
    ],
)
def test_an_arrow_goes_to_the_neighbour_on_that_side(country: MapShapes, start: str, way: Way, end: str | None) -> None:
    number = country.number(start)
    assert number is not None
    found = country.shapes[next_shape(country.shapes, number, way)]
    if end:
        assert found.geoids == (end,)
    else:
        assert found.inside[1] >= country.shapes[number].inside[1]


# What is seen


def views() -> list[MapView]:
    first = whole(SIZE)
    return [
        first,
        first.zoomed(3),
        first.zoomed(100),
        first.zoomed(5, QPointF(10, 10)),
        fitted(SIZE, QRectF(500, 300, 40, 30)),
    ]


@pytest.mark.parametrize("view", views())
def test_the_drawing_never_leaves_the_window(view: MapView) -> None:
    for right, down in product((-5000, 0, 5000), repeat=2):
        moved = view.moved(right, down)
        seen = moved.seen(QRectF(0, 0, SIZE.width(), SIZE.height()))
        assert seen.intersects(WHOLE)
        assert (moved.x, moved.y) == (moved.moved(0, 0).x, moved.moved(0, 0).y)
    assert view.zoomed(1e-6) == whole(SIZE)


def test_zooming_keeps_the_point_under_the_mouse() -> None:
    mouse = QPointF(300, 180)
    before = whole(SIZE).zoomed(2)
    there = before.drawn(mouse)
    after = before.zoomed(2, mouse).shown(there)
    assert abs(after.x() - mouse.x()) <= 1
    assert abs(after.y() - mouse.y()) <= 1


def test_a_state_fills_the_window(country: MapShapes) -> None:
    for state in ("FL", "HI", "GU", "AK", "DC"):
        box = country.box_of(state)
        view = fitted(SIZE, box)
        seen = view.seen(QRectF(0, 0, SIZE.width(), SIZE.height()))
        assert seen.contains(box.center())
        assert seen.width() < WHOLE.width()


# Tones


def picture_of(shade: Shade, tokens: Tokens) -> QImage:
    image = QImage(QSize(4 * TILE, 4 * TILE), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(image.rect(), brush(shade, tokens, 1.0))
    painter.end()
    return image


def greys(image: QImage) -> list[int]:
    return [QColor(image.pixel(x, y)).lightness() for x in range(image.width()) for y in range(image.height())]


@pytest.mark.parametrize("tokens", ALL.values(), ids=ALL.keys())
def test_every_shade_differs_in_pattern_without_any_colour(tokens: Tokens) -> None:
    tiles = {shade: greys(picture_of(shade, tokens)) for shade in Shade}
    for one, other in combinations(Shade, 2):
        unlike = sum(abs(a - b) > 60 for a, b in zip(tiles[one], tiles[other], strict=True))
        assert unlike / len(tiles[one]) > 0.08, (one, other)
    patterns = [shade for shade, tile in tiles.items() if max(tile) - min(tile) > 60]
    assert set(patterns) == {Shade.COUNTY_JAIL, Shade.COUNTY_UNKNOWN, Shade.PARTS}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_pattern_keeps_its_size_whatever_the_zoom(ratio: float) -> None:
    for scale in (0.4, 1.0, 7.3):
        transform = brush(Shade.COUNTY_JAIL, LIGHT, ratio, scale).transform()
        assert round(transform.m11() * scale * ratio, 6) == 1


# Painting


def grabbed(picture: MapPicture, view: MapView, dress: Dress) -> tuple[QImage, bool]:
    pixmap = QPixmap(view.size)
    pixmap.fill(QColor("magenta"))
    painter = QPainter(pixmap)
    sharp = picture.show(painter, view, dress)
    painter.end()
    return pixmap.toImage(), sharp


def finish(picture: MapPicture, view: MapView, dress: Dress) -> int:
    """Paint until nothing is due; how many steps that took."""
    steps = 0
    while picture.is_due(view):
        picture.paint(view, dress, 0.001)
        steps += 1
    return steps


def test_a_shifted_map_is_as_one_painted_anew(country: MapShapes) -> None:
    dress = Dress((Shade.NONE,) * len(country.shapes), LIGHT, 1.0)
    view = whole(SIZE).zoomed(6, QPointF(400, 250))
    kept = MapPicture(country)
    grabbed(kept, view, dress)
    assert finish(kept, view, dress) > 2
    moved = view.moved(-37, 21)
    shifted, sharp = grabbed(kept, moved, dress)
    anew, _ = grabbed(MapPicture(country), moved, dress)
    assert sharp
    unlike = sum(
        abs(QColor(shifted.pixel(x, y)).lightness() - QColor(anew.pixel(x, y)).lightness()) > 40
        for x in range(0, SIZE.width(), 3)
        for y in range(0, SIZE.height(), 3)
    )
    assert unlike <= 60  # of 26,800: strokes that begin at a strip's edge


def test_another_size_is_stretched_first_and_sharp_afterwards(country: MapShapes) -> None:
    dress = Dress((Shade.COUNTY_PATROL,) * len(country.shapes), LIGHT, 1.0)
    picture = MapPicture(country)
    view = whole(SIZE)
    assert grabbed(picture, view, dress)[1]
    closer, sharp = grabbed(picture, view.zoomed(2), dress)
    assert not sharp
    assert QColor("magenta").rgb() not in {closer.pixel(x, 200) for x in range(SIZE.width())}
    further, _ = grabbed(picture, view, dress)
    assert QColor("magenta").rgb() not in {further.pixel(x, 5) for x in range(SIZE.width())}
    finish(picture, view.zoomed(2), dress)
    assert grabbed(picture, view.zoomed(2), dress)[1]


def test_a_shift_beyond_what_is_painted_shows_the_country_as_it_was_seen_before(country: MapShapes) -> None:
    dress = Dress((Shade.COUNTY_PATROL,) * len(country.shapes), LIGHT, 1.0)
    picture, view = MapPicture(country), whole(SIZE)
    grabbed(picture, view, dress)
    closer = view.zoomed(6)
    finish(picture, closer, dress)
    far, sharp = grabbed(picture, closer.moved(-900, 0), dress)
    assert not sharp
    assert QColor(LIGHT.listed).rgb() in {far.pixel(x, y) for x in range(300, 600, 3) for y in range(0, 400, 3)}
    finish(picture, closer.moved(-900, 0), dress)
    assert grabbed(picture, closer.moved(-900, 0), dress)[1]


def test_other_shades_are_never_mixed_with_those_before(country: MapShapes) -> None:
    before, after = (Dress((one,) * len(country.shapes), LIGHT, 1.0) for one in (Shade.COUNTY_PATROL, Shade.NONE))
    picture, view = MapPicture(country), whole(SIZE)
    grabbed(picture, view, before)
    finish(picture, view.zoomed(6), before)
    closer = view.zoomed(6).moved(-900, 0)
    shown = [grabbed(picture, one, after)[0] for one in (view.zoomed(6), closer)]
    assert all(
        QColor(LIGHT.listed).rgb() not in {one.pixel(x, y) for x in range(600) for y in range(400)} for one in shown
    )


def test_the_real_maps_shades_are_those_of_the_counties(country: MapShapes, tmp_path: Path) -> None:
    desk = open_desk(tmp_path, RESOURCES, date(2026, 5, 20))
    figures = MapFigures(desk.maps.counties, Choice())
    shades = figures.shades(country)
    florida = [shades[n] for n, shape in enumerate(country.shapes) if shape.state == "FL"]
    assert florida.count(Shade.COUNTY_PATROL) == 67
    assert figures.shaded(None) == sum(one.tally(Choice()).total > 0 for one in desk.maps.counties.counties)
    desk.close()


def test_a_window_that_is_given_its_room_after_a_first_paint_is_sharp_at_once(country: MapShapes) -> None:
    dress = Dress((Shade.NONE,) * len(country.shapes), LIGHT, 1.0)
    picture = MapPicture(country)
    grabbed(picture, whole(QSize(90, 60)), dress)
    assert grabbed(picture, whole(SIZE), dress)[1]
