"""What is made searchable of the directory, and what the list adds to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.directory.database import write_directory
from desktop.directory.search_entry import SearchEntry
from desktop.domain.agency import Agency
from desktop.domain.answer import HitKind
from desktop.domain.level import Kind, Level
from desktop.domain.standing import Standing
from desktop.domain.status import Status
from desktop.services.directory_entries import directory_entries
from desktop.services.list_entries import list_entries
from tests.unit.directory.text_tables import write_tables

DIRECTORY = {
    "counties": ("12001|Alachua County|FL|280000",),
    "municipalities": ("1225175|Gainesville|city|FL|12001|145000|29.6|-82.3",),
    "zips": ("32601|standard|Gainesville|29.6|-82.3|3.0|12001:1|1225175:1|",),
    "agencies": (
        "FL-gpd|Gainesville Police Department|FL|municipal|police|12001|1225175|||||||fbi|2025|||300",
        "FL-hp|Florida Highway Patrol|FL|state|state_police|||||||||fbi|2025|||2000",
    ),
}
DECISIONS = {
    "place_names": ("FL|Hogtown|Gainesville|an older name|the city",),
    "agency_nicknames": (
        "FL|FHP|Florida Highway Patrol|what it calls itself|fhp", "FL|GAP|Gainesville Airport Police|initials|itself",
    ),
}  # fmt: skip


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    write_tables(tmp_path, DECISIONS)
    return tmp_path


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    write_tables(tmp_path, DIRECTORY)
    with closing(sqlite3.connect(":memory:")) as connection:
        write_directory(connection, tmp_path)
        yield connection


def listed(identity: str, name: str, *, state: str = "FL", level: Level = Level.MUNICIPAL) -> Standing:
    agency = Agency(
        id=identity, name=name, state=state, level=level, kind=Kind.POLICE, counties=("12001",), municipalities=(),
        point=None, part_of_county=False, ori=None, address=None, phone=None, source="list", as_of="2026",
        older_source=False, dormant=False,
    )  # fmt: skip
    day = date(2026, 5, 18)
    return Standing(agency, Status.LISTED, (), day, day, missing_from_latest=False, records=())


def by_id(entries: Iterator[SearchEntry]) -> dict[str, SearchEntry]:
    return {entry.id: entry for entry in entries}


def test_everything_of_the_directory_can_be_searched(directory: sqlite3.Connection, decisions: Path) -> None:
    found = by_id(directory_entries(directory, decisions))
    assert {entry.kind for entry in found.values()} == set(HitKind)
    assert found["12001"].weight == 280_000
    assert (found["1225175"].county, found["1225175"].form) == ("Alachua County", "city")
    assert "Hogtown" in found["1225175"].other_names
    assert (found["32601"].state, found["32601"].county) == ("FL", "Alachua County")
    assert found["FL-gpd"].weight == 145_000  # the city's people, not the county's
    assert found["FL-hp"].weight == 280_000
    assert set(found["FL-hp"].other_names) == {"FHP", "Highway Patrol"}


def test_the_list_adds_agencies_that_the_directory_lacks(directory: sqlite3.Connection, decisions: Path) -> None:
    standing = listed("FL-airport", "Gainesville Airport Police", level=Level.PORT)
    found = by_id(list_entries(directory, decisions, [standing], {"FL-airport": ["GNV Airport Police"]}))
    assert set(found) == {"FL-airport"}
    assert found["FL-airport"].other_names == ("GNV Airport Police", "GAP")
    assert (found["FL-airport"].county, found["FL-airport"].level) == ("Alachua County", Level.PORT)


def test_the_list_adds_a_whole_entry_where_it_prints_another_name(
    directory: sqlite3.Connection, decisions: Path
) -> None:
    standing = listed("FL-gpd", "City of Gainesville Police Dept.")
    found = by_id(list_entries(directory, decisions, [standing], {"FL-gpd": ["City of Gainesville Police Dept."]}))
    entry = found["FL-gpd"]
    assert entry.name == "Gainesville Police Department"
    assert entry.other_names == ("City of Gainesville Police Dept.",)
    assert (entry.weight, entry.county) == (145_000, "Alachua County")


@pytest.mark.parametrize("printed", ["Gainesville Police Department", "GAINESVILLE POLICE DEPT", "Gainesville PD"])
def test_the_list_adds_nothing_where_only_the_spelling_differs(
    directory: sqlite3.Connection, decisions: Path, printed: str
) -> None:
    standing = listed("FL-gpd", printed)
    assert not list(list_entries(directory, decisions, [standing], {"FL-gpd": [printed]}))


def test_a_name_of_its_own_on_the_list_is_shown(directory: sqlite3.Connection, decisions: Path) -> None:
    found = by_id(list_entries(directory, decisions, [listed("FL-gpd", "Gator City Constables")], {}))
    assert found["FL-gpd"].name == "Gator City Constables"
    assert "Gainesville Police Department" in found["FL-gpd"].other_names
