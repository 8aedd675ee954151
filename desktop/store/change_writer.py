"""Writes what changed into the attached list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from sqlite3 import Connection

from desktop.domain.change import Change


class ChangeWriter:
    """Over one connection, to which a list is attached that nobody else has open; within the caller's transaction."""

    def __init__(self, connection: Connection, number: Callable[[str], int]) -> None:
        """`number` gives the number of an agency."""
        self._connection = connection
        self._number = number

    def add(self, changes: Iterable[Change]) -> None:
        """Add changes, in any order."""
        rows = (self._row(change) for change in changes)
        self._connection.executemany("INSERT INTO list.change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def drop(self, changes: Iterable[Change]) -> None:
        """Remove these changes."""
        rows = (self._row(change) for change in changes)
        self._connection.executemany(
            "DELETE FROM list.change WHERE position = ? AND agency = ? AND event = ? AND confidence = ? AND name = ?"
            " AND state IS ? AND model IS ? AND old IS ? AND new IS ?",
            rows,
        )

    def _row(self, change: Change) -> tuple[int | str | None, ...]:
        number = self._number(change.agency_id)
        said = (change.event, change.confidence, change.name, change.state, change.model, change.old, change.new)
        return (change.position, number, *said)
