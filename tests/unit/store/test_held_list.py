"""The held list: the old one or the new one, whole."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from desktop.store.held_list import HeldList


def _write(text: str, path: Path) -> None:
    path.write_text(text)


def _text(held: HeldList) -> str:
    path = held.whole()
    assert path is not None
    return path.read_text()


def test_without_an_import_no_list_is_held(tmp_path: Path) -> None:
    assert HeldList(tmp_path / "nowhere").path() is None


def test_a_new_list_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    for text in ("one", "two"):
        held.replace(partial(_write, text))
    assert _text(held) == "two"
    assert len(list((tmp_path / "list").iterdir())) == 2


def test_a_held_list_is_private_to_its_owner(tmp_path: Path) -> None:
    HeldList(tmp_path).replace(partial(_write, "one"))
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "list").iterdir()} == {0o600}
    assert (tmp_path / "list").stat().st_mode & 0o777 == 0o700


def test_a_list_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    held.replace(partial(_write, "one"))

    def fail(path: Path) -> None:
        _write("half", path)
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        held.replace(fail)
    assert _text(held) == "one"
    assert len(list((tmp_path / "list").iterdir())) == 2


@pytest.mark.parametrize("pointer", ["", "../../etc", "gone", "one\x00", "\u0661"])
def test_a_pointer_to_nowhere_holds_no_list(tmp_path: Path, pointer: str) -> None:
    held = HeldList(tmp_path)
    held.replace(partial(_write, "one"))
    (tmp_path / "list" / "current").write_text(pointer, encoding="utf-8")
    assert held.path() is None


def test_a_list_whose_bytes_changed_later_is_not_whole_and_is_kept_aside(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    path = held.replace(partial(_write, "one"))
    path.write_text("oNe")
    assert (held.path(), held.whole()) == (path, None)
    held.set_aside()
    assert held.path() is None
    assert [left.read_text() for left in (tmp_path / "list").iterdir()] == ["oNe"]


def test_what_a_stopped_program_left_is_removed_when_it_is_old(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    held.replace(partial(_write, "one"))
    old, fresh = tmp_path / "list" / "list.1.new", tmp_path / "list" / "list.2.new"
    for left in (old, fresh):
        left.write_text("half")
    os.utime(old, (1_000_000, 1_000_000))
    held.replace(partial(_write, "two"))
    assert (old.exists(), fresh.exists()) == (False, True)
