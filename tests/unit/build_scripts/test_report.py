"""What the report says of the compiled tables, over a small country of our own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_scripts.compiling.compiled_facts import CompiledFacts, ZipArea
from build_scripts.compiling.coverage import Cover, coverage
from build_scripts.compiling.decision_use import DecisionUse
from build_scripts.compiling.directory_decisions import directory_decisions
from build_scripts.compiling.report import report
from build_scripts.compiling.row_decisions import row_decisions
from build_scripts.compiling.unplaced_rows import unplaced_rows
from desktop.directory.agency_index import index_of
from desktop.directory.decisions import place_aliases, row_names, row_places, statewide_names
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.region import WholeCountry
from desktop.directory.resolver import Resolver
from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level
from desktop.domain.place import ZipKind
from desktop.domain.row import RowType
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.list_file import write_history
from desktop.roster.records import ListHistory, Record, Run
from tests.unit.directory.country import AGENCIES, COUNTIES, TOWNS, agency, row
from tests.unit.directory.text_tables import write_tables

DECISIONS = {
    "row_places": (
        "AR|16th Judicial Distric Drug Task Force|judicial_district|Independence County||the circuit|law",
        "FL|Nobody's Task Force|judicial_district|Lake County||no edition has it|law",
    ),
    "statewide_names": (
        "FL|Department of Highway Safety|Florida Highway Patrol|its parent department|law",
        "FL|Florida Highway Patrol|Florida Highway Patrol|same body|law",
        "FL|Office of Lakes|Florida Office of Lakes|same body|law",
    ),
    "row_names": ("FL|Gainesvile Police Departent|Gainesville Police Department|FL|misspelt|editions",),
    "place_names": (
        "FL|Hogtown|Gainesville|an older name|the city", "FL|Cattown|Alachua|another|the city",
        "FL|Dogtown|Dogton|gone|the city", "FL|Twin Towns|Gainesville;Alachua|joint|the city",
    ),
    "agency_nicknames": (
        "FL|FHP|Florida Highway Patrol|initials|itself", "FL|LPD|Lakeville Police Department|initials|itself",
        "MO|EDJ|Elsewhere District Jail|initials|itself",
    ),
    "no_sheriff": ("PA|42073|none here|law", "AZ|04019|none here|law", "VT|*|none at all|law"),
    "sheriffs_added": (
        "NH|33007|Coos County Sheriff's Office|no list has it|law", "AZ|04019|Pima County Sheriff|no list has it|law",
    ),
    "tribal_counties": ("AZ|Tohono|Pima County|no county printed|map", "AZ|Hopi|Pima County|no county printed|map"),
    "fbi_corrections": (
        "FL0010000|rename|Gainesville Police Department|full name|city", "FL0019999|drop||doubled|FBI",
        "FL0018888|drop||doubled|FBI",
    ),
}  # fmt: skip
AREAS = (
    ZipArea("32601", ZipKind.STANDARD, ("12001",), ("1225175",)),
    ZipArea("32615", ZipKind.STANDARD, ("12001",), ("1200375",)),
    ZipArea("16101", ZipKind.STANDARD, ("42073",), ()),
    ZipArea("03592", ZipKind.PO_BOX, ("33007",), ()),
    ZipArea("63060", ZipKind.UNIQUE, ("29071",), ()),
    ZipArea("09001", ZipKind.MILITARY, (), ()),
)
ROWS = (
    ("AR", "16th Judicial Distric Drug Task Force", RowType.STATE_AGENCY, None, (0, 2)),
    ("FL", "Department of Highway Safety", RowType.STATE_AGENCY, None, (0, 2)),
    ("FL", "Florida Highway Patrol", RowType.STATE_AGENCY, None, (1, 2)),
    ("FL", "Office of Lakes", RowType.STATE_AGENCY, None, (1, 1)),
    ("FL", "Gainesvile Police Departent", RowType.MUNICIPALITY, None, (0, 0)),
    ("FL", "Hogtown Police Department", RowType.MUNICIPALITY, None, (2, 2)),
    ("MO", "Nowhere District Jail", RowType.COUNTY, None, (0, 1)),
    ("MO", "Elsewhere District Jail", RowType.COUNTY, None, (1, 2)),
)


def _edition(day: int) -> Edition:
    return Edition(
        date(2026, 5, day), "", f"05{day:02}2026", f"list{day}.xlsx", f"{day:02}" * 32, 5, "bundled", None, None
    )


def _history(decisions: Path) -> ListHistory:
    gazetteer = Gazetteer(COUNTIES, TOWNS, place_aliases(decisions / "place_names.tsv"))
    resolver = Resolver(
        WholeCountry(gazetteer, index_of(AGENCIES)),
        row_places(decisions / "row_places.tsv"),
        statewide_names(decisions / "statewide_names.tsv"),
        row_names(decisions / "row_names.tsv"),
    )
    records = []
    for number, (state, name, kind, county, (first, last)) in enumerate(ROWS, 2):
        printed = row(state, name, kind, county)
        printed = replace(printed, printed=replace(printed.printed, row=number))
        placement = resolver.place(printed)
        records.append(Record(printed, placement, placement, None, (Run(first, last, number),)))
    editions = tuple(
        replace(_edition(day), rows=sum(record.stands_at(at) for record in records))
        for at, day in enumerate((4, 11, 18))
    )
    newest_first = sorted(records, key=lambda record: (-record.last, record.row.printed.row))
    return ListHistory(editions, (EditionTraits(),) * len(editions), tuple(newest_first))


@pytest.fixture
def facts(tmp_path: Path) -> CompiledFacts:
    decisions = tmp_path / "decisions"
    write_tables(decisions, DECISIONS)
    added = agency("Coos County Sheriff's Office", "NH", Level.COUNTY, Kind.SHERIFF, counties=("33007",))
    tribal = agency("Tohono O'odham Police Department", "AZ", Level.TRIBAL, Kind.TRIBAL, counties=("04019",))
    named = replace(AGENCIES[1], ori="FL0010000")
    return CompiledFacts(
        {county.geoid: county for county in COUNTIES},
        {town.geoid: town for town in TOWNS},
        AREAS,
        (AGENCIES[0], named, *AGENCIES[2:], replace(added, source="compiled"), tribal),
        _history(decisions),
        decisions,
    )


def test_every_kind_of_zip_code_is_counted_apart(facts: CompiledFacts) -> None:
    covered = coverage(facts)
    assert covered.all == {ZipKind.STANDARD: 3, ZipKind.PO_BOX: 1, ZipKind.UNIQUE: 1, ZipKind.MILITARY: 1}
    assert covered.having == {
        (Cover.TOWN, ZipKind.STANDARD): 1,
        (Cover.SHERIFF, ZipKind.STANDARD): 2,
        (Cover.STATE, ZipKind.STANDARD): 2,
        (Cover.NO_SHERIFF, ZipKind.STANDARD): 1,
        (Cover.NONE, ZipKind.STANDARD): 1,
        (Cover.SHERIFF, ZipKind.PO_BOX): 1,
        (Cover.UNKNOWN_SHERIFF, ZipKind.UNIQUE): 1,
        (Cover.NONE, ZipKind.UNIQUE): 1,
        (Cover.NONE, ZipKind.MILITARY): 1,
    }
    assert [area.code for area in covered.bare] == ["16101", "63060", "09001"]
    assert "29071" in {county.geoid for county in covered.open_counties}
    assert {"12001", "42073"}.isdisjoint(county.geoid for county in covered.open_counties)


def test_an_agency_that_only_the_list_has_covers_too(facts: CompiledFacts) -> None:
    less = replace(facts, agencies=tuple(one for one in facts.agencies if one.kind is not Kind.POLICE))
    assert coverage(less).having[Cover.TOWN, ZipKind.STANDARD] == 1  # the list's Gainesville police


def test_a_row_without_a_territory_is_told_with_the_editions_that_hold_it(facts: CompiledFacts) -> None:
    found = unplaced_rows(facts.history)
    assert [(one.agency, one.first.day, one.last.day, one.editions, one.newest) for one in found] == [
        ("Elsewhere District Jail", 11, 18, 2, True),
        ("Nowhere District Jail", 4, 11, 2, False),
    ]
    assert all(one.reason for one in found)


def by_line(uses: Iterable[DecisionUse]) -> dict[str, tuple[bool | None, str]]:
    return {f"{use.table} {use.line}": (use.in_use, use.effect) for use in uses}


def test_a_decision_about_rows_is_in_use_when_a_row_would_mean_something_else_without_it(facts: CompiledFacts) -> None:
    assert by_line(row_decisions(facts)) == {
        "row_places.tsv AR 16th Judicial Distric Drug Task Force": (True, "decides 1 of 1 rows"),
        "row_places.tsv FL Nobody's Task Force": (False, "no edition prints this name"),
        "statewide_names.tsv FL Department of Highway Safety": (True, "decides 1 of 1 rows"),
        "statewide_names.tsv FL Florida Highway Patrol": (
            False, "1 rows mean the same without it, however ICE types them",
        ),
        "statewide_names.tsv FL Office of Lakes": (True, "decides 1 of 1 rows"),
        "row_names.tsv FL Gainesvile Police Departent": (True, "decides 1 of 1 rows"),
    }  # fmt: skip


def test_a_decision_about_the_directory_is_in_use_when_something_is_so_because_of_it(
    facts: CompiledFacts, tmp_path: Path
) -> None:
    assert by_line(directory_decisions(facts, tmp_path / "no raw inputs")) == {
        "place_names.tsv FL Hogtown": (True, "places 1 agencies and rows"),
        "place_names.tsv FL Cattown": (True, "found by search alone"),
        "place_names.tsv FL Dogtown": (False, "the Census has no place of that name"),
        "place_names.tsv FL Twin Towns": (False, "no agency has this name"),
        "agency_nicknames.tsv FL FHP": (True, "finds Florida Highway Patrol"),
        "agency_nicknames.tsv FL LPD": (False, "neither directory nor list has Lakeville Police Department"),
        "agency_nicknames.tsv MO EDJ": (True, "finds Elsewhere District Jail"),
        "no_sheriff.tsv PA 42073": (True, "said of 1 counties"),
        "no_sheriff.tsv AZ 04019": (False, "the directory has Pima County Sheriff's Office"),
        "no_sheriff.tsv VT *": (False, "no such county"),
        "sheriffs_added.tsv NH Coos County Sheriff's Office": (True, "gives the county its sheriff"),
        "sheriffs_added.tsv AZ Pima County Sheriff": (False, "another source has Pima County Sheriff's Office"),
        "tribal_counties.tsv AZ Tohono": (True, "gives 1 agencies their counties"),
        "tribal_counties.tsv AZ Hopi": (False, "no tribal agency has a name that begins so"),
        "fbi_corrections.tsv FL0010000 rename": (True, "named Gainesville Police Department"),
        "fbi_corrections.tsv FL0019999 drop": (
            None, "left out; whether the FBI still reports it is not known without the raw inputs",
        ),
        "fbi_corrections.tsv FL0018888 drop": (
            None, "left out; whether the FBI still reports it is not known without the raw inputs",
        ),
    }  # fmt: skip


def test_the_raw_inputs_tell_whether_a_number_is_still_left_out(facts: CompiledFacts, tmp_path: Path) -> None:
    (tmp_path / "agencies").mkdir()
    listed = "ori,pub_agency_name\nFL0019999,Gainesville\n"
    (tmp_path / "agencies" / "fbi_police_employees_latest.csv").write_text(listed, encoding="utf-8")
    found = by_line(directory_decisions(facts, tmp_path))
    assert found["fbi_corrections.tsv FL0019999 drop"] == (True, "left out")
    assert found["fbi_corrections.tsv FL0018888 drop"] == (False, "the FBI does not report this number")


def test_the_report_is_made_from_the_tables_alone(facts: CompiledFacts, tmp_path: Path) -> None:
    write_history(facts.history, tmp_path / "roster")
    write_tables(
        tmp_path / "directory",
        {
            "counties": [f"{one.geoid}|{one.name}|{one.state}|{one.population}" for one in COUNTIES],
            "municipalities": [
                f"{one.geoid}|{one.name}|{one.kind}|{one.state}|{' '.join(one.counties)}|{one.population}||"
                for one in TOWNS
            ],
            "zips": [
                f"{area.code}|{area.kind}||||0|{' '.join(f'{geoid}:1' for geoid in area.counties)}"
                f"|{' '.join(f'{geoid}:0.5' for geoid in area.municipalities)}|"
                for area in AREAS
            ],
            "agencies": [
                f"{one.id}|{one.name}|{one.state}|{one.level}|{one.kind}|{' '.join(one.counties)}"
                f"|{' '.join(one.municipalities)}||{one.ori or ''}|||||{one.source}|{one.as_of}|||1"
                for one in facts.agencies
            ],
        },
    )
    text = "\n".join(report(tmp_path, tmp_path / "no raw inputs"))
    assert "List: 3 editions, the newest of 2026-05-18" in text
    assert "any place                     6         3         1         1         1" in text
    assert "None of these, military ones aside: 16101, 63060\n" in text
    assert "Franklin County MO" in next(line for line in text.split("\n") if line.startswith("No sheriff known: "))
    assert "Rows whose territory can't be told: 2, of the newest edition 1" in text
    assert "  * MO | Elsewhere District Jail (" in text
    assert "; 2 editions, 2026-05-04 to 2026-05-11" in text
    assert "row_places.tsv                     2           1           1           0" in text
    assert "fbi_corrections.tsv                3           1           0           2" in text
    assert "  OUT OF USE FL Nobody's Task Force: no edition prints this name" in text
