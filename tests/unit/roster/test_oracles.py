"""The reader agrees with openpyxl and calamine on ICE's own workbooks, links included."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from desktop.domain.row import PrintedRow
from desktop.roster.edition_name import edition_name, newest_signing
from desktop.roster.workbook import Workbook, read_workbook

FIELDS = {
    "STATE": "state",
    "LAW ENFORCEMENT AGENCY": "agency",
    "TYPE": "type",
    "COUNTY": "county",
    "SUPPORT TYPE": "support_type",
    "SIGNED": "signed",
    "MOA": "moa",
    "ADDENDUM": "addendum",
}
SAMPLE = 12


def manifest(shared: Path) -> list[dict[str, str]]:
    with (shared / "data" / "ice" / "manifest.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sampled(entries: list[dict[str, str]]) -> list[dict[str, str]]:
    """Some of both lists, evenly, with the newest edition."""
    newest = max((entry for entry in entries if entry["kind"] == "participating"), key=lambda entry: entry["date"])
    return [*entries[:: len(entries) // (SAMPLE - 1)], newest]


def shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat().removesuffix("T00:00:00")
    return str(value)


def printed(row: PrintedRow) -> dict[str, str]:
    return {field: getattr(row, field) for field in FIELDS.values()}


def sheet_of(data: bytes, book: Workbook) -> Worksheet:
    sheet = openpyxl.load_workbook(BytesIO(data))[book.sheet]
    assert isinstance(sheet, Worksheet)
    return sheet


def compare_with_openpyxl(data: bytes) -> None:
    book = read_workbook(data)
    sheet = sheet_of(data, book)
    columns = {FIELDS[str(cell.value).strip()]: cell.column for cell in sheet[1] if cell.value}
    rows = {row.row: row for row in book.rows}
    for number in range(2, sheet.max_row + 1):
        theirs = {field: shown(sheet.cell(number, column).value) for field, column in columns.items() if column}
        if not any(text.strip() for text in theirs.values()):
            assert number not in rows
            continue
        row = rows.pop(number)
        assert {field: text for field, text in printed(row).items() if field in columns} == theirs
        for field, url in (("moa", row.moa_url), ("addendum", row.addendum_url)):
            link = sheet.cell(number, columns[field] or 0).hyperlink if field in columns else None
            assert url == (None if link is None else link.target)
    assert not rows


def compare_with_calamine(data: bytes) -> None:
    book = read_workbook(data)
    table = CalamineWorkbook.from_object(BytesIO(data)).get_sheet_by_name(book.sheet).to_python(skip_empty_area=False)
    names = [FIELDS.get(str(name).strip()) for name in table[0]]
    theirs = [{name: shown(value) for name, value in zip(names, row, strict=False) if name} for row in table[1:]]
    listed = [row for row in theirs if any(text.strip() for text in row.values())]
    ours = [{name: text for name, text in printed(row).items() if name in names} for row in book.rows]
    errors = {"county"}  # calamine gives error cells (#N/A) as empty
    for one, other in zip(ours, listed, strict=True):
        different = {name for name in one if one[name] != other[name]}
        assert not different - errors
        assert all(one[name].startswith("#") and not other[name] for name in different)


def test_a_sample_of_editions_is_read_as_openpyxl_reads_it(shared: Path) -> None:
    for entry in sampled(manifest(shared)):
        compare_with_openpyxl((shared / "data" / "ice" / entry["file"]).read_bytes())


def test_a_sample_of_editions_is_read_as_calamine_reads_it(shared: Path) -> None:
    for entry in sampled(manifest(shared)):
        compare_with_calamine((shared / "data" / "ice" / entry["file"]).read_bytes())


@pytest.mark.slow
def test_every_edition_is_read_as_both_read_it(shared: Path) -> None:
    for entry in manifest(shared):
        data = (shared / "data" / "ice" / entry["file"]).read_bytes()
        compare_with_openpyxl(data)
        compare_with_calamine(data)


def compare_with_manifest(shared: Path, entries: list[dict[str, str]]) -> None:
    for entry in entries:
        book = read_workbook((shared / "data" / "ice" / entry["file"]).read_bytes())
        assert book.kind.value == entry["kind"]
        assert len(book.rows) == int(entry["n_rows"])
        assert "|".join(title.strip() for title in book.header) == entry["header"]
        assert sum(row.moa_url is not None for row in book.rows) == int(entry["moa_links"])
        assert sum(row.addendum_url is not None for row in book.rows) == int(entry["addendum_links"])
        assert book.modified == datetime.fromisoformat(entry["workbook_modified"])
        name = edition_name(entry["file"], book.modified, newest_signing(book.rows))
        corrected = entry["date_source"] == "corrected-filename"
        assert (name.date.isoformat(), name.part) == (entry["date"], entry["part"])
        assert name.source.value == ("name_corrected" if corrected else "name")


def test_what_the_manifest_says_of_a_sample_and_of_misdated_files_is_read(shared: Path) -> None:
    entries = manifest(shared)
    misdated = [entry for entry in entries if entry["date_source"] == "corrected-filename"]
    assert misdated
    compare_with_manifest(shared, [*sampled(entries), *misdated])


@pytest.mark.slow
def test_what_the_manifest_says_of_every_file_is_read(shared: Path) -> None:
    compare_with_manifest(shared, manifest(shared))
