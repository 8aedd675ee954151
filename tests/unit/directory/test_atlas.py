"""Facts that are written to the directory's tables and read back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.directory.atlas import Atlas
from desktop.directory.database import write_directory
from desktop.domain.level import Kind, Level
from desktop.domain.place import ZipKind
from tests.unit.directory.text_tables import write_tables

TABLES = {
    "counties": (
        "25013|Hampden County|MA|460000", "25015|Hampshire County|MA|160000", "36021|Columbia County|NY|60000",
    ),
    "municipalities": (
        "2530840|Holyoke|city|MA|25013|38000|42.2125|-72.6423",
        "2501500000|Amherst|town|MA|25015 25013|39000|42.3732|-72.5199",
        "2501599999|Smith Corner|cdp|MA|25013|100||",
        "3633139|Holyoke Falls|village|NY|36021|900|42.2|-73.6",
    ),
    "zips": (
        "01040|standard|Holyoke|42.2125|-72.6423|5.3|25013:0.997 25015:0.003|2530840:0.98|2501500000",
        "09001|military|APO|||0.0|||",
        "12534|po_box|Hudson|42.25|-73.79|0.0|36021:1||",
    ),
    "agencies": (
        "MA-five-college-police|Five College Police|MA|campus|campus|25015||||||42.3911|-72.5267|fbi|2025|||20",
        "MA-holyoke-pd|Holyoke Police|MA|municipal|police|25013|2530840||MA0070500|||42.2|-72.6|fbi|2025|1|1|115",
        "MA-state-police|Massachusetts State Police|MA|state|state_police|||||||||compiled|2026|||0",
    ),
}  # fmt: skip


@pytest.fixture
def atlas(tmp_path: Path) -> Iterator[Atlas]:
    write_tables(tmp_path, TABLES)
    with closing(sqlite3.connect(":memory:")) as connection:
        write_directory(connection, tmp_path)
        yield Atlas(connection)


def test_a_zip_code_keeps_its_zero_its_point_and_its_shares(atlas: Atlas) -> None:
    place = atlas.zip_place("01040")
    assert place is not None
    assert (place.zip, place.kind, place.post_office) == ("01040", ZipKind.STANDARD, "Holyoke")
    assert (place.point, place.radius_km) == ((42.2125, -72.6423), 5.3)
    assert [(share.county.name, share.share) for share in place.counties] == [
        ("Hampden County", 0.997), ("Hampshire County", 0.003),
    ]  # fmt: skip
    assert [(share.municipality.name, share.municipality.state) for share in place.municipalities] == [
        ("Holyoke", "MA")
    ]
    assert place.also_touches == ("2501500000",)


def test_a_zip_code_without_a_place_has_none(atlas: Atlas) -> None:
    place = atlas.zip_place("09001")
    assert place is not None
    assert (place.kind, place.point, place.states) == (ZipKind.MILITARY, None, ())
    assert atlas.zip_place("01041") is None
    assert atlas.zip_codes() == ["01040", "09001", "12534"]
    assert atlas.counts() == (3, 3)


def test_a_county_has_its_towns_with_a_government_the_largest_first(atlas: Atlas) -> None:
    place = atlas.county_place("25013")
    assert place is not None
    assert [share.municipality.name for share in place.municipalities] == ["Amherst", "Holyoke"]
    assert [share.municipality.counties for share in place.municipalities] == [("25015", "25013"), ("25013",)]


def test_a_town_lies_in_all_its_counties_at_its_point(atlas: Atlas) -> None:
    place = atlas.municipality_place("2501500000")
    assert place is not None
    assert [share.county.geoid for share in place.counties] == ["25015", "25013"]
    assert place.point == (42.3732, -72.5199)
    corner = atlas.municipality_place("2501599999")
    assert corner is not None
    assert corner.point is None


def test_agencies_are_found_by_id_area_state_and_distance(atlas: Atlas) -> None:
    police = atlas.agency("MA-holyoke-pd")
    assert police is not None
    assert (police.level, police.kind, police.ori) == (Level.MUNICIPAL, Kind.POLICE, "MA0070500")
    assert (police.point, police.older_source, police.dormant) == ((42.2, -72.6), True, True)
    assert atlas.agencies_of(["2530840", "36021"]) == [police]
    assert [agency.id for agency in atlas.agencies_of(["25013", "25015"])] == [
        "MA-five-college-police",
        "MA-holyoke-pd",
    ]
    assert [agency.id for agency in atlas.state_police(["MA", "NY"])] == ["MA-state-police"]
    assert atlas.state_police(["NY"]) == []


@pytest.mark.parametrize(("kilometres", "found"), [(2.2, True), (1.9, False)])
def test_campus_police_are_near_within_the_distance_asked(atlas: Atlas, kilometres: float, found: bool) -> None:
    town = atlas.municipality_place("2501500000")
    assert town is not None
    assert town.point is not None
    assert bool(atlas.nearby(town.point, kilometres)) is found  # 2.07 km away
