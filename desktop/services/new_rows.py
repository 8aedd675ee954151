"""Placing the rows that come with a new edition, as they would be placed among all rows ever printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from desktop.domain.row import ListRow, Placement
from desktop.roster.building import places_of
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import Record, evidence
from desktop.services.listed import whole_rows
from desktop.services.row_marks import spelling_mark
from desktop.store.record_table import RecordTable


def placed_rows(rows: Sequence[ListRow], table: RecordTable, knowledge: Knowledge) -> list[Placement] | None:
    """The places of rows that no edition held has printed so; None when they move rows that were printed before.

    A name that one edition leaves without a place takes the place that other editions give it.
    """
    held: dict[Hashable, list[Record]] = defaultdict(list)
    for record in whole_rows(table.spelled({spelling_mark(row) for row in rows})).values():
        held[_spelling(record.row)].append(record)
    new: dict[Hashable, list[ListRow]] = defaultdict(list)
    for row in rows:
        new[_spelling(row)].append(row)
    places: dict[Hashable, Placement] = {}
    for spelling, same in new.items():
        first = _first_seen(held[spelling])
        found = {key: record.placed for key, record in first.items()}
        if not all(evidence(row) in found for row in same):
            found = places_of([*(record.row for record in first.values()), *same], knowledge)
            if any(found[key] != record.placed for key, record in first.items()):
                return None
        places |= found
    return [places[evidence(row)] for row in rows]


def _first_seen(records: Iterable[Record]) -> dict[Hashable, Record]:
    """By all that its place rests on, the record that was seen first."""
    found: dict[Hashable, Record] = {}
    for record in sorted(records, key=_age):
        found.setdefault(evidence(record.row), record)
    return found


def _age(record: Record) -> tuple[int, int]:
    return record.first, record.row.printed.row


def _spelling(row: ListRow) -> Hashable:
    return row.state, row.agency.casefold()
