"""Carrying the whole list to another computer as one file, so that both answer alike."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from desktop.domain.cancelling import Check, unhurried
from desktop.domain.errors import FileTroubleError
from desktop.domain.os_cause import cause
from desktop.roster.building import build_history, unfolded
from desktop.roster.list_package import PACKAGE_BYTES, Origin, is_package, pack, unpack
from desktop.roster.records import ListHistory, edition_order
from desktop.runtime.version import VERSION
from desktop.runtime.whole_file import write_whole
from desktop.services.data_folder import changing_list
from desktop.services.facts import load_history, open_database
from desktop.services.keeping import keep_history
from desktop.services.knowledge import attentive, make_knowledge
from desktop.services.listed import Listed
from desktop.services.shipped import Shipped

_HEAD_BYTES = 100


class Arrival(StrEnum):
    """What became of the list in a file."""

    ACCEPTED = "accepted"
    ALREADY_HELD = "already_held"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Carried:
    """A list that was carried: its newest edition's date, and how many editions and rows of the newest it has.

    `held` is the date of the list held before, `program` the version of the program that wrote the file.
    """

    outcome: Arrival
    newest: date
    editions: int
    rows: int
    program: str
    held: date
    reasons: tuple[str, ...] = ()


def export_data(data_dir: Path, resources: Path, path: Path) -> Carried:
    """Write the list in use with its history, whole or not at all; the same list gives the same bytes.

    Raises: FileTroubleError when the file can't be written; StoreError when the facts that ship are damaged.
    """
    with closing(open_database(data_dir, resources)) as connection:
        listed = Listed(connection)
        history = listed.history()
        kept = [listed.tables.setting(name) or "" for name in ("data_version", "directory")]
    try:
        write_whole(path, pack(history, Origin(VERSION, *kept)))
    except OSError as error:
        message, hint = "The file could not be written: %1.", "Choose another folder or name."
        raise FileTroubleError("not_written", message, hint, values=(cause(error),)) from error
    return _carried(Arrival.ACCEPTED, history, VERSION, history.newest.date)


def import_data(
    data_dir: Path, resources: Path, path: Path, *, accept: bool = False, check: Check = unhurried
) -> Carried:
    """Hold the list in the file, with its history, instead of the one held; an older one only with `accept`.

    Where another version of the program wrote the file, its rows are placed again, as this version knows the places.

    Raises: FileTroubleError when the file is damaged or not ours, or the data folder can't be written; RefusedError
    for the file of a newer program; CancelledError by `check`. The list held before stays then.
    """
    offered, origin = unpack(_bytes(path))
    if origin.directory != Shipped(resources).directory_key:
        knowledge = attentive(make_knowledge(resources / "data"), check)
        offered = build_history(unfolded(offered, check), knowledge, check)
    check()
    with changing_list(data_dir):
        return _take(data_dir, resources, offered, origin, check, accept=accept)


def _take(
    data_dir: Path, resources: Path, offered: ListHistory, origin: Origin, check: Check, *, accept: bool
) -> Carried:
    held = load_history(data_dir, resources, writing=True)
    before = held.newest.date
    if _same(offered, held):
        return _carried(Arrival.ALREADY_HELD, offered, origin.program, before)
    older = edition_order(offered.newest) < edition_order(held.newest)
    if older and not accept:
        return replace(_carried(Arrival.REFUSED, offered, origin.program, before), reasons=("older_list",))
    check()
    keep_history(data_dir, resources, offered, check)
    return _carried(Arrival.ACCEPTED, offered, origin.program, before)


def is_carried(path: Path) -> bool:
    """Whether a file looks like one that `export_data` wrote; False for one that can't be read."""
    try:
        with path.open("rb") as file:
            return is_package(file.read(_HEAD_BYTES))
    except OSError:
        return False


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise FileTroubleError("no_file", "There is no such file.", "Check its name and folder.")
        with path.open("rb") as file:
            return file.read(PACKAGE_BYTES + 1)
    except OSError as error:
        message, hint = "The file could not be read: %1.", "Check that it is yours to read."
        raise FileTroubleError("unreadable", message, hint, values=(cause(error),)) from error


def _same(one: ListHistory, other: ListHistory) -> bool:
    """Whether both are one list with one history, however their editions came to either computer."""
    hashes = [[edition.sha256 for edition in history.editions] for history in (one, other)]
    return hashes[0] == hashes[1] and one.records == other.records and one.traits == other.traits


def _carried(outcome: Arrival, history: ListHistory, program: str, held: date) -> Carried:
    newest = history.newest
    return Carried(outcome, newest.date, len(history.editions), newest.rows, program, held)
