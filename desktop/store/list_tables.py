"""The list as SQLite tables: what each agency's standing is, by id, area and state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from desktop.domain.change import Change
from desktop.domain.edition import Edition
from desktop.domain.level import Level
from desktop.domain.standing import Standing
from desktop.store.change_cells import decode_change, encode_change
from desktop.store.standing_cells import decode_edition, decode_standing, encode_edition, encode_standing

_SCHEMA = (
    "CREATE TABLE edition (position INTEGER PRIMARY KEY, cells TEXT)",
    "CREATE TABLE record (position INTEGER PRIMARY KEY, last INTEGER, row INTEGER, cells TEXT)",
    "CREATE TABLE standing (id TEXT PRIMARY KEY, state TEXT, level TEXT, status TEXT, cells TEXT) WITHOUT ROWID",
    "CREATE TABLE standing_area (geoid TEXT, id TEXT, PRIMARY KEY (geoid, id)) WITHOUT ROWID",
    "CREATE INDEX standing_state ON standing (state, level)",
    "CREATE TABLE change (number INTEGER PRIMARY KEY, position INTEGER, agency_id TEXT, cells TEXT)",
    "CREATE INDEX change_agency ON change (agency_id)",
)


def write_list(
    connection: Connection,
    editions: Iterable[Edition],
    records: Iterable[tuple[int, int, Sequence[str]]],
    standings: Iterable[Standing],
    changes: Iterable[Change],
) -> None:
    """Create and fill the tables. A record is (position of its last edition, row there, its cells as texts)."""
    for statement in _SCHEMA:
        connection.execute(statement)
    connection.executemany(
        "INSERT INTO edition VALUES (?, ?)", ((n, encode_edition(edition)) for n, edition in enumerate(editions))
    )
    connection.executemany(
        "INSERT INTO record VALUES (?, ?, ?, ?)",
        ((n, last, row, "\t".join(cells)) for n, (last, row, cells) in enumerate(records)),
    )
    connection.executemany(
        "INSERT INTO change (position, agency_id, cells) VALUES (?, ?, ?)",
        ((change.position, change.agency_id, encode_change(change)) for change in changes),
    )
    for standing in standings:
        agency = standing.agency
        connection.execute(
            "INSERT INTO standing VALUES (?, ?, ?, ?, ?)",
            (agency.id, agency.state, agency.level, standing.status, encode_standing(standing)),
        )
        areas = {(geoid, agency.id) for geoid in (*agency.counties, *agency.municipalities)}
        connection.executemany("INSERT INTO standing_area VALUES (?, ?)", sorted(areas))


class ListTables:
    """Reads the list's tables over one connection; belongs to the thread that owns it."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must hold the tables of `write_list`."""
        self._connection = connection

    def newest(self) -> Edition:
        """The edition that answers are given from."""
        row = self._connection.execute("SELECT cells FROM edition ORDER BY position DESC LIMIT 1").fetchone()
        return decode_edition(row[0])

    def editions(self) -> tuple[Edition, ...]:
        """All editions held, oldest first."""
        rows = self._connection.execute("SELECT cells FROM edition ORDER BY position")
        return tuple(decode_edition(cells) for (cells,) in rows)

    def standing(self, identity: str) -> Standing | None:
        """The standing of one agency, None when no edition held has named it."""
        row = self._connection.execute("SELECT cells FROM standing WHERE id = ?", (identity,)).fetchone()
        return decode_standing(row[0]) if row else None

    def of_agencies(self, identities: Iterable[str]) -> list[Standing]:
        """Standings of those of these agencies that any edition held has named."""
        wanted = tuple(identities)
        marks = ",".join("?" * len(wanted))
        rows = self._connection.execute(f"SELECT cells FROM standing WHERE id IN ({marks})", wanted)  # noqa: S608 - only question marks
        return [decode_standing(cells) for (cells,) in rows]

    def in_areas(self, geoids: Iterable[str]) -> list[Standing]:
        """Standings of agencies whose territory includes one of these counties or municipalities."""
        wanted = tuple(geoids)
        marks = ",".join("?" * len(wanted))
        inside = f"SELECT id FROM standing_area WHERE geoid IN ({marks})"  # noqa: S608 - only question marks
        rows = self._connection.execute(f"SELECT cells FROM standing WHERE id IN ({inside}) ORDER BY id", wanted)  # noqa: S608
        return [decode_standing(cells) for (cells,) in rows]

    def of_state(self, state: str, level: Level | None) -> list[Standing]:
        """Standings of one state's agencies of one level; None asks for those whose territory can't be told."""
        rows = self._connection.execute(
            "SELECT cells FROM standing WHERE state = ? AND level IS ? ORDER BY id", (state, level)
        )
        return [decode_standing(cells) for (cells,) in rows]

    def all_standings(self) -> list[Standing]:
        """Every standing, by id."""
        rows = self._connection.execute("SELECT cells FROM standing ORDER BY id")
        return [decode_standing(cells) for (cells,) in rows]

    def statuses(self, identities: Sequence[str]) -> dict[str, str]:
        """The status codes of those of these agencies that the list has ever named."""
        marks = ",".join("?" * len(identities))
        rows = self._connection.execute(f"SELECT id, status FROM standing WHERE id IN ({marks})", tuple(identities))  # noqa: S608 - only question marks
        return dict(rows.fetchall())

    def records(self, positions: Iterable[int]) -> list[list[str]]:
        """The cells of records by position, in the order asked."""
        found = []
        for position in positions:
            row = self._connection.execute("SELECT cells FROM record WHERE position = ?", (position,)).fetchone()
            found.append(row[0].split("\t"))
        return found

    def changes(self) -> tuple[Change, ...]:
        """All changes of the list, oldest first."""
        rows = self._connection.execute("SELECT position, agency_id, cells FROM change ORDER BY number")
        return tuple(decode_change(position, identity, cells) for position, identity, cells in rows)

    def changes_of(self, agency_id: str) -> tuple[Change, ...]:
        """The changes of one agency, oldest first."""
        rows = self._connection.execute(
            "SELECT position, agency_id, cells FROM change WHERE agency_id = ? ORDER BY number", (agency_id,)
        )
        return tuple(decode_change(position, identity, cells) for position, identity, cells in rows)

    def current_records(self) -> list[list[str]]:
        """The cells of all records of the newest edition, in ICE's order."""
        rows = self._connection.execute(
            "SELECT cells FROM record WHERE last = (SELECT max(position) FROM edition) ORDER BY row"
        )
        return [cells.split("\t") for (cells,) in rows]
