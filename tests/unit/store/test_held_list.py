"""The held list: the old one or the new one, whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from desktop.store.held_list import HeldList
from desktop.store.lock import BusyError


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


def test_a_first_list_whose_pointer_cannot_be_written_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_root: Path, _name: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.store.held_list._point", full)
    with pytest.raises(OSError, match="No space"):
        HeldList(tmp_path).replace(partial(_write, "one"))
    assert HeldList(tmp_path).path() is None


@pytest.mark.parametrize("pointer", ["", "../../etc", "gone", "one\x00", "\u0661", "x" * 10_000_000])
def test_a_damaged_pointer_loses_no_list_that_is_whole(tmp_path: Path, pointer: str) -> None:
    held = HeldList(tmp_path)
    path = held.replace(partial(_write, "one"))
    (tmp_path / "list" / "current").write_text(pointer, encoding="utf-8")
    assert held.whole() == path
    path.write_text("oNe")
    assert held.path() is None


@pytest.mark.parametrize("put", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/passwd")])
def test_what_stands_in_the_place_of_the_pointer_is_not_read_and_gives_way(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    held = HeldList(tmp_path)
    path = held.replace(partial(_write, "one"))
    pointer = tmp_path / "list" / "current"
    pointer.unlink()
    put(pointer)
    assert held.whole() == path
    held.replace(partial(_write, "two"))
    assert _text(held) == "two"


@pytest.mark.parametrize("put", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/passwd")])
def test_what_stands_in_the_place_of_the_list_is_not_read(tmp_path: Path, put: Callable[[Path], None]) -> None:
    held = HeldList(tmp_path)
    path = held.replace(partial(_write, "one"))
    path.unlink()
    put(path)
    assert held.whole() is None


def test_a_list_whose_bytes_changed_later_is_not_whole_and_is_kept_aside(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    path = held.replace(partial(_write, "one"))
    path.write_text("oNe")
    assert (held.path(), held.whole()) == (path, None)
    held.set_aside(path)
    assert held.path() is None
    assert [left.read_text() for left in (tmp_path / "list").iterdir()] == ["oNe"]


@pytest.mark.parametrize("length", range(len("a whole list")))
def test_a_list_cut_short_anywhere_is_not_whole(tmp_path: Path, length: int) -> None:
    held = HeldList(tmp_path)
    path = held.replace(partial(_write, "a whole list"))
    os.truncate(path, length)
    assert (held.path(), held.whole()) == (path, None)


def test_what_a_stopped_program_left_is_removed(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    held.replace(partial(_write, "one"))
    for left in ("list.1.0a.new", "current.2.0b.new"):
        (tmp_path / "list" / left).write_text("half")
    held.replace(partial(_write, "two"))
    assert len(list((tmp_path / "list").iterdir())) == 2


def test_a_list_that_another_copy_put_in_place_meanwhile_is_not_set_aside(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    first = held.replace(partial(_write, "one"))
    held.replace(partial(_write, "two"))
    held.set_aside(first)
    assert _text(held) == "two"


def test_only_one_copy_of_the_program_changes_the_list(tmp_path: Path) -> None:
    with HeldList(tmp_path).writing(), pytest.raises(BusyError), HeldList(tmp_path).writing():
        pass
    with HeldList(tmp_path).writing():
        pass
