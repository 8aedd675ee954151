"""The facts in use: the directory that ships, and beside it the list that is held, or else the one that ships."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from desktop.domain.errors import KnownError
from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory
from desktop.services.holding import UnreadableListError, attach_held, nothing_held
from desktop.services.listed import Listed
from desktop.services.renewing import renew
from desktop.services.shipped import Shipped
from desktop.store.facts_cache import FactsCache
from desktop.store.facts_file import FactsFolder
from desktop.store.held_list import HeldList

Tell = Callable[[KnownError], None]
"""Is told why the list that is held is not the one in use."""


def open_database(data_dir: Path, resources: Path, *, writing: bool = False, tell: Tell | None = None) -> Connection:
    """A connection to the directory, with the list in use attached as `list`; built first where needed (some seconds).

    A held list that is damaged is set aside, and the one that ships is used. One that can't be read just now stays as
    it is; only for whom `tell` is told, who asks and changes nothing, the one that ships is used meanwhile. One that an
    earlier version of the program placed or wrote is made anew, once. `writing`: the caller holds the lock of the held
    list.

    Raises: StoreError when the facts that ship are missing or damaged, or a later version wrote the held list;
    FileTroubleError where the held list can't be read just now.
    """
    shipped = Shipped(resources)
    connection = open_directory(data_dir, shipped)
    try:
        held = HeldList(data_dir)
        kept = _attached(connection, held, shipped, tell, writing=writing)
        if kept:
            renew(connection, held, kept, shipped, writing=writing)
        else:
            _attach_shipped(connection, data_dir, shipped)
    except KnownError:
        connection.close()
        raise
    return connection


def _attached(
    connection: Connection, held: HeldList, shipped: Shipped, tell: Tell | None, *, writing: bool
) -> Path | None:
    try:
        found = attach_held(connection, held, shipped, writing=writing)
    except UnreadableListError as error:
        if tell is None:
            raise
        tell(error)
        return None
    if found.damaged and tell:
        tell(found.damaged)
    return found.path


def open_directory(data_dir: Path, shipped: Shipped) -> Connection:
    """A connection to the directory alone, built first where needed.

    Raises: StoreError when the tables that ship are missing or damaged.
    """
    key = shipped.directory_key
    cache = FactsCache(data_dir)
    prepared = FactsFolder(shipped.compiled).directory(key) or cache.directory(key)
    return prepared or cache.build_directory(key, shipped.fill_directory)


def prepare(resources: Path, *, sealed: bool = False) -> None:
    """Compile the facts that ship beside themselves, so that no person waits for it; done when setting up or building.

    `sealed`: they go together into what is built for people, where no table changes by itself.

    Raises: StoreError when the facts that ship are missing or damaged.
    """
    shipped = Shipped(resources)
    folder, key = FactsFolder(shipped.compiled), shipped.directory_key
    with closing(folder.directory(key) or folder.build_directory(key, shipped.fill_directory)) as connection:
        if not folder.attach_list(connection, shipped.list_key):
            folder.build_list(connection, shipped.list_key, shipped.fill_list)
    shipped.keep_keys(sealed=sealed)


def load_history(data_dir: Path, resources: Path, *, writing: bool = False) -> ListHistory:
    """The list in use with its history; a damaged held list gives way to the one that ships. `writing` as above.

    Raises: as `open_database`.
    """
    if nothing_held(HeldList(data_dir)):
        return read_history(Shipped(resources).roster)
    with closing(open_database(data_dir, resources, writing=writing)) as connection:
        return Listed(connection).history()


def _attach_shipped(connection: Connection, data_dir: Path, shipped: Shipped) -> None:
    key = shipped.list_key
    cache = FactsCache(data_dir)
    if not (FactsFolder(shipped.compiled).attach_list(connection, key) or cache.attach_list(connection, key)):
        cache.build_list(connection, key, shipped.fill_list)
