"""The directory as SQLite: written once from the text tables, then only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.decisions import read_table

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_SCHEMA = """
CREATE TABLE county (geoid TEXT PRIMARY KEY, name TEXT, state TEXT, population INTEGER) WITHOUT ROWID;
CREATE TABLE municipality (geoid TEXT PRIMARY KEY, name TEXT, kind TEXT, state TEXT, counties TEXT, population INTEGER,
    latitude REAL, longitude REAL) WITHOUT ROWID;
CREATE TABLE municipality_county (county TEXT, geoid TEXT, PRIMARY KEY (county, geoid)) WITHOUT ROWID;
CREATE TABLE zip (zip TEXT PRIMARY KEY, kind TEXT, post_office TEXT, latitude REAL, longitude REAL, radius_km REAL,
    counties TEXT, municipalities TEXT, also_touches TEXT) WITHOUT ROWID;
CREATE TABLE agency (id TEXT PRIMARY KEY, name TEXT, state TEXT, level TEXT, kind TEXT, counties TEXT,
    municipalities TEXT, part_of_county TEXT, ori TEXT, address TEXT, phone TEXT, latitude REAL, longitude REAL,
    source TEXT, as_of TEXT, older TEXT, dormant TEXT, officers INTEGER) WITHOUT ROWID;
CREATE TABLE agency_area (geoid TEXT, id TEXT, PRIMARY KEY (geoid, id)) WITHOUT ROWID;
"""
_AFTER = (
    "CREATE INDEX agency_point ON agency (latitude) WHERE level IN ('campus', 'port')",
    "CREATE INDEX agency_kind ON agency (kind, state)",
)


def write_directory(connection: sqlite3.Connection, folder: Path) -> None:
    """Create and fill the directory's tables from the text tables in `folder`, within the caller's transaction."""
    for statement in _SCHEMA.split(";"):
        if statement.strip():
            connection.execute(statement)
    for table in ("county", "municipality", "zip", "agency"):
        name = {"county": "counties", "municipality": "municipalities", "zip": "zips", "agency": "agencies"}[table]
        rows = _cells(folder / f"{name}.tsv")
        marks = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names are our own
    areas: set[tuple[str, str]] = set()
    for row in read_table(folder / "agencies.tsv"):
        areas.update((geoid, row["id"]) for geoid in (row["counties"] + " " + row["municipalities"]).split())
    connection.executemany("INSERT INTO agency_area VALUES (?, ?)", sorted(areas))
    inside = (
        (county, row["geoid"])
        for row in read_table(folder / "municipalities.tsv")
        for county in row["counties"].split()
    )
    connection.executemany("INSERT INTO municipality_county VALUES (?, ?)", inside)
    for statement in _AFTER:
        connection.execute(statement)


def _cells(path: Path) -> list[list[str | None]]:
    lines = path.read_text(encoding="utf-8").split("\n")[1:]
    return [[cell or None for cell in line.split("\t")] for line in lines if line]
