"""Attaching the held list, whatever has become of its files.

What proves that it is damaged sets it aside: bytes that are not those that were written, a form that nobody knows. What
only says that it can't be read just now - it is not allowed, too many files are open, no memory is left - touches
nothing.
"""

from __future__ import annotations

import sqlite3
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from desktop.domain.errors import FileTroubleError, StoreError
from desktop.domain.os_cause import cause
from desktop.roster.list_file import decode_history, read_tables
from desktop.services.list_filling import fill_list
from desktop.services.shipped import Shipped
from desktop.store.former_list import attach_former, is_former
from desktop.store.held_list import HeldList
from desktop.store.list_file import attach_in_memory, attach_list, fits, is_newer, proves_damage
from desktop.store.plain_file import ABSENT

_TRIES = 3  # another copy of the program may put a list in place between two looks
_TROUBLE = (OSError, sqlite3.Error, MemoryError)


class UnreadableListError(FileTroubleError):
    """The held list can't be read just now; nothing was changed."""


class Found(NamedTuple):
    """Where the attached list is kept, None when there is none; `damaged` says that one was set aside just now."""

    path: Path | None
    damaged: FileTroubleError | None = None


def nothing_held(held: HeldList) -> bool:
    """Whether the list that ships is in use. Raises: UnreadableListError."""
    try:
        return held.kept() is None
    except OSError as error:
        raise _unreadable(error) from error


def attach_held(connection: Connection, held: HeldList, shipped: Shipped, *, writing: bool) -> Found:
    """Attach the held list as `list`, if there is one that can be used. One that is damaged is set aside.

    `writing`: the caller holds the lock of the held list.

    Raises: StoreError when a later version of the program wrote it; UnreadableListError.
    """
    damaged: FileTroubleError | None = None
    trouble: Exception | None = None
    for _ in range(_TRIES):
        try:
            path = held.kept()
            if path is None or _attached(connection, held, path, shipped):
                return Found(path, damaged)
        except _TROUBLE as error:
            trouble = error
            continue
        damaged = _damaged()
        with suppress(OSError), nullcontext() if writing else held.writing():
            held.set_aside(path)
    if trouble:
        raise _unreadable(trouble) from trouble
    return Found(None, damaged)


def _attached(connection: Connection, held: HeldList, path: Path, shipped: Shipped) -> bool:
    """Whether the list is attached; it is damaged otherwise. Raises: StoreError as above, or _TROUBLE."""
    if is_newer(path):
        code, text = "list_newer", "The list in the data folder was saved by a later version of this program."
        raise StoreError(code, text, "Update the program, or choose another folder with --data-dir.")
    try:
        if path == held.former_tables():
            return _attach_tables(connection, path, shipped)
        if held.whole() != path:
            return False
        if is_former(path):
            attach_former(connection, path)
        elif fits(path):
            attach_list(connection, path)
        else:
            return False
    except ABSENT:
        return False
    except sqlite3.Error as error:
        if not proves_damage(error):
            raise
        return False
    return True


def _attach_tables(connection: Connection, folder: Path, shipped: Shipped) -> bool:
    settings = {"directory": "", "shipped": ""}  # placed by nobody: made anew from its rows
    tables = read_tables(folder)
    try:
        history = decode_history(tables)
    except StoreError:
        return False
    attach_in_memory(connection, partial(fill_list, history=history, decisions=shipped.decisions, settings=settings))
    return True


def _unreadable(error: Exception) -> UnreadableListError:
    text = "The list that was taken in can't be read just now: %1. It was left as it is."
    hint = "Close other programs, or allow this one to read its data folder; then open it again."
    return UnreadableListError("list_unreadable", text, hint, values=(cause(error),))


def _damaged() -> FileTroubleError:
    text = "The list that was taken in is damaged. It was set aside; the list that came with the program is used."
    return FileTroubleError("list_set_aside", text, "Update, or open a list file, to have a newer one.")
