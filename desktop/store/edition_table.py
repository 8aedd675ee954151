"""Reads the editions of the attached list."""

from __future__ import annotations

from functools import cached_property
from sqlite3 import Connection

from desktop.domain.edition import Edition
from desktop.store.edition_cells import decode_edition


class EditionTable:
    """Over one connection, to which a list is attached; belongs to the thread that owns it."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must have a list attached."""
        self._connection = connection

    def newest(self) -> Edition:
        """The edition that answers are given from."""
        row = self._connection.execute("SELECT cells FROM list.edition ORDER BY position DESC LIMIT 1").fetchone()
        return decode_edition(row[0])

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """All editions held, oldest first."""
        rows = self._connection.execute("SELECT cells FROM list.edition ORDER BY position")
        return tuple(decode_edition(cells) for (cells,) in rows)

    def traits(self) -> list[tuple[str, str, str]]:
        """The traits of all editions as texts: blank rows, moved rows, accident."""
        return self._connection.execute("SELECT blank, moved, accident FROM list.edition ORDER BY position").fetchall()

    def hashes(self) -> list[tuple[str, str, str]]:
        """For all editions, oldest first: the SHA-256 of the file, the hashes of the rows as printed and understood."""
        query = "SELECT sha256, content, meaning FROM list.edition ORDER BY position"
        return self._connection.execute(query).fetchall()
