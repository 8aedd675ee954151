"""Small files of the program's own: replaced in one step, the person's alone, and never in the way."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store.small_file import SmallFile


def test_what_is_written_is_read_again_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "data" / "notes"
    SmallFile(path).write(b"one")
    SmallFile(path).write(b"two")
    assert SmallFile(path).read() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {one.name for one in path.parent.iterdir()} == {"locks", "notes"}


def test_no_file_a_folder_and_an_endless_file_count_as_nothing(tmp_path: Path) -> None:
    assert SmallFile(tmp_path / "none").read() is None
    assert SmallFile(tmp_path).read() is None
    (tmp_path / "long").write_bytes(bytes(1_000_001))
    assert SmallFile(tmp_path / "long").read() is None


def test_a_file_that_cannot_be_written_keeps_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = SmallFile(tmp_path / "notes")
    file.write(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.write(b"new")
    assert file.read() == b"old"
    assert {one.name for one in tmp_path.iterdir()} == {"locks", "notes"}


def test_what_a_stopped_program_left_is_swept_with_the_next_writing(tmp_path: Path) -> None:
    (tmp_path / ".notes.4711.new").write_bytes(b"half")
    SmallFile(tmp_path / "notes").write(b"whole")
    assert {one.name for one in tmp_path.iterdir()} == {"locks", "notes"}


@pytest.mark.parametrize("put", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/passwd")])
def test_what_stands_in_the_place_of_a_file_is_not_read_and_gives_way(
    tmp_path: Path, put: Callable[[Path], None]
) -> None:
    put(tmp_path / "notes")
    file = SmallFile(tmp_path / "notes")
    assert file.read() is None
    file.write(b"whole")
    assert file.read() == b"whole"


def test_a_damaged_content_is_kept_under_another_name(tmp_path: Path) -> None:
    file = SmallFile(tmp_path / "notes")
    file.write(b"?")
    file.set_aside()
    assert file.read() is None
    assert (tmp_path / "notes.damaged").read_bytes() == b"?"
