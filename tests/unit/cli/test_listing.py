"""`list` gives every row, in ICE's order, in each format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from desktop.cli import listing
from desktop.domain.errors import FileTroubleError, UsageError
from desktop.runtime.version import VERSION
from tests.unit.cli.material import EDITION, ran


def test_every_row_has_every_field_of_the_contract() -> None:
    document = ran(listing.run, ["list", "--json"]).document
    rows = document["rows"]
    assert isinstance(rows, list)
    assert [row["row"] for row in rows] == [2, 3, 4]
    promised = {
        "agency_id", "name", "name_printed", "state", "county", "county_printed", "type_printed", "level", "geoids",
        "model", "signed", "moa_url", "moa_status", "addendum_url", "row",
    }  # fmt: skip
    assert promised <= set(rows[0])
    assert rows[0]["name_printed"] == "Alder County "
    assert rows[0]["geoids"] == ["12001", "1225175"]
    assert rows[2]["model"] is None
    held = document["list"]
    assert isinstance(held, dict)
    assert held["date"] == "2026-05-18"


@pytest.mark.parametrize(
    ("narrowed", "rows"),
    [
        (["--state", "FL"], [2, 4]),
        (["--model", "WSO"], [3]),
        (["--level", "county"], [2, 3, 4]),
        (["--level", "port"], []),
        (["--status", "listed"], [2, 3, 4]),
        (["--status", "not_listed"], []),
        (["--state", "FL", "--model", "TFM"], [2]),
    ],
)
def test_rows_are_narrowed_by_what_they_hold(narrowed: list[str], rows: list[int]) -> None:
    found = ran(listing.run, ["list", "--json", *narrowed]).document["rows"]
    assert isinstance(found, list)
    assert [row["row"] for row in found] == rows


def test_one_json_object_a_line() -> None:
    lines = ran(listing.run, ["list", "--format", "ndjson"]).out.splitlines()
    assert [json.loads(line)["row"] for line in lines] == [2, 3, 4]
    assert {json.loads(line)["list_file"] for line in lines} == {EDITION.file}


def test_a_workbook_holds_every_row_as_text_and_says_which_list_it_is(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    assert ran(listing.run, ["list", "--state", "GA", "-o", str(target)]).code == 0
    book = openpyxl.load_workbook(target)
    head, row = book["List"].iter_rows()
    cells = {name.value: cell for name, cell in zip(head, row, strict=True)}
    assert (cells["name"].value, cells["row"].value) == ("=Elm County", "3")
    assert {cell.data_type for cell in row if cell.value is not None} == {"s"}
    about = {str(row[0]): row[1] for row in book["About this list"].iter_rows(values_only=True)}
    assert about["List date"] == "2026-05-18"
    assert about["File"] == EDITION.file
    assert about["SHA-256"] == EDITION.sha256
    assert about["Retrieved"] == "2026-05-18T14:02:11+00:00"
    assert (about["Rows of the list"], about["Rows in this file"]) == ("2", "1")
    assert about["Program"] == f"287(g) Lookup {VERSION}"
    assert about["Source"] == "U.S. Immigration and Customs Enforcement, ice.gov/identify-and-arrest/287g"
    assert about["Licence"] == "A work of the U.S. government: no copyright in the United States (17 U.S.C. 105)."
    assert about["Note"] == "Not being on this list does not mean an agency never works with ICE."


def test_a_table_for_spreadsheets_holds_formulas_as_text() -> None:
    told = ran(listing.run, ["list", "--format", "csv"]).out
    rows = list(csv.DictReader(io.StringIO(told)))
    assert [row["row"] for row in rows] == ["2", "3", "4"]
    assert rows[1]["name"] == "'=Elm County"
    assert rows[0]["geoids"] == "12001 1225175"
    which = {"list_date": "2026-05-18", "list_file": EDITION.file, "list_sha256": EDITION.sha256}
    which |= {"list_retrieved": "2026-05-18T14:02:11Z", "program_version": VERSION}
    assert all(which.items() <= row.items() for row in rows)


def test_a_file_is_written_whole_with_the_mark_that_excel_needs(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    done = ran(listing.run, ["list", "-o", str(target)])
    assert (done.code, done.out) == (0, "")
    assert "Rows: 3" in done.err
    assert target.read_bytes().startswith(b"\xef\xbb\xbfagency_id,")
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]
    assert ran(listing.run, ["list", "--quiet", "-o", str(target)]).err == ""


def test_with_json_and_a_file_of_another_format_stdout_is_still_one_document(tmp_path: Path) -> None:
    target = tmp_path / "list.ndjson"
    done = ran(listing.run, ["list", "--json", "-o", str(target)])
    assert done.document == {"file": str(target), "format": "ndjson", "rows": 3}
    assert len(target.read_text(encoding="utf-8").splitlines()) == 3


def test_a_folder_that_is_not_there_is_file_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileTroubleError) as told:
        ran(listing.run, ["list", "-o", str(tmp_path / "no" / "list.csv")])
    assert told.value.exit_code == 4
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "argv",
    [
        ["list", "-o", "list.ods"],
        ["list", "--format", "xlsx"],
        ["list", "--json", "--format", "csv"],
        ["list", "--on", "2026-01-01", "--status", "no_longer_listed"],
    ],
)
def test_options_that_contradict_each_other_are_wrong_usage(argv: list[str]) -> None:
    with pytest.raises(UsageError):
        ran(listing.run, argv)


def test_people_see_one_line_a_row_below_the_list_date() -> None:
    lines = ran(listing.run, ["list"]).out.splitlines()
    assert lines[0].startswith("ICE list dated May 18, 2026")
    assert lines[-3:] == [
        "FL TFM 2025-02-26  Alder County",
        "GA WSO 2025-02-26  =Elm County",
        "FL ?   2025-02-26  Oak",
    ]
