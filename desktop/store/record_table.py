"""Reads the records of the attached list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from sqlite3 import Connection
from typing import NamedTuple

from desktop.store.front import Front, decode_front
from desktop.store.record_text import unpack

KeptRun = tuple[int, int, int]
"""First and last position, and the worksheet row in the last."""


class KeptRecord(NamedTuple):
    """One record as it is kept; `placed` and `agency` are numbers of agencies."""

    number: int
    key: int
    placed: int
    agency: int
    runs: tuple[KeptRun, ...]
    cells: list[str]


class RecordTable:
    """Over one connection, to which a list is attached; belongs to the thread that owns it.

    `front` is as the list was when it was first asked.
    """

    def __init__(self, connection: Connection, front: Front | None = None) -> None:
        """`connection` must have a list attached. `front` stands for the one that is kept."""
        self._connection = connection
        if front is not None:
            self.__dict__["front"] = front

    @cached_property
    def front(self) -> Front:
        """The rows of the newest edition."""
        cells = self._connection.execute("SELECT numbers, rows, keys, senses FROM list.front").fetchone()
        return decode_front(cells)

    def of_agencies(self, agencies: Iterable[int]) -> list[KeptRecord]:
        """The records of these agencies."""
        return self._where("agency", agencies)

    def placed_as(self, agencies: Iterable[int]) -> list[KeptRecord]:
        """The records that mean one of these agencies by themselves."""
        return self._where("placed", agencies)

    def keyed(self, keys: Iterable[int]) -> list[KeptRecord]:
        """The records with these keys."""
        return self._where("key", keys)

    def spelled(self, spellings: Iterable[int]) -> list[KeptRecord]:
        """The records with these hashes of their spelling."""
        return self._where("spelling", spellings)

    def all(self) -> list[KeptRecord]:
        """Every record."""
        return self._read("", ())

    def current(self) -> list[KeptRecord]:
        """The records of the newest edition, in ICE's order."""
        inside = "SELECT record FROM list.run WHERE last IS NULL"
        found = {record.number: record for record in self._read(f"WHERE number IN ({inside})", ())}
        return [found[number] for number in self.front.numbers]

    def rows_by_state(self) -> dict[str | None, int]:
        """How many rows of each state the newest edition has."""
        query = (
            "SELECT r.state, count(*) FROM list.run u JOIN list.record r ON r.number = u.record WHERE u.last IS NULL"
            " GROUP BY r.state"
        )
        return dict(self._connection.execute(query).fetchall())

    def _where(self, column: str, numbers: Iterable[int]) -> list[KeptRecord]:
        wanted = tuple(numbers)
        return self._read(f"WHERE {column} IN ({','.join('?' * len(wanted))})", wanted) if wanted else []

    def _read(self, where: str, values: tuple[int, ...]) -> list[KeptRecord]:
        """`where` is made of our own names and question marks."""
        runs: dict[int, list[KeptRun]] = defaultdict(list)
        chosen = f"WHERE record IN (SELECT number FROM list.record {where})" if where else ""  # noqa: S608
        query = f"SELECT record, first, last, row FROM list.run {chosen} ORDER BY record, first"  # noqa: S608
        for record, first, last, row in self._connection.execute(query, values):
            runs[record].append((first, self._newest, self._rows[record]) if last is None else (first, last, row))
        query = f"SELECT number, key, placed, agency, cells FROM list.record {where} ORDER BY number"  # noqa: S608
        return [
            KeptRecord(number, key, placed, agency, tuple(runs[number]), unpack(cells))
            for number, key, placed, agency, cells in self._connection.execute(query, values)
        ]

    @cached_property
    def _newest(self) -> int:
        (position,) = self._connection.execute("SELECT max(position) FROM list.edition").fetchone()
        return int(position)

    @cached_property
    def _rows(self) -> dict[int, int]:
        return self.front.row_numbers()
