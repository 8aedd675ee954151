"""Writes into the attached list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import Any, NamedTuple

from desktop.domain.edition import Edition
from desktop.domain.level import Level
from desktop.store.edition_cells import encode_edition
from desktop.store.front import Front, encode_front
from desktop.store.record_text import pack


class NewRecord(NamedTuple):
    """A record to be kept; see `list_schema` for its columns. `placed` and `agency` are ids."""

    key: int
    spelling: int
    name: int
    state: str | None
    level: Level | None
    model: str
    placed: str
    agency: str
    cells: Sequence[str]


class EditionHashes(NamedTuple):
    """Of an edition's rows, whatever their order: as printed, and as understood."""

    content: str
    meaning: str


class Listing(NamedTuple):
    """An agency as the list is asked for it: by state and level, by area; `now` says that it is listed."""

    agency_id: str
    state: str
    level: Level | None
    now: bool
    areas: frozenset[str]


class ListWriter:
    """Over one connection, to which a list is attached that nobody else has open; within the caller's transaction."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must have a list attached."""
        self._connection = connection
        self._numbers: dict[str, int] = {}

    def set_settings(self, settings: dict[str, str]) -> None:
        """Set these settings; others stay."""
        self._connection.executemany("INSERT OR REPLACE INTO list.setting VALUES (?, ?)", settings.items())

    def add_edition(self, position: int, edition: Edition, hashes: EditionHashes, traits: tuple[str, str, str]) -> None:
        """Add an edition; `traits` are texts."""
        self._connection.execute(
            "INSERT INTO list.edition VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (position, edition.sha256, *hashes, encode_edition(edition), *traits),
        )

    def set_traits(self, position: int, traits: tuple[str, str, str]) -> None:
        """What is known now of an older edition."""
        self._connection.execute(
            "UPDATE list.edition SET blank = ?, moved = ?, accident = ? WHERE position = ?", (*traits, position)
        )

    def number(self, agency_id: str) -> int:
        """The number of an agency, a new one for an id that was not seen before."""
        known = self._numbers.get(agency_id)
        if known is None:
            ask = "SELECT number FROM list.identity WHERE id = ?"
            row = self._connection.execute(ask, (agency_id,)).fetchone()
            if row is None:
                row = (self._connection.execute("INSERT INTO list.identity (id) VALUES (?)", (agency_id,)).lastrowid,)
            known = self._numbers[agency_id] = int(row[0] or 0)
        return known

    def add_record(self, record: NewRecord) -> int:
        """Add a record without runs; returns its number."""
        cursor = self._connection.execute(
            "INSERT INTO list.record (key, spelling, name, state, level, model, placed, agency, cells)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*record[:6], self.number(record.placed), self.number(record.agency), pack(record.cells)),
        )
        return int(cursor.lastrowid or 0)

    def drop_records(self, numbers: Iterable[int]) -> None:
        """Remove records with their runs."""
        gone = [(number,) for number in numbers]
        self._connection.executemany("DELETE FROM list.record WHERE number = ?", gone)
        self._connection.executemany("DELETE FROM list.run WHERE record = ?", gone)

    def add_runs(self, runs: Iterable[tuple[int, int, int | None, int | None]]) -> None:
        """Add runs: record, first, last, row; the last two None while the run goes on."""
        self._connection.executemany("INSERT INTO list.run VALUES (?, ?, ?, ?)", runs)

    def close_runs(self, ended: Iterable[tuple[int, int, int]]) -> None:
        """End the runs that go on, of these records: last position, row there, record."""
        self._connection.executemany("UPDATE list.run SET last = ?, row = ? WHERE record = ? AND last IS NULL", ended)

    def set_front(self, front: Front) -> None:
        """Replace the rows of the newest edition."""
        self._connection.execute("DELETE FROM list.front")
        self._connection.execute("INSERT INTO list.front VALUES (?, ?, ?, ?)", encode_front(front))

    def set_listings(self, agency_ids: Iterable[str], listings: Iterable[Listing]) -> None:
        """Replace what stands for these agencies; those without a listing are no agencies of their own any more."""
        numbers = [(self.number(agency_id),) for agency_id in agency_ids]
        self._connection.executemany("DELETE FROM list.listed WHERE agency = ?", numbers)
        self._connection.executemany("DELETE FROM list.area WHERE agency = ?", numbers)
        for listing in listings:
            number = self.number(listing.agency_id)
            self._connection.execute(
                "INSERT INTO list.listed VALUES (?, ?, ?, ?)", (number, listing.state, listing.level, listing.now)
            )
            areas = ((geoid, number) for geoid in sorted(listing.areas))
            self._connection.executemany("INSERT INTO list.area VALUES (?, ?)", areas)

    def set_entries(self, agency_ids: Iterable[str], entries: Mapping[str, list[Any]]) -> None:
        """Replace what these agencies add to search."""
        self._connection.executemany("DELETE FROM list.entry WHERE id = ?", ((one,) for one in agency_ids))
        rows = ((identity, json.dumps(cells)) for identity, cells in entries.items())
        self._connection.executemany("INSERT INTO list.entry VALUES (?, ?)", rows)
