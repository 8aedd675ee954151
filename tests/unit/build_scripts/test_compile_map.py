"""The map's outlines: closed, at their place, complete; the same package gives the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.compile_map import SUCCESSORS, compiled
from build_scripts.mapping.drawing import PARTS, Drawing
from build_scripts.mapping.inside import inside_point
from build_scripts.mapping.topology import Topology
from desktop.directory.tables import read_counties
from desktop.domain.errors import StoreError
from desktop.domain.outline import Outline, Outlines
from desktop.services.outlines import read_outlines

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
SHIPPED = RESOURCES / "map" / "counties.json"
# Two squares that share an edge, in steps of one px: 01001 left of 02261.
SQUARES = {
    "transform": {"scale": [1, 1], "translate": [10, 20]},
    "arcs": [[[2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2], [2, 0]], [[2, 0], [2, 0], [0, 2], [-2, 0]]],
    "objects": {
        "counties": {
            "geometries": [
                {"id": "02261", "type": "Polygon", "arcs": [[2, -1]]},
                {"id": "01001", "type": "MultiPolygon", "arcs": [[[0, 1]]]},
            ]
        },
        "states": {"geometries": [{"id": "01", "type": "Polygon", "arcs": [[0, 1]]}]},
    },
}


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    return read_outlines(SHIPPED)


def area(outline: Outline) -> float:
    found = 0.0
    for ring in outline.rings:
        xs, ys = ring[::2], ring[1::2]
        found += sum(a * d - b * c for a, b, c, d in zip(xs[:-1], ys[:-1], xs[1:], ys[1:], strict=True)) / 2
    return abs(found)


def holds(outline: Outline, x: float, y: float) -> bool:
    inside = False
    for ring in outline.rings:
        xs, ys = ring[::2], ring[1::2]
        for a, b, c, d in zip(xs[:-1], ys[:-1], xs[1:], ys[1:], strict=True):
            if (b > y) != (d > y) and x < a + (y - b) * (c - a) / (d - b):
                inside = not inside
    return inside


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    drawing = Drawing(SUCCESSORS)
    drawing.add_topology(Topology(SQUARES))
    drawing.add_inset("GU", 1, 2, 3, 4)
    (tmp_path / "map.json").write_text(drawing.text("squares"), encoding="utf-8")
    read = read_outlines(tmp_path / "map.json")
    left, right = read.counties
    assert (left.geoids, right.geoids) == (("01001",), ("02063", "02066"))
    assert list(left.rings[0]) == [12, 20, 12, 22, 10, 22, 10, 20, 12, 20]
    assert list(right.rings[0]) == [12, 20, 14, 20, 14, 22, 12, 22, 12, 20]
    assert (left.inside, right.inside) == ((11, 21), (13, 21))
    assert [list(border) for border in read.borders] == [[12, 20, 12, 22], [12, 22, 10, 22, 10, 20, 12, 20]]
    assert [(inset.state, inset.box) for inset in read.insets] == [("GU", (1, 2, 3, 4))]


def test_every_outline_is_closed_and_holds_its_point(outlines: Outlines) -> None:
    assert [one.geoids for one in outlines.counties for ring in one.rings if ring[:2] != ring[-2:]] == []
    # Some of the smallest independent cities are only a few steps wide.
    assert [one.geoids for one in outlines.counties if area(one) > 1 and not holds(one, *one.inside)] == []


def test_every_county_of_the_directory_is_drawn_but_two_atolls(outlines: Outlines) -> None:
    known = {county.geoid for county in read_counties(RESOURCES / "data" / "directory")}
    drawn = [geoid for one in outlines.counties for geoid in one.geoids]
    assert len(drawn) == len(set(drawn))
    assert set(drawn) <= known
    assert known - set(drawn) == {"60030", "60040"}  # Rose Atoll and Swains Island, which us-atlas leaves out
    assert {"09001", "46102", "02158", "72127", "66010"} <= set(drawn)  # old Connecticut, new South Dakota and Alaska
    assert [one.geoids for one in outlines.counties if len(one.geoids) > 1] == [("02063", "02066")]


def test_counties_lie_where_one_knows_them(outlines: Outlines) -> None:
    place = {geoid: one.inside for one in outlines.counties for geoid in one.geoids}
    assert place["53033"][0] < place["27053"][0] < place["25025"][0]  # Seattle, Minneapolis, Boston
    assert place["27053"][1] < place["48201"][1] < place["12086"][1]  # ... Houston, Miami
    insets = {inset.state: inset.box for inset in outlines.insets}
    left, top, width, height = insets["PR"]
    assert left < place["72127"][0] < left + width
    assert top < place["72127"][1] < top + height


def test_a_horseshoe_has_its_point_in_the_metal() -> None:
    horseshoe = [(0, 0), (90, 0), (90, 80), (60, 80), (60, 30), (30, 30), (30, 80), (0, 80)]
    x, y = inside_point([horseshoe])
    assert 0 < x < 30 or 60 < x < 90 or y < 30


def test_damaged_outlines_are_the_worlds_fault(tmp_path: Path) -> None:
    (tmp_path / "map.json").write_text(SHIPPED.read_text(encoding="utf-8")[:5000], encoding="utf-8")
    for name in ("map.json", "missing.json"):
        with pytest.raises(StoreError, match="outlines of the map"):
            read_outlines(tmp_path / name)


def test_another_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "us-atlas-3.0.1.tgz").write_bytes(b"another")
    with pytest.raises(ValueError, match="is not us-atlas 3"):
        compiled(tmp_path / "us-atlas-3.0.1.tgz")


def test_the_unit_of_writer_and_reader_is_one(outlines: Outlines) -> None:
    assert all(round(number * PARTS, 6) == round(number * PARTS) for number in outlines.counties[0].rings[0])
