"""Which agencies came or left, and where: the questions that tell what a new edition can have to do with."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection
from typing import NamedTuple

_CAME = (
    "SELECT DISTINCT r.placed, r.model, r.state, r.name FROM list.run u JOIN list.record r ON r.number = u.record"
    " WHERE u.first > ? AND u.first <= ? AND NOT EXISTS (SELECT 1 FROM list.record o JOIN list.run v"
    " ON v.record = o.number WHERE o.placed = r.placed AND o.model = r.model AND v.first <= ?"
    " AND (v.last IS NULL OR v.last >= ?))"
)
_LEFT = (
    "SELECT DISTINCT r.placed, r.model, r.state, r.name FROM list.run u JOIN list.record r ON r.number = u.record"
    " WHERE u.last >= ? AND u.last < ? AND NOT EXISTS (SELECT 1 FROM list.record o JOIN list.run v"
    " ON v.record = o.number WHERE o.placed = r.placed AND o.model = r.model AND v.first <= ?"
    " AND (v.last IS NULL OR v.last >= ?))"
)


class Edge(NamedTuple):
    """An agreement that came or left: the agency that its rows mean by themselves, model, state, hash of its name."""

    placed: int
    model: str
    state: str | None
    name: int


class RecordEdges:
    """Over one connection, to which a list is attached; remembers what it was asked."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must have a list attached, which does not change while this is asked."""
        self._connection = connection
        self._known: dict[tuple[int, int], list[Edge]] = {}

    def between(self, before: int, here: int) -> list[Edge]:
        """The agreements that stand in only one of two editions, the later of them at position `here`."""
        if (before, here) not in self._known:
            came = self._connection.execute(_CAME, (before, here, before, before))
            left = self._connection.execute(_LEFT, (before, here, here, here))
            self._known[before, here] = [Edge(*row) for row in (*came, *left)]
        return self._known[before, here]

    def begun(self, after: int, until: int, model: str, state: str | None) -> list[int]:
        """The agencies of rows of one model and state that began after one position and until another."""
        query = (
            "SELECT DISTINCT r.placed FROM list.run u JOIN list.record r ON r.number = u.record"
            " WHERE u.first > ? AND u.first <= ? AND r.model = ? AND r.state IS ?"
        )
        return [placed for (placed,) in self._connection.execute(query, (after, until, model, state))]

    def count_ended(self, position: int) -> int:
        """How many rows ended at a position."""
        (count,) = self._connection.execute("SELECT count(*) FROM list.run WHERE last = ?", (position,)).fetchone()
        return int(count)

    def ended_at(self, position: int) -> list[int]:
        """The agencies of the rows that ended at a position."""
        query = "SELECT DISTINCT placed FROM list.run JOIN list.record ON number = record WHERE last = ?"
        return [placed for (placed,) in self._connection.execute(query, (position,))]

    def unplaced(self, state: str | None) -> list[int]:
        """The agencies of a state with rows that could not be placed."""
        query = "SELECT DISTINCT placed FROM list.record WHERE level IS NULL AND state IS ?"
        return [placed for (placed,) in self._connection.execute(query, (state,))]

    def moved_now(self) -> list[int]:
        """The agencies of rows of the newest edition that are taken for another agency's."""
        query = (
            "SELECT DISTINCT r.placed FROM list.record r JOIN list.run u ON u.record = r.number"
            " WHERE r.agency <> r.placed AND u.last IS NULL"
        )
        return [placed for (placed,) in self._connection.execute(query)]

    def of_states(self, states: Iterable[str | None]) -> set[int]:
        """All agencies of these states."""
        query = "SELECT DISTINCT placed FROM list.record WHERE state IS ?"
        return {placed for state in states for (placed,) in self._connection.execute(query, (state,))}

    def grouped(self, placed: Iterable[int]) -> set[int]:
        """These agencies with all others that are taken for one with any of them."""
        found = set(placed)
        while True:
            marks = ",".join("?" * len(found))
            agencies = f"SELECT agency FROM list.record WHERE placed IN ({marks})"  # noqa: S608 - question marks
            query = f"SELECT DISTINCT placed FROM list.record WHERE agency IN ({agencies}) OR agency IN ({marks})"  # noqa: S608
            more = {one for (one,) in self._connection.execute(query, (*found, *found))} - found
            if not more:
                return found
            found |= more
