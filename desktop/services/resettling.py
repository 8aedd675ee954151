"""Writing what is known now of some agencies: whose their rows are, and by what they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from desktop.domain.edition import Edition
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.record_cells import encode_record
from desktop.roster.records import ListHistory, Record, record_order
from desktop.roster.standing import standings
from desktop.services.list_filling import listing_of, new_record
from desktop.services.list_search import Cells, entries_of, printed_names, write_list_search
from desktop.services.neighbourhood import Settled
from desktop.store.list_tables import ListTables
from desktop.store.list_writer import ListWriter
from desktop.store.record_table import KeptRecord

Part = tuple[str, tuple[tuple[int, int, int], ...], tuple[str, ...]]
"""Whose a part of a row is, the runs in which it is that, and its cells."""


class Resettled(NamedTuple):
    """What was written: numbers of records of the newest edition, by key, and the agencies as they are now.

    `moved` are agencies that got or lost rows, or are none of their own any more.
    """

    numbers: dict[int, int]
    agencies: set[str]
    moved: set[str]


class Resettling:
    """Over an attached list that nobody else has open; `connection`'s main tables are the directory's."""

    def __init__(self, connection: Connection, decisions: Path, writer: ListWriter) -> None:
        """`writer` writes into the same list."""
        self._connection = connection
        self._decisions = decisions
        self._tables = ListTables(connection)
        self._writer = writer

    def write(
        self,
        settled: Settled,
        agencies: Collection[int],
        editions: Sequence[Edition],
        traits: Sequence[EditionTraits],
    ) -> Resettled:
        """Keep who is who now. `agencies` are numbers that may have been agencies of their own before."""
        ids = self._tables.ids({*agencies, *(part.agency for part in settled.kept)})
        before = set(ids.values())
        after = {record.placement.agency_id for record in settled.records}
        numbers, moved = self._write_records(settled, ids, len(editions) - 1)
        records = tuple(sorted(settled.records, key=record_order))
        known = standings(ListHistory(tuple(editions), tuple(traits), records))
        self._writer.set_listings(before | after, (listing_of(standing) for standing in known))
        self._write_search(before | after, entries_of(self._connection, self._decisions, known, printed_names(records)))
        return Resettled(numbers, after, moved | (before - after))

    def _write_records(self, settled: Settled, ids: Mapping[int, str], newest: int) -> tuple[dict[int, int], set[str]]:
        """Replace the records of rows that are another agency's now, or divided otherwise."""
        kept: dict[int, list[KeptRecord]] = defaultdict(list)
        keys: dict[tuple[int, int], int] = {}
        for part in settled.kept:
            kept[part.key].append(part)
            keys.update({(last, row): part.key for _, last, row in part.runs})
        now: dict[int, list[Record]] = defaultdict(list)
        for record in settled.records:
            now[keys[record.last, record.row.printed.row]].append(record)
        numbers, moved = {}, set[str]()
        for key, records in now.items():
            if _parts(kept[key], ids) != {_part(record) for record in records}:
                moved |= {ids[part.agency] for part in kept[key]} | {one.placement.agency_id for one in records}
                self._writer.drop_records(part.number for part in kept[key])
                for record in records:
                    number = self._writer.add_record(new_record(record, key))
                    self._writer.add_runs(open_runs(number, record, newest))
                    if record.last == newest:
                        numbers[key] = number
        return numbers, moved

    def _write_search(self, affected: Collection[str], entries: Mapping[str, Cells]) -> None:
        before = self._tables.entries()
        after = {one: cells for one, cells in before.items() if one not in affected} | dict(entries)
        if after != before:
            self._writer.set_entries(affected, entries)
            write_list_search(self._connection, after)


def open_runs(number: int, record: Record, newest: int) -> list[tuple[int, int, int | None, int | None]]:
    """A record's runs as they are kept: one that reaches the newest edition goes on."""
    return [
        (number, first, None, None) if last == newest else (number, first, last, row)
        for first, last, row in record.runs
    ]


def _parts(kept: Sequence[KeptRecord], ids: Mapping[int, str]) -> set[Part]:
    return {(ids[part.agency], part.runs, tuple(part.cells)) for part in kept}


def _part(record: Record) -> Part:
    runs = tuple((first, last, row) for first, last, row in record.runs)
    return record.placement.agency_id, runs, encode_record(record)[1:]
