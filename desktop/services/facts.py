"""The facts in use: the directory that ships, and the list that is held or ships, compiled into one file to ask."""

from __future__ import annotations

import hashlib
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.database import write_directory
from desktop.directory.search_index import write_search
from desktop.domain.errors import StoreError
from desktop.roster.list_file import read_history
from desktop.roster.record_cells import encode_record
from desktop.roster.records import ListHistory
from desktop.roster.standing import standings
from desktop.runtime.version import VERSION
from desktop.services.change_log import all_changes
from desktop.services.search_entries import search_entries
from desktop.store.facts_file import open_facts, open_prepared
from desktop.store.held_list import HeldList
from desktop.store.list_tables import write_list

LAYOUT = f"{VERSION} 7"  # raise the number when the compiled tables change shape between versions
_CACHE = "cache"
_PREPARED = "compiled"


def open_database(data_dir: Path, resources: Path) -> Connection:
    """A connection to the compiled facts, built first where needed (some seconds); nothing else is written.

    Raises: StoreError when the facts that ship are missing or damaged.
    """
    data = resources / "data"
    folder = list_folder(data_dir, resources)
    key = _key_of(data, folder)
    prepared = open_prepared(resources / _PREPARED, key)
    return prepared or open_facts(data_dir / _CACHE, key, lambda connection: _fill(connection, data, folder))


def prepare(resources: Path) -> None:
    """Compile the facts that ship beside themselves, so that no person waits for it; done when setting up or building.

    Raises: StoreError when the facts that ship are missing or damaged.
    """
    data = resources / "data"
    folder = data / "roster"
    key = _key_of(data, folder)
    open_facts(resources / _PREPARED, key, lambda connection: _fill(connection, data, folder)).close()


def list_folder(data_dir: Path, resources: Path) -> Path:
    """The folder of the list in use: the held one, else the one that ships."""
    return HeldList(data_dir).folder() or resources / "data" / "roster"


def load_history(data_dir: Path, resources: Path) -> ListHistory:
    """The list in use with its history; a damaged held list gives way to the one that ships."""
    held = HeldList(data_dir).folder()
    if held:
        try:
            return read_history(held)
        except StoreError:
            pass
    return read_history(resources / "data" / "roster")


def _fill(connection: Connection, data: Path, folder: Path) -> None:
    try:
        history = read_history(folder)
    except StoreError:
        history = read_history(data / "roster")
    standing = standings(history)
    write_directory(connection, data / "directory")
    records = ((record.last, record.row.printed.row, encode_record(record)) for record in history.records)
    write_list(connection, history.editions, records, standing, all_changes(history))
    write_search(connection, search_entries(connection, data / "decisions", standing, history))


def _key_of(data: Path, folder: Path) -> str:
    tables = [*sorted((data / "directory").glob("*.tsv")), *sorted((data / "decisions").glob("*.tsv"))]
    return _key([*tables, *sorted(folder.glob("*.tsv"))])


def _key(paths: list[Path]) -> str:
    """A hash of the texts that the facts are compiled from."""
    digest = hashlib.sha256(LAYOUT.encode())
    for path in paths:
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:24]
