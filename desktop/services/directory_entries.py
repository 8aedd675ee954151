"""What can be searched of the directory: every agency, place, county and ZIP code, with its weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.decisions import place_aliases
from desktop.directory.directory_rows import state_of
from desktop.directory.search_entry import SearchEntry
from desktop.domain.answer import HitKind
from desktop.services.agency_entries import AGENCY_COLUMNS, AgencyEntries

_CDP = "cdp"  # a place that the Census names and that has no government: nobody puts this behind its name


def directory_entries(connection: Connection, decisions: Path) -> Iterator[SearchEntry]:
    """All entries of the directory's tables, agencies under the names and short names that it knows."""
    counties = dict(connection.execute("SELECT geoid, name FROM county"))
    yield from _counties(connection)
    yield from _towns(connection, counties, decisions)
    yield from _zips(connection, counties)
    agencies = AgencyEntries(connection, decisions)
    for row in connection.execute(f"SELECT {AGENCY_COLUMNS} FROM agency"):  # noqa: S608 - our own columns
        yield agencies.of_directory(row)


def _counties(connection: Connection) -> Iterator[SearchEntry]:
    for geoid, name, state, people in connection.execute("SELECT geoid, name, state, population FROM county"):
        yield SearchEntry(HitKind.COUNTY, geoid, name, (), state, None, None, people)


def _towns(connection: Connection, counties: dict[str, str], decisions: Path) -> Iterator[SearchEntry]:
    aliases: dict[tuple[str, str], list[str]] = defaultdict(list)
    for alias in place_aliases(decisions / "place_names.tsv"):
        if len(alias.census_names) == 1:
            aliases[alias.state, alias.census_names[0]].append(alias.name)
    towns = connection.execute("SELECT geoid, name, population, kind, counties FROM municipality")
    for geoid, name, people, kind, inside in towns:
        state = state_of(geoid)
        form = "" if kind == _CDP else kind or ""
        other = tuple(aliases.get((state, name), ()))
        county = counties.get((inside or "").split(" ")[0])
        yield SearchEntry(HitKind.PLACE, geoid, name, other, state, county, None, people, form)


def _zips(connection: Connection, counties: dict[str, str]) -> Iterator[SearchEntry]:
    for code, inside in connection.execute("SELECT printf('%05d', zip), counties FROM zip"):
        geoid = (inside or "").split(":")[0]
        state = state_of(geoid) if geoid else None
        yield SearchEntry(HitKind.ZIP, code, code, (), state, counties.get(geoid), None, 0)
