"""One state of the compiled directory, read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.agency_index import AgencyMark
from desktop.directory.directory_rows import AGENCY, MUNICIPALITY, agency_of, municipality_of
from desktop.domain.level import Kind, Level
from desktop.domain.place import County, Municipality
from desktop.domain.states import BY_CODE

if TYPE_CHECKING:
    import sqlite3

    from desktop.domain.agency import Agency


class StateTables:
    """Reads the directory's tables state by state; belongs to the thread that owns the connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """`connection` must hold the tables of `database.write_directory`."""
        self._connection = connection

    def counties(self, state: str) -> list[County]:
        """All counties of a USPS code, by GEOID."""
        rows = self._connection.execute("SELECT * FROM county WHERE geoid >= ? AND geoid < ?", _geoids(state))
        return [County(*row) for row in rows]

    def municipalities(self, state: str) -> list[Municipality]:
        """All municipalities of a state, by GEOID."""
        rows = self._connection.execute(
            f"SELECT {MUNICIPALITY} FROM municipality WHERE geoid >= ? AND geoid < ?",  # noqa: S608 - our own columns
            _geoids(state),
        )
        return [municipality_of(row) for row in rows]

    def marks(self, state: str) -> list[AgencyMark]:
        """What all agencies of a state are found by, by id: ids begin with its code."""
        rows = self._connection.execute(
            "SELECT id, name, level, kind, counties, municipalities, part_of_county FROM agency"
            " WHERE id >= ? AND id < ? ORDER BY id",
            (f"{state}-", f"{state}."),
        )
        return [
            AgencyMark(
                identity, name, state, Level(level), Kind(kind), _geoid_list(inside), _geoid_list(areas), part == "1"
            )
            for identity, name, level, kind, inside, areas, part in rows
        ]

    def agency(self, identity: str) -> Agency:
        """The agency with this id. Raises: KeyError when the directory has none."""
        query = f"SELECT {AGENCY} FROM agency WHERE id = ?"  # noqa: S608 - our own columns
        row = self._connection.execute(query, (identity,)).fetchone()
        if row is None:
            raise KeyError(identity)
        return agency_of(row)


def _geoids(state: str) -> tuple[str, str]:
    """The bounds of a state's GEOIDs, which begin with its FIPS code; an unknown state has none."""
    known = BY_CODE.get(state)
    return (known.fips, f"{known.fips}:") if known else ("", "")


def _geoid_list(text: str | None) -> tuple[str, ...]:
    return tuple(text.split()) if text else ()
