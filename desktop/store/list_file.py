"""A list with its history as one SQLite file: made or changed apart from everyone, then only read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from desktop.store.list_schema import APPLICATION_ID, SCHEMA, create_tables
from desktop.store.sqlite_header import read_header

Fill = Callable[[sqlite3.Connection], None]


def fits(path: Path) -> bool:
    """Whether a file is a whole list file of this version."""
    header = read_header(path)
    return header is not None and header == (APPLICATION_ID, SCHEMA, True)


def is_newer(path: Path) -> bool:
    """Whether a file is a list file of a later version of the program."""
    header = read_header(path)
    return header is not None and header.application == APPLICATION_ID and header.schema > SCHEMA


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
    """Attach a list that is made by `fill` and gone with the connection."""
    connection.execute("ATTACH ':memory:' AS list")
    _fill(connection, fill, new=True)


def _write(connection: sqlite3.Connection, path: Path, fill: Fill, *, new: bool) -> None:
    connection.execute("ATTACH ? AS list", (f"{path.absolute().as_uri()}?mode=rw",))
    try:
        # The file is nobody's yet: it is synced as a whole before it is given a name that counts.
        connection.execute("PRAGMA list.journal_mode = OFF")
        connection.execute("PRAGMA list.synchronous = OFF")
        _fill(connection, fill, new=new)
    finally:
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
