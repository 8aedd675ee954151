"""The held list: the old one or the new one, whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from desktop.store.held_list import HeldList


def _write(text: str, folder: Path) -> None:
    (folder / "list.tsv").write_text(text)


def test_without_an_import_no_list_is_held(tmp_path: Path) -> None:
    assert HeldList(tmp_path / "nowhere").folder() is None


def test_a_new_list_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    for name in ("one", "two"):
        held.replace(name, partial(_write, name))
    folder = held.folder()
    assert folder is not None
    assert (folder / "list.tsv").read_text() == "two"
    assert sorted(path.name for path in (tmp_path / "list").iterdir()) == ["current", "two"]


def test_a_list_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    held = HeldList(tmp_path)
    held.replace("one", lambda folder: _write("one", folder))

    def fail(folder: Path) -> None:
        _write("half", folder)
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        held.replace("two", fail)
    folder = held.folder()
    assert folder is not None
    assert (folder / "list.tsv").read_text() == "one"
    assert sorted(path.name for path in (tmp_path / "list").iterdir()) == ["current", "one"]


@pytest.mark.parametrize("pointer", ["", "../../etc", "gone", "one\x00", "\u0661"])
def test_a_pointer_to_nowhere_holds_no_list(tmp_path: Path, pointer: str) -> None:
    held = HeldList(tmp_path)
    held.replace("one", lambda folder: _write("one", folder))
    (tmp_path / "list" / "current").write_text(pointer, encoding="utf-8")
    assert held.folder() is None
