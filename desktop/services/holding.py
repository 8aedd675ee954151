"""Attaching the held list, whatever has become of its files."""

from __future__ import annotations

import sqlite3
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from desktop.domain.errors import StoreError
from desktop.roster.list_file import read_history
from desktop.services.list_filling import fill_list
from desktop.services.shipped import Shipped
from desktop.store.former_list import attach_former, is_former
from desktop.store.held_list import HeldList
from desktop.store.list_file import attach_in_memory, attach_list, fits, is_newer

_TRIES = 3  # another copy of the program may put a list in place between two looks


def attach_held(connection: Connection, held: HeldList, shipped: Shipped, *, writing: bool) -> Path | None:
    """Attach the held list as `list` and tell where it is kept; None when there is none that can be used.

    One that is damaged is set aside.
    `writing`: the caller holds the lock of the held list.

    Raises: StoreError when a later version of the program wrote it.
    """
    for _ in range(_TRIES):
        path = held.kept()
        if path is None:
            return None
        if is_newer(path):
            code, text = "list_newer", "The list in the data folder was saved by a later version of this program."
            raise StoreError(code, text, "Update the program, or choose another folder with --data-dir.")
        if _attached(connection, held, path, shipped):
            return path
        with suppress(OSError), nullcontext() if writing else held.writing():
            held.set_aside(path)
    return None


def _attached(connection: Connection, held: HeldList, path: Path, shipped: Shipped) -> bool:
    try:
        if path == held.former_tables():
            _attach_tables(connection, path, shipped)
        elif held.whole() != path:
            return False
        elif is_former(path):
            attach_former(connection, path)
        elif fits(path):
            attach_list(connection, path)
        else:
            return False
    except (OSError, sqlite3.Error, StoreError):
        return False
    return True


def _attach_tables(connection: Connection, folder: Path, shipped: Shipped) -> None:
    """Raises: StoreError when they are damaged or of a form that is not known any more."""
    settings = {"directory": "", "shipped": ""}  # placed by nobody: made anew from its rows
    attach_in_memory(
        connection,
        partial(fill_list, history=read_history(folder), decisions=shipped.decisions, settings=settings),
    )
