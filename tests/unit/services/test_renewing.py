"""A held list follows the program: placed anew by another directory, with the newer editions that ship."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import StoreError
from desktop.domain.level import Level
from desktop.roster.building import build_history, unfolded
from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory
from desktop.runtime.paths import resource_dir
from desktop.services.facts import load_history, open_database
from desktop.services.keeping import keep_history
from desktop.services.listed import Listed
from desktop.services.shipped import FRESH, Shipped
from desktop.store.held_list import HeldList
from tests.unit.roster.history_material import KNOWLEDGE

RESOURCES = resource_dir()
HELD = 3  # editions


@pytest.fixture(scope="module")
def older() -> ListHistory:
    """The first editions that ship, placed by someone who knows nothing of the world."""
    return build_history(unfolded(read_history(RESOURCES / "data" / "roster"))[:HELD], KNOWLEDGE)


def _hold(data_dir: Path, history: ListHistory, monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    told = Shipped(RESOURCES).settings() | settings
    monkeypatch.setattr(Shipped, "settings", lambda *_, **__: told)
    keep_history(data_dir, RESOURCES, history)
    monkeypatch.undo()


def _opened(data_dir: Path) -> tuple[int, set[Level | None], dict[str, str | None]]:
    """How many editions, the levels of the rows, the settings."""
    with closing(open_database(data_dir, RESOURCES)) as connection:
        listed = Listed(connection)
        names = ("directory", "shipped", "begun")
        levels = {record.placement.level for record in listed.current()}
        return len(listed.editions), levels, {name: listed.tables.setting(name) for name in names}


def test_a_list_of_this_program_stays_as_it_is(
    older: ListHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hold(tmp_path, older, monkeypatch)
    before = HeldList(tmp_path).whole()
    editions, levels, _ = _opened(tmp_path)
    assert (editions, levels, HeldList(tmp_path).whole()) == (HELD, {None}, before)


def test_rows_are_placed_again_and_newer_editions_that_ship_are_added_once(
    older: ListHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hold(tmp_path, older, monkeypatch, directory="another", shipped="another")
    editions, levels, settings = _opened(tmp_path)
    assert editions == len(read_history(RESOURCES / "data" / "roster").editions)
    assert len(levels) > 1
    assert settings == {**Shipped(RESOURCES).settings(), "begun": None}
    after = HeldList(tmp_path).whole()
    assert after is not None
    _opened(tmp_path)
    assert HeldList(tmp_path).whole() == after


def test_a_list_begun_fresh_is_placed_again_but_stays_alone(
    older: ListHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hold(tmp_path, older, monkeypatch, directory="another", shipped="another", begun=FRESH)
    editions, levels, settings = _opened(tmp_path)
    assert (editions, len(levels) > 1, settings["begun"]) == (HELD, True, FRESH)


def test_in_a_folder_that_cannot_be_written_the_new_list_lasts_for_the_run(
    older: ListHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hold(tmp_path, older, monkeypatch, directory="another", begun=FRESH)

    def fail(*_: object) -> Path:
        raise OSError("read only")

    monkeypatch.setattr(HeldList, "replace", fail)
    assert _opened(tmp_path)[1] != {None}


def test_a_list_of_a_later_program_is_refused_and_left_alone(
    older: ListHistory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hold(tmp_path, older, monkeypatch)
    path = HeldList(tmp_path).path()
    assert path is not None
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    later = path.read_bytes()
    for ask in (open_database, load_history):
        with pytest.raises(StoreError) as told:
            ask(tmp_path, RESOURCES)
        assert told.value.code == "list_newer"
        assert told.value.hint
    assert path.read_bytes() == later
