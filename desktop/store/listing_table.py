"""Reads all agencies of the attached list at once, as far as a map tells of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from sqlite3 import Connection
from typing import NamedTuple

from desktop.store.record_text import unpack


class KeptListing(NamedTuple):
    """An agency that any edition held has named; `models` as the records write them, of the last edition with it."""

    number: int
    agency_id: str
    state: str
    level: str | None
    now: bool
    models: tuple[str, ...]
    areas: tuple[str, ...]


class ListingTable:
    """Over one connection, to which a list is attached; belongs to the thread that owns it."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must have a list attached."""
        self._connection = connection

    def all(self) -> list[KeptListing]:
        """Every agency, in four queries."""
        models, areas = self._models(), self._areas()
        query = (
            "SELECT l.agency, i.id, l.state, l.level, l.now FROM list.listed l"
            " JOIN list.identity i ON i.number = l.agency ORDER BY l.agency"
        )
        return [
            KeptListing(number, identity, state, level, bool(now), models.get(number, ()), areas.get(number, ()))
            for number, identity, state, level, now in self._connection.execute(query)
        ]

    def cells_of(self, numbers: Sequence[int]) -> dict[int, Sequence[str]]:
        """The cells of the newest record of each of these agencies, by number."""
        query = (
            "SELECT r.agency, r.cells FROM list.record r JOIN list.run u ON u.record = r.number"  # noqa: S608 - marks
            f" WHERE r.agency IN ({','.join('?' * len(numbers))})"
            " ORDER BY r.agency, u.last IS NULL, u.last, r.number DESC"
        )
        newest = dict(self._connection.execute(query, numbers).fetchall())  # of those with one key, the last stays
        return {number: unpack(cells) for number, cells in newest.items()}

    def _models(self) -> dict[int, tuple[str, ...]]:
        """The models of each agency's last edition. An open run, whose last is NULL, is in the newest."""
        query = (
            "SELECT r.agency, r.model, max(ifnull(u.last, 1 << 30)) FROM list.run u"
            " JOIN list.record r ON r.number = u.record GROUP BY r.agency, r.model"
        )
        lasts: dict[int, dict[str, int]] = defaultdict(dict)
        for number, model, last in self._connection.execute(query):
            lasts[number][model] = last
        return {
            number: tuple(model for model, last in found.items() if last == max(found.values()))
            for number, found in lasts.items()
        }

    def _areas(self) -> dict[int, tuple[str, ...]]:
        found: dict[int, list[str]] = defaultdict(list)
        for geoid, number in self._connection.execute("SELECT geoid, agency FROM list.area ORDER BY agency, geoid"):
            found[number].append(geoid)
        return {number: tuple(geoids) for number, geoids in found.items()}
