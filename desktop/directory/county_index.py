"""The counties at one look: all of them, those of towns, and what the directory knows of many agencies at once."""

from __future__ import annotations

from collections.abc import Iterable
from sqlite3 import Connection
from typing import NamedTuple

from desktop.domain.level import Kind
from desktop.domain.place import County

_AT_ONCE = 500  # values in one query; SQLite takes 32,766


class KnownTerritory(NamedTuple):
    """Kind and territory of an agency of the directory."""

    kind: Kind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]


class CountyIndex:
    """Reads the directory's tables over one connection; belongs to the thread that owns it."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must hold the tables of `database.write_directory`."""
        self._connection = connection

    def counties(self) -> list[County]:
        """All counties, by state and name."""
        return [County(*row) for row in self._connection.execute("SELECT * FROM county ORDER BY state, name, geoid")]

    def counties_of_towns(self, towns: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The counties in whose answers these municipalities stand, by GEOID; none for one without a government."""
        query = "SELECT geoid, counties FROM municipality WHERE geoid IN ({}) AND kind IS NOT 'cdp'"
        rows = self._many(query, towns)
        return {geoid: tuple(code for code in counties.split() if code[:2] == geoid[:2]) for geoid, counties in rows}

    def territories(self, agencies: Iterable[str]) -> dict[str, KnownTerritory]:
        """Those of these agencies that the directory has, by id."""
        query = "SELECT id, kind, counties, municipalities FROM agency WHERE id IN ({})"
        return {
            identity: KnownTerritory(Kind(kind), tuple((counties or "").split()), tuple((towns or "").split()))
            for identity, kind, counties, towns in self._many(query, agencies)
        }

    def _many(self, query: str, values: Iterable[str]) -> list[tuple[str, ...]]:
        wanted = sorted(set(values))
        found: list[tuple[str, ...]] = []
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            found += self._connection.execute(query.format(",".join("?" * len(part))), part)
        return found
