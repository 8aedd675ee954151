"""Telling anew what changed, where one edition more lets it be told otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from sqlite3 import Connection
from typing import NamedTuple

from desktop.directory.words import expand
from desktop.domain.change import Change
from desktop.domain.edition import Edition
from desktop.domain.model import Model
from desktop.roster.changes import changes
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.listing_changes import SETTLED_AFTER
from desktop.roster.records import ListHistory, Record, record_order
from desktop.roster.tracks import Steps, tracks
from desktop.services.listed import decoded
from desktop.services.resettling import Resettled
from desktop.store.change_writer import ChangeWriter
from desktop.store.front import Front
from desktop.store.list_tables import ListTables
from desktop.store.record_edges import RecordEdges
from desktop.store.record_table import RecordTable

_MODELS = {model.value: model for model in Model}


class Retelling:
    """Over an attached list that nobody else has open, in which who is who is settled."""

    def __init__(
        self, connection: Connection, front: Front, editions: Sequence[Edition], traits: Sequence[EditionTraits]
    ) -> None:
        """`front` are the newest edition's rows, the others all editions with it."""
        self._table = RecordTable(connection, front)
        self._edges = RecordEdges(connection)
        self._tables = ListTables(connection)
        self._editions = tuple(editions)
        self._traits = tuple(traits)
        self._steps = Steps(traits)

    def write(self, writer: ChangeWriter, resettled: Resettled) -> None:
        """Write what changed for agencies that got or lost rows, for the others what the new edition tells.

        Of agencies that came or left with one of these, what is told of that day too: rows that leave one agency and
        come to another are told with both names.
        """
        positions = self._steps.positions
        since = max(0, len(positions) - 2 - SETTLED_AFTER)
        numbers = self._tables.numbers(resettled.agencies | resettled.moved)
        own = set(numbers.values())
        records = [decoded(part) for part in self._table.of_agencies(own)]
        days = self._days(records, resettled.moved, since)
        everyone = self._everyone(own | self._there(days))
        told = _Told(
            resettled, positions[since], {(positions[step], model, state) for step, model, state in _named(days)}
        )
        history = ListHistory(self._editions, self._traits, everyone)
        now = {change for change in changes(history, expand) if told.has(change)}
        ids = {record.placement.agency_id for record in everyone}
        kept = self._tables.changes(own | set(self._tables.numbers(ids).values()))
        before = {change for change in kept if told.has(change)}
        writer.drop(before - now)
        writer.add(now - before)

    def _days(
        self, records: Iterable[Record], moved: Collection[str], since: int
    ) -> dict[tuple[int, str], set[str | None]]:
        """The steps, models and states in which agreements came or left that are told anew."""
        found: dict[tuple[int, str], set[str | None]] = defaultdict(set)
        for (agency, model), track in tracks(records, self._steps).items():
            states = {record.row.state for record in track.records}
            edges = {span.first for span in track.spans} | {span.last + 1 for span in track.spans}
            for step in edges:
                if 0 < step < self._steps.count and (step >= since or agency in moved):
                    found[step, model] |= states
        for step in range(max(1, since), self._steps.count):
            for edge in self._edges.between(self._steps.positions[step - 1], self._steps.positions[step]):
                found[step, edge.model].add(edge.state)
        return found

    def _there(self, days: dict[tuple[int, str], set[str | None]]) -> set[int]:
        """The agencies of agreements that came or left then."""
        positions = self._steps.positions
        return {
            edge.placed
            for (step, model), states in days.items()
            for edge in self._edges.between(positions[step - 1], positions[step])
            if edge.model == model and edge.state in states
        }

    def _everyone(self, agencies: Collection[int]) -> tuple[Record, ...]:
        parts = self._table.placed_as(self._edges.grouped(agencies))
        return tuple(sorted((decoded(part) for part in parts), key=record_order))


class _Told(NamedTuple):
    """What is told anew: all of the agencies that moved, the last days of the others settled, some days of anyone."""

    resettled: Resettled
    since: int
    days: set[tuple[int, Model | None, str | None]]

    def has(self, change: Change) -> bool:
        if change.agency_id in self.resettled.moved:
            return True
        if change.agency_id in self.resettled.agencies:
            return change.position >= self.since
        return (change.position, change.model, change.state) in self.days


def _named(days: dict[tuple[int, str], set[str | None]]) -> Iterator[tuple[int, Model | None, str | None]]:
    """Steps, models and states; a model that is none of the three is told as none."""
    for (step, model), states in days.items():
        for state in states:
            yield step, _MODELS.get(model), state
