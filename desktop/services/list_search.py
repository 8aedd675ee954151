"""The list's own part of search: small, and written anew with every list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from desktop.directory.search_entry import SearchEntry
from desktop.directory.search_index import write_search
from desktop.domain.answer import HitKind
from desktop.domain.level import Level
from desktop.domain.standing import Standing
from desktop.roster.records import Record
from desktop.services.list_entries import list_entries

Cells = list[Any]
"""An entry as it is kept with the list: name, other names, state, county, level, weight."""


def entries_of(
    connection: Connection, decisions: Path, standings: Iterable[Standing], names: Mapping[str, Sequence[str]]
) -> dict[str, Cells]:
    """What these agencies add to the directory's search, by id; see `list_entries`."""
    found = list_entries(connection, decisions, standings, names)
    return {e.id: [e.name, [*e.other_names], e.state, e.county, e.level, e.weight] for e in found}


def printed_names(records: Iterable[Record]) -> dict[str, list[str]]:
    """The names as printed in any edition, by the agency's id; `records` those of the newest edition first."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for record in records:
        names[record.placement.agency_id][record.row.agency] = None
    return {identity: list(printed) for identity, printed in names.items()}


def write_list_search(connection: Connection, entries: Mapping[str, Cells]) -> None:
    """Fill the tables of search in the attached list, anew where they are there already."""
    tables = "SELECT name FROM list.sqlite_master WHERE type = 'table' AND name LIKE 'search!_%' ESCAPE '!'"
    for (name,) in connection.execute(tables).fetchall():
        connection.execute(f"DROP TABLE list.{name}")
    write_search(connection, (_entry(identity, cells) for identity, cells in entries.items()), "list")


def _entry(identity: str, cells: Cells) -> SearchEntry:
    name, others, state, county, level, weight = cells
    known = Level(level) if level else None
    return SearchEntry(HitKind.AGENCY, identity, name, tuple(others), state, county, known, weight)
