"""The directory as SQLite: written once from the text tables, then only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.directory_rows import ZIP_KINDS

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

# What many rows have is kept small: ZIP codes as numbers, degrees as whole ten-thousandths, kilometres as tenths,
# agencies by number where areas refer to them. A municipality's state stands in its GEOID, and the towns of a county
# are found among those of the state.
_SCHEMA = (
    "CREATE TABLE county (geoid TEXT PRIMARY KEY, name TEXT, state TEXT, population INTEGER) WITHOUT ROWID",
    """CREATE TABLE municipality (geoid TEXT PRIMARY KEY, name TEXT, kind TEXT, counties TEXT, population INTEGER,
    latitude INTEGER, longitude INTEGER) WITHOUT ROWID""",
    """CREATE TABLE zip (zip INTEGER PRIMARY KEY, kind INTEGER, post_office TEXT, latitude INTEGER, longitude INTEGER,
    radius INTEGER, counties TEXT, municipalities TEXT, also_touches TEXT)""",
    """CREATE TABLE agency (number INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, state TEXT, level TEXT, kind TEXT,
    counties TEXT, municipalities TEXT, part_of_county TEXT, ori TEXT, address TEXT, phone TEXT, latitude INTEGER,
    longitude INTEGER, source TEXT, as_of TEXT, older TEXT, dormant TEXT)""",
    "CREATE TABLE agency_area (geoid TEXT, agency INTEGER, PRIMARY KEY (geoid, agency)) WITHOUT ROWID",
)
_DEGREES = "CAST(round(? * 10000) AS INTEGER)"
_COUNTY = "INSERT INTO county VALUES (?, ?, ?, ?)"
_MUNICIPALITY = "INSERT INTO municipality VALUES (?, ?, ?, ?, ?, DEGREES, DEGREES)".replace("DEGREES", _DEGREES)
_ZIP = "INSERT INTO zip VALUES (?, ?, ?, DEGREES, DEGREES, CAST(round(? * 10) AS INTEGER), ?, ?, ?)".replace(
    "DEGREES", _DEGREES
)
_AGENCY = "INSERT INTO agency VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, DEGREES, DEGREES, ?, ?, ?, ?)".replace(
    "DEGREES", _DEGREES
)
_AGENCY_AREA = "INSERT INTO agency_area VALUES (?, ?)"
_INDEXES = (
    "CREATE INDEX agency_point ON agency (latitude) WHERE level IN ('campus', 'port')",
    "CREATE INDEX agency_state_police ON agency (state) WHERE kind = 'state_police'",
)

_COUNTIES, _MUNICIPALITIES = 5, 6  # cells of an agency


def write_directory(connection: sqlite3.Connection, folder: Path) -> None:
    """Create and fill the directory's tables from the text tables in `folder`, within the caller's transaction."""
    for statement in _SCHEMA:
        connection.execute(statement)
    connection.executemany(_COUNTY, _cells(folder / "counties.tsv"))
    towns = ((geoid, name, kind, *cells) for geoid, name, kind, _, *cells in _cells(folder / "municipalities.tsv"))
    connection.executemany(_MUNICIPALITY, towns)
    kinds = {kind.value: number for number, kind in enumerate(ZIP_KINDS)}
    zips = ((code, kinds[kind], *cells) for code, kind, *cells in _cells(folder / "zips.tsv") if kind)
    connection.executemany(_ZIP, zips)
    agencies = _cells(folder / "agencies.tsv")
    # The number of officers, the last cell, is for whoever reviews the table.
    connection.executemany(_AGENCY, ((number, *cells[:-1]) for number, cells in enumerate(agencies, 1)))
    areas = {
        (geoid, number)
        for number, cells in enumerate(agencies, 1)
        for text in (cells[_COUNTIES], cells[_MUNICIPALITIES])
        for geoid in (text or "").split()
    }
    connection.executemany(_AGENCY_AREA, sorted(areas))
    for statement in _INDEXES:
        connection.execute(statement)


def _cells(path: Path) -> list[list[str | None]]:
    lines = path.read_text(encoding="utf-8").split("\n")[1:]
    return [[cell or None for cell in line.split("\t")] for line in lines if line]
