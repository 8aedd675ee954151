"""A file that is not finished is nowhere; one that is has its name, its content and the usual rights."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.runtime.unnamed_file import finished_as


def _write(path: Path) -> None:
    with finished_as(path) as file:
        file.write(b"one ")
        assert path.exists() is not can_be_nameless(path.parent)
        file.write(b"two")


def can_be_nameless(folder: Path) -> bool:
    """Whether the file system of a folder knows files without a name."""
    try:
        os.close(os.open(folder, os.O_RDWR | os.O_TMPFILE))
    except (OSError, AttributeError):
        return False
    return True


def test_it_has_its_name_when_it_is_finished_and_the_rights_of_new_files(tmp_path: Path) -> None:
    _write(tmp_path / "new")
    (tmp_path / "usual").touch()
    assert (tmp_path / "new").read_bytes() == b"one two"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_one_that_is_not_finished_is_nowhere(tmp_path: Path) -> None:
    if not can_be_nameless(tmp_path):
        pytest.skip("this disk knows no files without a name")
    with pytest.raises(TypeError), finished_as(tmp_path / "new") as file:
        file.writelines([b"half", None])  # type: ignore[list-item] # what fails in the midst
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ["os.link", "desktop.runtime.unnamed_file._opened"])
def test_where_the_system_can_t_the_same_comes_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        if missing == "os.link":
            raise OSError

    monkeypatch.setattr(missing, fail)
    with finished_as(tmp_path / "new") as file:
        file.write(b"one two")
    assert (tmp_path / "new").read_bytes() == b"one two"


def test_what_stands_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    with pytest.raises(FileExistsError), finished_as(tmp_path / "old") as file:
        file.write(b"new")
    assert (tmp_path / "old").read_bytes() == b"old"
