"""What the list adds to search: agencies that the directory lacks, and names under which ICE prints the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.search_entry import SearchEntry
from desktop.directory.search_words import Keys
from desktop.domain.standing import Standing
from desktop.services.agency_entries import AGENCY_COLUMNS, AgencyEntries


def list_entries(
    connection: Connection, decisions: Path, standings: Iterable[Standing], names: Mapping[str, Sequence[str]]
) -> Iterator[SearchEntry]:
    """Entries of agencies that the directory lacks, or that the list shows or names otherwise.

    `connection` holds the directory's tables; `names` are an agency's names as printed in any edition, by its id. An
    agency of the directory comes whole, with the directory's names too, so that its entry can stand for that one.
    """
    agencies = AgencyEntries(connection, decisions)
    keys = Keys()
    query = f"SELECT {AGENCY_COLUMNS} FROM agency WHERE id = ?"  # noqa: S608 - our own columns
    for standing in standings:
        agency = standing.agency
        printed = names.get(agency.id, ())
        row = connection.execute(query, (agency.id,)).fetchone()
        if row is None:
            yield agencies.of_list(agency, printed)
            continue
        known, here = agencies.of_directory(row), agencies.of_directory(row, agency.name, printed)
        if _names(keys, here) != _names(keys, known):
            yield here


def _names(keys: Keys, entry: SearchEntry) -> tuple[str, frozenset[str]]:
    """The name that is shown, and all names as texts are compared: printing one otherwise makes no other entry."""
    return entry.name, frozenset(keys.keys(entry.name, entry.other_names))
