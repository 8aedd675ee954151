"""What can be searched in one index: the directory, and what the list adds to it or names otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.search_entry import SearchEntry
from desktop.domain.standing import Standing
from desktop.roster.records import ListHistory
from desktop.services.directory_entries import directory_entries
from desktop.services.list_entries import list_entries


def search_entries(
    connection: Connection, decisions: Path, standings: Iterable[Standing], history: ListHistory
) -> Iterator[SearchEntry]:
    """All entries, each once; agencies of the list carry their names as printed in any edition beside their own."""
    added = {entry.id: entry for entry in list_entries(connection, decisions, standings, printed_names(history))}
    for entry in directory_entries(connection, decisions):
        yield added.pop(entry.id, entry)
    yield from added.values()


def printed_names(history: ListHistory) -> dict[str, list[str]]:
    """The names as printed in any edition, by the agency's id."""
    names: dict[str, list[str]] = defaultdict(list)
    for record in history.records:
        if record.row.agency not in names[record.placement.agency_id]:
            names[record.placement.agency_id].append(record.row.agency)
    return dict(names)
