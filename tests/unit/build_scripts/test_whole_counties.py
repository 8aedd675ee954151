"""Counties that are one town from end to end give their ZIP codes without an area that town."""

from __future__ import annotations

from build_scripts.compiling.geography import RawMunicipality
from build_scripts.compiling.whole_counties import add_towns, whole_counties
from build_scripts.compiling.zip_codes import RawZip

COUNTIES = {
    "21067": ("Fayette County", "KY", 322_000),
    "36047": ("Kings County", "NY", 2_600_000),
    "36081": ("Queens County", "NY", 2_300_000),
    "12001": ("Alachua County", "FL", 280_000),
    "47037": ("Davidson County", "TN", 710_000),
    "48301": ("Loving County", "TX", 60),
}


def town(geoid: str, name: str, people: int, *counties: str, kind: str = "city") -> RawMunicipality:
    return RawMunicipality(geoid, name, kind, "XX", counties, people, 0.0, 0.0, 0.0)


TOWNS = (
    town("2146027", "Lexington-Fayette", 320_000, "21067"),
    town("2100001", "Athens", 900, "21067", kind="cdp"),
    town("3651000", "New York", 4_900_000, "36047", "36081"),
    town("1225175", "Gainesville", 145_000, "12001"),
    town("4752006", "Nashville-Davidson", 690_000, "47037"),
    town("4704620", "Belle Meade", 2_900, "47037"),
    town("4800001", "Nobody's Town", 0, "48301"),
)


def test_a_county_is_a_town_where_all_its_people_live_in_the_one_there_is() -> None:
    found = whole_counties(COUNTIES, TOWNS)
    assert {county: one.name for county, one in found.items()} == {
        "21067": "Lexington-Fayette",
        "36047": "New York",
        "36081": "New York",
    }


def test_a_zip_code_gets_the_town_only_where_none_is_known_and_all_its_counties_are_towns() -> None:
    zips = [
        RawZip("40512", counties={"21067": 1.0}),
        RawZip("11202", counties={"36047": 0.75, "36081": 0.25}),
        RawZip("11003", counties={"36081": 0.5, "12001": 0.5}),
        RawZip("40502", counties={"21067": 1.0}, municipalities={"2100001": 0.2}),
        RawZip("09001"),
    ]
    add_towns(zips, whole_counties(COUNTIES, TOWNS))
    assert {entry.code: entry.municipalities for entry in zips} == {
        "40512": {"2146027": 1.0},
        "11202": {"3651000": 1.0},
        "11003": {},
        "40502": {"2100001": 0.2},
        "09001": {},
    }
