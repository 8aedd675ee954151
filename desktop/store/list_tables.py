"""Reads the attached list: its agencies, what changed, what it adds to search; and its editions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from desktop.domain.change import Change, ChangeEvent, Confidence, change_order
from desktop.domain.level import Level
from desktop.domain.model import Model
from desktop.domain.status import Status
from desktop.store.edition_table import EditionTable

_CHANGE = (
    "SELECT c.position, i.id, c.event, c.confidence, c.name, c.state, c.model, c.old, c.new"
    " FROM list.change c JOIN list.identity i ON i.number = c.agency"
)


class ModelRun(NamedTuple):
    """How many rows of a model, as records write it, stand in the editions from position `first` to `last`."""

    model: str
    first: int
    last: int
    rows: int


class ListTables(EditionTable):
    """Over one connection, to which a list is attached; belongs to the thread that owns it.

    The list does not change while it is attached, so what is read once is remembered.
    """

    def setting(self, name: str) -> str | None:
        """One of the list's settings."""
        row = self._connection.execute("SELECT value FROM list.setting WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def numbers(self, identities: Iterable[str]) -> dict[str, int]:
        """The numbers of those of these agencies that any edition held has named."""
        return dict(self._within("SELECT id, number FROM list.identity WHERE id IN ({})", identities))

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """The ids of agencies by number."""
        return dict(self._within("SELECT number, id FROM list.identity WHERE number IN ({})", numbers))

    def joined_to(self, identity: str) -> str | None:
        """The one agency that the rows which mean this id by themselves were joined to; None for none or several."""
        rows = self._connection.execute(
            "SELECT DISTINCT used.id FROM list.identity own JOIN list.record r ON r.placed = own.number"
            " JOIN list.identity used ON used.number = r.agency WHERE own.id = ? AND r.agency <> r.placed",
            (identity,),
        ).fetchall()
        return str(rows[0][0]) if len(rows) == 1 else None

    def in_areas(self, geoids: Iterable[str]) -> list[int]:
        """The agencies whose territory includes one of these counties or municipalities."""
        rows = self._within("SELECT DISTINCT agency FROM list.area WHERE geoid IN ({}) ORDER BY agency", geoids)
        return [number for (number,) in rows]

    def of_state(self, state: str, level: Level | None) -> list[int]:
        """One state's agencies of one level; None asks for those whose territory can't be told."""
        query = "SELECT agency FROM list.listed WHERE state = ? AND level IS ? ORDER BY agency"
        return [number for (number,) in self._connection.execute(query, (state, level))]

    def statuses(self, identities: Iterable[str]) -> dict[str, Status]:
        """Whether those of these agencies that the list has ever named are on the newest edition."""
        query = "SELECT i.id, l.now FROM list.identity i JOIN list.listed l ON l.agency = i.number WHERE i.id IN ({})"
        rows = self._within(query, identities)
        return {identity: Status.LISTED if here else Status.NO_LONGER_LISTED for identity, here in rows}

    def count_listed(self) -> int:
        """How many agencies the newest edition has."""
        (count,) = self._connection.execute("SELECT count(*) FROM list.listed WHERE now").fetchone()
        return int(count)

    def changes(self, agencies: Iterable[int] | None = None) -> tuple[Change, ...]:
        """All changes of the list, or those of some agencies, oldest first."""
        if agencies is None:
            rows = self._connection.execute(_CHANGE).fetchall()
        else:
            rows = self._within(_CHANGE + " WHERE c.agency IN ({})", agencies)
        dates = [edition.date for edition in self.editions]
        found = [
            Change(
                position=position,
                date=dates[position],
                event=ChangeEvent(event),
                confidence=Confidence(confidence),
                agency_id=identity,
                name=name,
                state=state,
                model=Model(model) if model else None,
                old=old,
                new=new,
            )
            for position, identity, event, confidence, name, state, model, old, new in rows
        ]
        return tuple(sorted(found, key=change_order))

    def model_runs(self) -> list[ModelRun]:
        """The rows of all editions, counted by model and by the editions that hold them."""
        query = (
            "SELECT r.model, u.first, ifnull(u.last, ?), count(*) FROM list.run u"
            " JOIN list.record r ON r.number = u.record GROUP BY 1, 2, 3"
        )
        return [ModelRun(*row) for row in self._connection.execute(query, (len(self.editions) - 1,))]

    def entries(self) -> dict[str, list[Any]]:
        """What the list adds to search: the cells of entries by id."""
        rows = self._connection.execute("SELECT id, cells FROM list.entry ORDER BY id")
        return {identity: json.loads(cells) for identity, cells in rows}

    def _within(self, query: str, values: Iterable[str] | Iterable[int]) -> list[tuple[Any, ...]]:
        """The rows for a query with one list of values in it."""
        wanted = tuple(values)
        return self._connection.execute(query.format(",".join("?" * len(wanted))), wanted).fetchall()
