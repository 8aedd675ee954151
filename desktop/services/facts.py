"""The facts in use: the directory that ships, and beside it the list that is held, or else the one that ships."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from desktop.domain.errors import StoreError
from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory
from desktop.services.listed import Listed
from desktop.services.renewing import renew
from desktop.services.shipped import Shipped
from desktop.store.facts_file import FactsFolder
from desktop.store.held_list import HeldList
from desktop.store.list_file import attach_list, fits, is_newer

_CACHE = "cache"


def open_database(data_dir: Path, resources: Path) -> Connection:
    """A connection to the directory, with the list in use attached as `list`; built first where needed (some seconds).

    A held list that is damaged is set aside, and the one that ships is used. One that an earlier version of the program
    placed is placed again, once.

    Raises: StoreError when the facts that ship are missing or damaged, or a later version wrote the held list.
    """
    shipped = Shipped(resources)
    held = _usable(HeldList(data_dir))
    connection = open_directory(data_dir, shipped)
    if held:
        attach_list(connection, held)
        renew(connection, data_dir, shipped)
    else:
        _attach_shipped(connection, data_dir, shipped)
    return connection


def open_directory(data_dir: Path, shipped: Shipped) -> Connection:
    """A connection to the directory alone, built first where needed.

    Raises: StoreError when the tables that ship are missing or damaged.
    """
    key = shipped.directory_key
    cache = FactsFolder(data_dir / _CACHE)
    prepared = FactsFolder(shipped.compiled).directory(key) or cache.directory(key)
    return prepared or cache.build_directory(key, shipped.fill_directory)


def prepare(resources: Path) -> None:
    """Compile the facts that ship beside themselves, so that no person waits for it; done when setting up or building.

    Raises: StoreError when the facts that ship are missing or damaged.
    """
    shipped = Shipped(resources)
    folder, key = FactsFolder(shipped.compiled), shipped.directory_key
    with closing(folder.directory(key) or folder.build_directory(key, shipped.fill_directory)) as connection:
        if not folder.attach_list(connection, shipped.list_key):
            folder.build_list(connection, shipped.list_key, shipped.fill_list)


def load_history(data_dir: Path, resources: Path) -> ListHistory:
    """The list in use with its history; a damaged held list gives way to the one that ships.

    Raises: StoreError when the facts that ship are damaged, or a later version wrote the held list.
    """
    if _usable(HeldList(data_dir)) is None:
        return read_history(Shipped(resources).roster)
    with closing(open_database(data_dir, resources)) as connection:
        return Listed(connection).history()


def _usable(held: HeldList) -> Path | None:
    """The file of the held list; one that was damaged is set aside."""
    path = held.path()
    if path is None:
        return None
    if is_newer(path):
        code, text = "list_newer", "The list in the data folder was saved by a later version of this program."
        raise StoreError(code, text, "Update the program, or choose another folder with --data-dir.")
    if not fits(path) or held.whole() is None:
        held.set_aside()
        return None
    return path


def _attach_shipped(connection: Connection, data_dir: Path, shipped: Shipped) -> None:
    key = shipped.list_key
    cache = FactsFolder(data_dir / _CACHE)
    if not (FactsFolder(shipped.compiled).attach_list(connection, key) or cache.attach_list(connection, key)):
        cache.build_list(connection, key, shipped.fill_list)
