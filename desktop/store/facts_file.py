"""SQLite files of compiled facts: built beside, then put in place in one step; only read afterwards.

They hold nothing that cannot be built again, and a damaged one is simply built anew. The directory and the list that
ship are two files; each is named by what it holds and by the key of the texts it was made from.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from desktop.store.beside import file_beside, settle
from desktop.store.list_file import attach_in_memory, build_list, fits, try_attach
from desktop.store.sqlite_header import read_header

APPLICATION_ID = 0x287A6
SCHEMA = 1
SUFFIX = ".sqlite"
_DIRECTORY, _LIST = "directory", "list"

Fill = Callable[[sqlite3.Connection], None]


class FactsFolder:
    """One folder of compiled facts: the one that ships."""

    def __init__(self, folder: Path) -> None:
        """`folder` need not exist."""
        self._folder = folder

    def directory(self, key: str) -> sqlite3.Connection | None:
        """A connection to the directory with this key; None where it was not compiled or is damaged."""
        path = self._find(_DIRECTORY, key)
        try:
            if path is None or read_header(path) != (APPLICATION_ID, SCHEMA, True):
                return None
            return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        except (OSError, sqlite3.Error):
            return None

    def build_directory(self, key: str, fill: Fill) -> sqlite3.Connection:
        """Compile the directory by `fill` and open it; in memory for this run where the folder can't be written."""
        try:
            self._put(_DIRECTORY, key, lambda beside: _build(beside, fill))
        except (OSError, sqlite3.OperationalError):
            return _in_memory(fill)
        return self.directory(key) or _in_memory(fill)

    def attach_list(self, connection: sqlite3.Connection, key: str) -> bool:
        """Attach the list with this key; False where it was not compiled or is damaged."""
        path = self._find(_LIST, key)
        try:
            return path is not None and fits(path) and try_attach(connection, path)
        except OSError:
            return False

    def build_list(self, connection: sqlite3.Connection, key: str, fill: Fill) -> None:
        """Compile the list by `fill` and attach it; in memory for this run where the folder can't be written."""
        try:
            self._put(_LIST, key, lambda beside: build_list(connection, beside, fill))
        except (OSError, sqlite3.OperationalError):
            attach_in_memory(connection, fill)
            return
        if not self.attach_list(connection, key):
            attach_in_memory(connection, fill)

    def _find(self, kind: str, key: str) -> Path | None:
        return self._folder / f"{kind}-{key}{SUFFIX}"

    def _put(self, kind: str, key: str, build: Callable[[Path], None]) -> None:
        """Have a file built beside and put in place, readable by everyone; older ones of its kind are removed."""
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / f"{kind}-{key}{SUFFIX}"
        with file_beside(self._folder, kind) as beside:
            build(beside)
            beside.chmod(0o644)
            settle(beside, target)
        remove_others(target, kind)


def remove_others(keep: Path, kind: str) -> None:
    """Remove the facts of one kind that another version of the program compiled."""
    for old in keep.parent.glob(f"{kind}-*{SUFFIX}"):
        if old != keep:
            with suppress(OSError):  # another program may still have it open
                old.unlink()


def _build(path: Path, fill: Fill) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        _fill(connection, fill)


def _in_memory(fill: Fill) -> sqlite3.Connection:
    memory = sqlite3.connect("file::memory:", uri=True)
    _fill(memory, fill)
    return memory


def _fill(connection: sqlite3.Connection, fill: Fill) -> None:
    connection.isolation_level = None
    connection.execute("BEGIN")
    fill(connection)
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
