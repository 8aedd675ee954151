"""The rows of the list that are not on its newest edition: as it stood on a day, and those that have left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError
from desktop.domain.row import ListRow, Placement
from desktop.domain.status import Status
from desktop.roster.records import Record
from desktop.roster.standing import standings
from desktop.services.facts import load_history


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One row with its agency. `number` is its worksheet row, None for a row of no one edition."""

    row: ListRow
    placement: Placement
    number: int | None


def rows_on(data_dir: Path, resources: Path, day: date) -> tuple[Edition, tuple[ListedRow, ...]]:
    """The last edition dated no later than `day`, with its rows in ICE's order.

    Raises: NoAnswerError when the oldest edition held is younger than `day`; StoreError for damaged facts.
    """
    history = load_history(data_dir, resources)
    positions = [n for n, edition in enumerate(history.editions) if edition.date <= day]
    if not positions:
        oldest = history.editions[0].date.isoformat()
        message = "No list of %1 or earlier is held."
        raise NoAnswerError("no_list_then", message, "The oldest one is dated %2.", values=(day.isoformat(), oldest))
    rows = history.rows_at(positions[-1])
    return history.editions[positions[-1]], tuple(ListedRow(one.row, one.placement, number) for number, one in rows)


def rows_left(data_dir: Path, resources: Path) -> tuple[ListedRow, ...]:
    """The last rows of every agency that is no longer on the list.

    Raises: StoreError for damaged facts.
    """
    history = load_history(data_dir, resources)
    found: list[Record] = []
    for standing in standings(history):
        if standing.status is Status.NO_LONGER_LISTED:
            records = [history.records[position] for position in standing.records]
            last = max(record.last for record in records)
            found.extend(record for record in records if record.last == last)
    found.sort(key=lambda record: (-record.last, record.row.printed.row))
    return tuple(ListedRow(record.row, record.placement, None) for record in found)
