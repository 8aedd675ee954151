"""Keeping lists that were taken: beside the list in use, which stays as it is until the new one is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from sqlite3 import Connection, OperationalError
from typing import NamedTuple

from desktop.domain.cancelling import Check, unhurried
from desktop.domain.edition import Edition
from desktop.domain.row import ListRow
from desktop.roster.building import with_editions
from desktop.roster.records import ListHistory, edition_order
from desktop.services.appending import Appending
from desktop.services.data_folder import not_written
from desktop.services.facts import open_directory
from desktop.services.knowledge import attentive, open_knowledge
from desktop.services.list_filling import fill_list
from desktop.services.listed import Listed
from desktop.services.row_marks import RowMark
from desktop.services.shipped import FRESH, Shipped
from desktop.store.held_list import HeldList
from desktop.store.list_file import attach_list, attached_file, build_list, change_list, detach_list

FEW = 8  # editions; more are sooner added by making the whole list anew


class NewList(NamedTuple):
    """An edition that was taken, with its rows and their marks."""

    edition: Edition
    rows: Sequence[ListRow]
    marks: Sequence[RowMark]


class _NotPlainError(Exception):
    """An edition shows older ones in another light: it can't simply be added."""


def keep_lists(
    connection: Connection, data_dir: Path, shipped: Shipped, lists: Sequence[NewList], check: Check = unhurried, *,
    fresh: bool,
) -> None:  # fmt: skip
    """Hold these lists together with the attached one, or (`fresh`) alone; none is attached afterwards.

    Only within `changing_list`, as `keep_history`.

    Raises: FileTroubleError when the data folder can't be written, CancelledError by `check`; the list held before is
    untouched then.
    """
    listed = Listed(connection)
    base = attached_file(connection)
    newest = edition_order(listed.editions[-1])
    newer = all(edition_order(one.edition) > newest for one in lists)
    if base and newer and not fresh and len(lists) <= FEW and _added(connection, data_dir, shipped, base, lists, check):
        return
    begun_fresh = fresh or listed.tables.setting("begun") == FRESH
    history = None if fresh else listed.history()
    detach_list(connection)
    offered = ((one.edition, one.rows) for one in lists)
    knowledge = attentive(open_knowledge(connection, shipped.decisions), check)
    whole = with_editions(history, offered, knowledge, check)
    _hold(connection, data_dir, shipped, whole, check, fresh=begun_fresh)


def keep_history(data_dir: Path, resources: Path, history: ListHistory, check: Check = unhurried) -> None:
    """Make a list with its history the held one.

    Raises: as `keep_lists`.
    """
    shipped = Shipped(resources)
    with closing(open_directory(data_dir, shipped)) as connection:
        _hold(connection, data_dir, shipped, history, check, fresh=False)


def _added(
    connection: Connection, data_dir: Path, shipped: Shipped, base: Path, lists: Sequence[NewList], check: Check
) -> bool:
    """Add editions to a copy of a list file; False when they can't simply be added, and nothing is kept then."""
    detach_list(connection)
    knowledge = attentive(open_knowledge(connection, shipped.decisions), check)

    def add(changed: Connection) -> None:
        for one in lists:
            check()
            if not Appending(changed, shipped.decisions, knowledge).append(one.edition, one.rows, one.marks):
                raise _NotPlainError

    def write(path: Path) -> None:
        shutil.copyfile(base, path)
        path.chmod(0o600)
        change_list(connection, path, add)
        check()

    try:
        _replace(data_dir, write)
    except _NotPlainError:
        attach_list(connection, base)
        return False
    return True


def _hold(
    connection: Connection, data_dir: Path, shipped: Shipped, history: ListHistory, check: Check, *, fresh: bool
) -> None:
    settings = shipped.settings(fresh=fresh)
    fill = partial(fill_list, history=history, decisions=shipped.decisions, settings=settings, check=check)
    _replace(data_dir, lambda path: build_list(connection, path, fill))


def _replace(data_dir: Path, write: Callable[[Path], None]) -> None:
    try:
        HeldList(data_dir).replace(write)
    except (OSError, OperationalError) as error:
        raise not_written() from error
