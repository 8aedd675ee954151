"""A held list that can't be read just now is left as it is; only one that is proved to be damaged is set aside."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError, KnownError
from desktop.services import holding
from desktop.services.desk import open_desk
from desktop.services.facts import load_history, open_database
from desktop.services.listed import Listed
from desktop.services.transfer import export_data
from desktop.store.list_file import attach_list
from tests.bench.writes import WRITES, make_world

PASSING = {
    "too many files": OSError(errno.EMFILE, "Too many open files"),
    "no memory": OSError(errno.ENOMEM, "Cannot allocate memory"),
    "not allowed": PermissionError(errno.EACCES, "Permission denied"),
    "broken disk": OSError(errno.EIO, "Input/output error"),
    "interrupted": InterruptedError(errno.EINTR, "Interrupted system call"),
}


def _sqlite(code: int, text: str) -> sqlite3.Error:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


ATTACHING = {
    "locked": _sqlite(sqlite3.SQLITE_BUSY, "database is locked"),
    "can't open": _sqlite(sqlite3.SQLITE_CANTOPEN, "unable to open database file"),
    "broken disk": _sqlite(sqlite3.SQLITE_IOERR_READ, "disk I/O error"),
    "no memory": MemoryError(),
    **PASSING,
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small country whose newer list was taken in."""
    home = tmp_path_factory.mktemp("world")
    make_world(home)
    WRITES["first list"].done(home)
    WRITES["next list"].done(home)
    return home


def _held(world: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (world / "data" / "list").iterdir()}


def _failing(error: BaseException) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


def _newest(world: Path, tell: Callable[[KnownError], None] | None = None) -> str:
    with closing(open_database(world / "data", world / "compiled", tell=tell)) as connection:
        return Listed(connection).tables.newest().file


def _left_alone(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is changed: who asks is told and answered from what ships, who would write or carry away is refused."""
    before, told = _held(world), list[KnownError]()
    bundled = _newest(world, tell=told.append)
    assert [one.code for one in told] == ["list_unreadable"]
    refused: tuple[Callable[[], object], ...] = (
        lambda: open_database(world / "data", world / "compiled"),
        lambda: load_history(world / "data", world / "compiled"),
        lambda: export_data(world / "data", world / "compiled", world / "out"),
        lambda: WRITES["next list"].done(world),
        lambda: WRITES["import-data"].done(world),
    )
    for act in refused:
        with pytest.raises(FileTroubleError) as trouble:
            act()
        assert trouble.value.code == "list_unreadable"
    monkeypatch.undo()
    assert _held(world) == before
    assert _newest(world) != bundled


@pytest.mark.parametrize("error", ATTACHING.values(), ids=ATTACHING)
def test_a_list_that_can_t_be_attached_just_now_is_left_as_it_is(
    world: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(holding, "attach_list", _failing(error))
    _left_alone(world, monkeypatch)


@pytest.mark.parametrize("name", ["current", "*.sqlite"])
@pytest.mark.parametrize("error", PASSING.values(), ids=PASSING)
def test_a_file_that_can_t_be_opened_just_now_is_left_as_it_is(
    world: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, name: str
) -> None:
    opened = os.open

    def fail(path: Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).parent.name == "list" and Path(path).match(name) and not flags & os.O_CREAT:
            raise error
        return opened(path, flags, mode)

    monkeypatch.setattr("os.open", fail)
    _left_alone(world, monkeypatch)


def test_trouble_that_passes_at_the_next_look_is_none(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attach, errors = attach_list, [ATTACHING["locked"], ATTACHING["too many files"]]

    def sometimes(connection: sqlite3.Connection, path: Path) -> None:
        if errors:
            raise errors.pop()
        attach(connection, path)

    monkeypatch.setattr(holding, "attach_list", sometimes)
    assert _newest(world) == "participatingAgencies05202026am.xlsx"
    assert errors == []


def test_the_desk_says_that_a_list_can_t_be_read_and_answers_from_what_ships(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "attach_list", _failing(PASSING["too many files"]))
    desk = open_desk(world / "data", world / "compiled", date(2026, 11, 25))
    desk.close()
    assert desk.trouble is not None
    assert desk.trouble.message == (
        "The list that was taken in can't be read just now: Too many open files. It was left as it is."
    )
