"""One SQLite file of compiled facts: built beside, then put in place in one step; only read afterwards.

The file is a cache: it holds nothing that cannot be built again, and a damaged one is simply built anew.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

APPLICATION_ID = 0x287A6
SCHEMA = 1
_PREFIX = "facts-"

Fill = Callable[[sqlite3.Connection], None]


def open_facts(folder: Path, key: str, fill: Fill) -> sqlite3.Connection:
    """A connection to the facts with this key, built by `fill` when they are not there or are damaged.

    Where `folder` can't be written the facts are built in memory for this run. Files of other keys are removed.
    """
    path = folder / f"{_PREFIX}{key}.sqlite"
    connection = _open(path)
    if connection:
        return connection
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _build(path, fill)
    except (OSError, sqlite3.OperationalError):
        memory = sqlite3.connect(":memory:")
        _fill(memory, fill)
        return memory
    _sweep(folder, path)
    connection = _open(path)
    if connection is None:
        memory = sqlite3.connect(":memory:")
        _fill(memory, fill)
        return memory
    return connection


def open_prepared(folder: Path, key: str) -> sqlite3.Connection | None:
    """A connection to the facts with this key, where they were compiled before; None where they were not."""
    return _open(folder / f"{_PREFIX}{key}.sqlite")


def _open(path: Path) -> sqlite3.Connection | None:
    if not path.is_file():
        return None
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.Error:
        return None
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        whole = pages * size == path.stat().st_size
    except sqlite3.Error:
        whole, application, schema = False, 0, 0
    if whole and application == APPLICATION_ID and schema == SCHEMA:
        return connection
    connection.close()
    return None


def _build(path: Path, fill: Fill) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    with suppress(FileNotFoundError):
        beside.unlink()
    try:
        descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        os.close(descriptor)
        with closing(sqlite3.connect(beside, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            _fill(connection, fill)
        _sync(beside)
        beside.replace(path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _fill(connection: sqlite3.Connection, fill: Fill) -> None:
    connection.isolation_level = None
    connection.execute("BEGIN")
    fill(connection)
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(folder: Path, keep: Path) -> None:
    """Remove caches of other versions; one that another program still has open may stay."""
    for path in folder.glob(f"{_PREFIX}*.sqlite"):
        if path != keep:
            with suppress(OSError):
                path.unlink()
