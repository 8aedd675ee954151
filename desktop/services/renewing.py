"""A held list after a change of the program: placed by the directory of now, with the newer editions that ship."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from pathlib import Path
from sqlite3 import Connection, OperationalError

from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory, edition_order
from desktop.services.list_filling import fill_list
from desktop.services.listed import Listed
from desktop.services.shipped import FRESH, Shipped
from desktop.store.held_list import HeldList
from desktop.store.list_file import attach_in_memory, build_list, detach_list, try_attach


def renew(connection: Connection, held: HeldList, kept: Path, shipped: Shipped, *, writing: bool) -> None:
    """Where another version of the program placed the attached list, make it anew and attach that, once.

    `kept` is where it is held. Editions that ship and are newer than the newest held come with it, unless the list was
    begun without those. Where the data folder can't be written, or another copy of the program changes the held list,
    the new one lasts for this run only. `writing`: the caller holds the lock of the held list.
    """
    setting = Listed(connection).tables.setting
    fresh = setting("begun") == FRESH
    if setting("directory") == shipped.directory_key and (fresh or setting("shipped") == shipped.list_key):
        return
    history = _renewed(connection, shipped, fresh=fresh)
    detach_list(connection)
    fill = partial(fill_list, history=history, decisions=shipped.decisions, settings=shipped.settings(fresh=fresh))
    try:
        with nullcontext() if writing else held.writing():
            made = held.replace(lambda path: build_list(connection, path, fill)) if held.kept() == kept else None
    except (OSError, OperationalError):
        made = None
    if made is None or not try_attach(connection, made):
        attach_in_memory(connection, fill)


def _renewed(connection: Connection, shipped: Shipped, *, fresh: bool) -> ListHistory:
    # Measured: 30 ms of imports and 1 MiB that only the first start of another version needs.
    from desktop.roster.building import unfolded, with_editions  # noqa: PLC0415
    from desktop.services.knowledge import open_knowledge  # noqa: PLC0415

    history = Listed(connection).history()
    newest = edition_order(history.newest)
    offered = [] if fresh else unfolded(read_history(shipped.roster))
    newer = [(edition, rows) for edition, rows in offered if edition_order(edition) > newest]
    return with_editions(history, newer, open_knowledge(connection, shipped.decisions))
