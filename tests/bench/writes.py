"""A program with a small made-up country, and every kind of writing it does into a person's folders."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from desktop.domain.preferences import Preferences
from desktop.domain.saved import Saved, SavedKey, SavedKind
from desktop.roster.list_file import write_history
from desktop.services.facts import open_database, prepare
from desktop.services.imports import import_files
from desktop.services.preferences import load_preferences, save_preferences
from desktop.services.saved import SavedPlaces, saved_places
from desktop.services.transfer import export_data, import_data
from desktop.store.fetch_state import FetchState, SeenFile
from tests.unit.directory.text_tables import HEADERS, write_tables
from tests.unit.roster.history_material import history, row
from tests.unit.roster.tiny_workbook import HEADER, Tiny
from tests.unit.services.list_world import contents

NOW = datetime(2026, 5, 21, tzinfo=UTC)
_COUNTIES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir")
_OLDER, _NEWER = "participatingAgencies05182026am.xlsx", "participatingAgencies05202026am.xlsx"
_COMPILED, _PLAIN = "compiled", "plain"

Act = Callable[[Path], object]


class Write(NamedTuple):
    """One kind of writing: what is there `before`, what is `done`, and what is `seen` of it afterwards.

    Each is given a folder with the program's `compiled` and `plain` resources and the person's `data` below it.
    """

    before: Act
    done: Act
    seen: Act


def make_world(home: Path) -> None:
    """Write what ships, with and without compiled facts, and the files that are taken in."""
    for name in (_COMPILED, _PLAIN):
        _ship(home / name)
    prepare(home / _COMPILED)
    for name, counties in ((_OLDER, _COUNTIES[:-1]), (_NEWER, _COUNTIES)):
        model, signed = "Task Force Model", 45922  # Excel's number of September 22, 2025
        names = [f"{one} County" for one in counties]
        rows = [("FLORIDA", f"{one} Sheriff's Office", "County", one, model, signed, "link", "") for one in names]
        links = [(f"G{at}", f"https://www.ice.gov/doclib/287gMOA/{at}.pdf") for at in range(2, len(rows) + 2)]
        (home / name).write_bytes(Tiny(rows=(HEADER, *rows), links=links).data())
    _take(_OLDER, fresh=True)(home)
    export_data(home / "data", home / _COMPILED, home / "older.287g")
    _take(_NEWER)(home)
    export_data(home / "data", home / _COMPILED, home / "newer.287g")
    shutil.rmtree(home / "data")


def _ship(resources: Path) -> None:
    data = resources / "data"
    counties = [f"1200{at}|{name} County|FL|{90_000 + at}" for at, name in enumerate(_COUNTIES, 1)]
    agencies = [
        f"FL-{name.lower()}-county-sheriffs-office|{name} County Sheriff's Office|FL|county|sheriff|1200{at}||||||||fbi"
        "|2025|||300"
        for at, name in enumerate(_COUNTIES, 1)
    ]
    zips = ["32601|standard|Alder|29.6|-82.3|3.0|12001:1||"]
    directory = {"counties": counties, "municipalities": (), "zips": zips, "agencies": agencies}
    write_tables(data / "directory", directory)
    write_tables(data / "decisions", dict.fromkeys(HEADERS.keys() - directory.keys(), ()))
    write_history(history([row("Alder County Sheriff's Office")]), data / "roster")


def _take(name: str, *, fresh: bool = False) -> Act:
    def take(home: Path) -> None:
        (told,) = import_files(home / "data", home / _COMPILED, [home / name], fresh=fresh, accept=True, now=NOW)
        if told.outcome not in {"accepted", "already_held"}:
            raise AssertionError(told)

    return take


def _list(resources: str = _COMPILED) -> Act:
    def seen(home: Path) -> str:
        with closing(open_database(home / "data", home / resources)) as connection:
            return hashlib.sha256(repr(contents(connection)).encode()).hexdigest()

    return seen


def _nothing(_home: Path) -> None:
    """There is nothing before."""


def _exported(name: str) -> Act:
    def put(home: Path) -> None:
        (home / "out").mkdir()
        (home / "out" / "list.287g").write_bytes((home / name).read_bytes())
        _take(_NEWER)(home)

    return put


def _fetched(number: int) -> Act:
    one = SeenFile(f"https://www.ice.gov/{number}.xlsx", None, f"{number:064x}", NOW)
    return lambda home: FetchState(home / "data").remember([one])


def _saved(zip_code: str) -> Act:
    one = Saved(SavedKey(SavedKind.ZIP, zip_code), "Alder", None, "FL", date(2026, 5, 18), ())
    return lambda home: SavedPlaces(home / "data").add(one)


WRITES = {
    "first list": Write(_nothing, _take(_OLDER, fresh=True), _list()),
    "next list": Write(_take(_OLDER, fresh=True), _take(_NEWER), _list()),
    "import-data": Write(
        _take(_OLDER, fresh=True),
        lambda home: import_data(home / "data", home / _COMPILED, home / "newer.287g"),
        _list(),
    ),
    "cache": Write(_nothing, lambda home: open_database(home / "data", home / _PLAIN).close(), _list(_PLAIN)),
    "fetch state": Write(
        _fetched(1), _fetched(2), lambda home: (FetchState(home / "data").seen(), FetchState(home / "data").looked())
    ),
    "settings": Write(
        lambda home: save_preferences(home / "data", Preferences(text_scale=150)),
        lambda home: save_preferences(home / "data", Preferences(text_scale=200)),
        lambda home: load_preferences(home / "data"),
    ),
    "saved": Write(_saved("32601"), _saved("32602"), lambda home: saved_places(home / "data")),
    "export-data": Write(
        _exported("older.287g"),
        lambda home: export_data(home / "data", home / _COMPILED, home / "out" / "list.287g"),
        lambda home: hashlib.sha256((home / "out" / "list.287g").read_bytes()).hexdigest(),
    ),
}
