"""A list with its history as one SQLite file: made or changed apart from everyone, then only read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from desktop.store.list_schema import APPLICATION_ID, SCHEMA, create_tables
from desktop.store.sqlite_header import read_header

Fill = Callable[[sqlite3.Connection], None]
_PROOF = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_ERROR,  # a table or a column is missing
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
}


def fits(path: Path) -> bool:
    """Whether a file is a whole list file of this version. Raises: OSError where it can't be read just now."""
    header = read_header(path)
    return header is not None and header == (APPLICATION_ID, SCHEMA, True)


def is_newer(path: Path) -> bool:
    """Whether a file is a list file of a later version of the program. Raises: as `fits`."""
    header = read_header(path)
    return header is not None and header.application == APPLICATION_ID and header.schema > SCHEMA


def proves_damage(error: sqlite3.Error) -> bool:
    """Whether an error is the file's own; any other - locked, not allowed, no room - may be gone at the next try."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF in _PROOF


def attach_list(connection: sqlite3.Connection, path: Path) -> None:
    """Attach a list file to be read; it must never change afterwards. Raises: sqlite3.Error."""
    connection.execute("ATTACH ? AS list", (f"{path.absolute().as_uri()}?mode=ro&immutable=1",))


def try_attach(connection: sqlite3.Connection, path: Path) -> bool:
    """As `attach_list`; False where the file has gone meanwhile or can't be read."""
    try:
        attach_list(connection, path)
    except sqlite3.Error:
        return False
    return True


def attached_file(connection: sqlite3.Connection) -> Path | None:
    """The file of the attached list; None when it is in memory."""
    for _, name, file in connection.execute("PRAGMA database_list"):
        if name == "list" and file:
            return Path(file)
    return None


def detach_list(connection: sqlite3.Connection) -> None:
    """Let go of the attached list."""
    connection.execute("DETACH list")


def build_list(connection: sqlite3.Connection, path: Path, fill: Fill) -> None:
    """Make a list file of the empty file at `path` by `fill`, which is given the tables; nothing is left attached.

    Raises: OSError or sqlite3.Error when it can't be written.
    """
    _write(connection, path, fill, new=True)


def change_list(connection: sqlite3.Connection, path: Path, change: Fill) -> None:
    """Change a copy of a list file that nobody else uses, in one transaction; nothing is left attached.

    Raises: OSError or sqlite3.Error when it can't be written; the copy is worth nothing then.
    """
    _write(connection, path, change, new=False)


def attach_in_memory(connection: sqlite3.Connection, fill: Fill) -> None:
    """Attach a list that is made by `fill` and gone with the connection; nothing is attached where that fails."""
    connection.execute("ATTACH ':memory:' AS list")
    with ExitStack() as failed:
        failed.callback(let_go, connection)
        _fill(connection, fill, new=True)
        failed.pop_all()


def _write(connection: sqlite3.Connection, path: Path, fill: Fill, *, new: bool) -> None:
    connection.execute("ATTACH ? AS list", (f"{path.absolute().as_uri()}?mode=rw",))
    try:
        # The file is nobody's yet: it is synced as a whole before it is given a name that counts.
        connection.execute("PRAGMA list.journal_mode = OFF")
        connection.execute("PRAGMA list.synchronous = OFF")
        _fill(connection, fill, new=new)
    finally:
        let_go(connection)


def let_go(connection: sqlite3.Connection) -> None:
    """Detach a list whose filling may have stopped half-way."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")
    detach_list(connection)


def _fill(connection: sqlite3.Connection, fill: Fill, *, new: bool) -> None:
    connection.isolation_level = None
    connection.execute("BEGIN")
    if new:
        create_tables(connection)
    fill(connection)
    connection.execute("COMMIT")
    if new:
        connection.execute(f"PRAGMA list.application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA list.user_version = {SCHEMA}")
