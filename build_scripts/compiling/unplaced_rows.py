"""Rows of the list, of any edition, whose territory can't be told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from desktop.roster.records import ListHistory, Record


@dataclass(frozen=True, slots=True)
class UnplacedRow:
    """A name as printed that has no territory, why, and the editions that hold it: the first, the last, how many."""

    state: str
    agency: str
    type: str
    county: str
    reason: str
    first: date
    last: date
    editions: int
    newest: bool


def unplaced_rows(history: ListHistory) -> list[UnplacedRow]:
    """One for each state, name, type and county, those of the newest edition first."""
    same: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in history.records:
        if record.placement.level is None:
            row = record.row.printed
            key = record.row.state or row.state, row.agency, row.type, row.county, record.placement.reason
            same[key].append(record)
    found = [_unplaced(history, key, records) for key, records in same.items()]
    return sorted(found, key=lambda row: (not row.newest, row.state, row.agency, row.first))


def _unplaced(history: ListHistory, key: tuple[str, ...], records: list[Record]) -> UnplacedRow:
    held = {at for record in records for run in record.runs for at in range(run.first, run.last + 1)}
    first, last = history.editions[min(held)].date, history.editions[max(held)].date
    state, agency, kind, county, reason = key
    return UnplacedRow(
        state, agency, kind, county, reason, first, last, len(held), max(held) == len(history.editions) - 1
    )
