"""The facts in use: the directory that ships, and beside it the list that is held, or else the one that ships."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.database import write_directory
from desktop.directory.search_index import write_search
from desktop.domain.errors import FileTroubleError, StoreError
from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory
from desktop.runtime.version import VERSION
from desktop.services.directory_entries import directory_entries
from desktop.services.list_filling import fill_list
from desktop.services.listed import Listed
from desktop.store.facts_file import FactsFolder
from desktop.store.held_list import HeldList
from desktop.store.list_file import attach_list, build_list, fits, is_newer

LAYOUT = f"{VERSION} 7"  # raise the number when the compiled tables change shape between versions
_CACHE = "cache"
_PREPARED = "compiled"


@dataclass(frozen=True)
class Shipped:
    """What ships with the program: text tables in `resources`, which never change while it runs."""

    resources: Path

    @property
    def decisions(self) -> Path:
        """The folder of hand decisions."""
        return self.resources / "data" / "decisions"

    @property
    def roster(self) -> Path:
        """The folder of the list that ships."""
        return self.resources / "data" / "roster"

    @property
    def directory(self) -> Path:
        """The folder of the directory's tables."""
        return self.resources / "data" / "directory"

    @cached_property
    def directory_key(self) -> str:
        """A hash of the texts that places and agencies are compiled from, and of the program's version."""
        return _key(LAYOUT, [*sorted(self.directory.glob("*.tsv")), *sorted(self.decisions.glob("*.tsv"))])

    @cached_property
    def list_key(self) -> str:
        """A hash of the list that ships and of all that it is placed by."""
        return _key(self.directory_key, sorted(self.roster.glob("*.tsv")))


def open_database(data_dir: Path, resources: Path) -> Connection:
    """A connection to the directory, with the list in use attached as `list`; built first where needed (some seconds).

    A held list that is damaged is set aside, and the one that ships is used.

    Raises: StoreError when the facts that ship are missing or damaged, or a later version wrote the held list.
    """
    shipped = Shipped(resources)
    connection = open_directory(data_dir, shipped)
    if not _attach_held(connection, HeldList(data_dir)):
        _attach_shipped(connection, data_dir, shipped)
    return connection


def open_directory(data_dir: Path, shipped: Shipped) -> Connection:
    """A connection to the directory alone, built first where needed.

    Raises: StoreError when the tables that ship are missing or damaged.
    """
    key = shipped.directory_key
    prepared = FactsFolder(shipped.resources / _PREPARED).directory(key)
    cache = FactsFolder(data_dir / _CACHE)
    return prepared or cache.directory(key) or cache.build_directory(key, _Filling(shipped).directory)


def prepare(resources: Path) -> None:
    """Compile the facts that ship beside themselves, so that no person waits for it; done when setting up or building.

    Raises: StoreError when the facts that ship are missing or damaged.
    """
    shipped, folder = Shipped(resources), FactsFolder(resources / _PREPARED)
    filling = _Filling(shipped)
    key = shipped.directory_key
    with closing(folder.directory(key) or folder.build_directory(key, filling.directory)) as connection:
        if not folder.attach_list(connection, shipped.list_key):
            folder.build_list(connection, shipped.list_key, filling.list)


def load_history(data_dir: Path, resources: Path) -> ListHistory:
    """The list in use with its history; a damaged held list gives way to the one that ships.

    Raises: StoreError when the list that ships is damaged, or a later version wrote the held list.
    """
    with closing(sqlite3.connect("file::memory:", uri=True)) as connection:
        if _attach_held(connection, HeldList(data_dir)):
            return Listed(connection).history()
    return read_history(Shipped(resources).roster)


def keep_history(data_dir: Path, resources: Path, history: ListHistory) -> None:
    """Make a list with its history the held one.

    Raises: FileTroubleError when the data folder can't be written; the list held before is untouched then.
    """
    shipped = Shipped(resources)
    filling = _Filling(shipped, history)
    with closing(open_directory(data_dir, shipped)) as connection:
        try:
            HeldList(data_dir).replace(lambda path: build_list(connection, path, filling.list))
        except (OSError, sqlite3.OperationalError) as error:
            code, text = "data_folder", "The list can't be saved: the data folder can't be written."
            raise FileTroubleError(code, text, "Choose another folder with --data-dir.") from error


def _attach_held(connection: Connection, held: HeldList) -> bool:
    path = held.path()
    if path is None:
        return False
    if is_newer(path):
        code, text = "list_newer", "The list in the data folder was saved by a later version of this program."
        raise StoreError(code, text, "Update the program, or choose another folder with --data-dir.")
    if not fits(path) or held.whole() is None:
        held.set_aside()
        return False
    attach_list(connection, path)
    return True


def _attach_shipped(connection: Connection, data_dir: Path, shipped: Shipped) -> None:
    key = shipped.list_key
    cache = FactsFolder(data_dir / _CACHE)
    if FactsFolder(shipped.resources / _PREPARED).attach_list(connection, key) or cache.attach_list(connection, key):
        return
    cache.build_list(connection, key, _Filling(shipped).list)


class _Filling:
    """Fills empty databases with what ships, or with another list."""

    def __init__(self, shipped: Shipped, history: ListHistory | None = None) -> None:
        self._shipped = shipped
        self._history = history

    def directory(self, connection: Connection) -> None:
        try:
            write_directory(connection, self._shipped.directory)
            write_search(connection, directory_entries(connection, self._shipped.decisions))
        except (OSError, ValueError, KeyError, IndexError) as error:
            code, text = "facts_damaged", "The facts that come with this program are missing or damaged."
            raise StoreError(code, text, "Install the program again.") from error

    def list(self, connection: Connection) -> None:
        history = self._history or read_history(self._shipped.roster)
        settings = {"directory": self._shipped.directory_key, "shipped": self._shipped.list_key}
        fill_list(connection, history, self._shipped.decisions, settings)


def _key(start: str, paths: list[Path]) -> str:
    digest = hashlib.sha256(start.encode())
    for path in paths:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:24]
