"""The data folder is the person's own, or it is not used; what is made in it is for its owner only."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.store.data_folder import DataFolder, FolderTrouble, UnsafeFolderError
from desktop.store.held_list import HeldList
from desktop.store.small_file import SmallFile

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise there")

NOBODY = 65534
LONG = Path(*["a folder with spaces, émoji 🚓 and e\u0301", *["d" * 60] * 5, "%41?#;&'\"\\"])


@pytest.fixture(autouse=True)
def _nobody_is_careful() -> Iterator[None]:
    """Whatever a person's umask is, the program's own rights hold."""
    before = os.umask(0)
    yield
    os.umask(before)


def _link(path: Path) -> None:
    target = path.with_name("target")
    target.mkdir(mode=0o700)
    path.symlink_to(target)


def _foreign(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    path.mkdir(mode=0o700)
    os.chown(path, NOBODY, NOBODY)


def _open(path: Path) -> None:
    path.mkdir(mode=0o777)


def _open_to_a_group(path: Path) -> None:
    path.mkdir(mode=0o770)


def _sticky(path: Path) -> None:
    path.mkdir()
    path.chmod(0o1777)


def _file(path: Path) -> None:
    path.write_text("in the way")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _write(path: Path) -> None:
    path.write_text("one")


UNSAFE = pytest.mark.parametrize(
    ("put", "trouble"),
    [
        (_link, FolderTrouble.LINK),
        (_circle, FolderTrouble.LINK),
        (_foreign, FolderTrouble.FOREIGN),
        (_open, FolderTrouble.OPEN),
        (_open_to_a_group, FolderTrouble.OPEN),
        (_sticky, FolderTrouble.OPEN),
        (_file, FolderTrouble.NO_FOLDER),
        (_pipe, FolderTrouble.NO_FOLDER),
    ],
)


@UNSAFE
def test_what_others_could_put_something_in_is_not_used(
    tmp_path: Path, put: Callable[[Path], None], trouble: FolderTrouble
) -> None:
    path = tmp_path / "data"
    put(path)
    folder = DataFolder(path)
    assert folder.trouble() is trouble
    assert folder.readable() is folder.readable("list") is None
    with pytest.raises(UnsafeFolderError) as told:
        folder.prepared("list")
    assert told.value.trouble is trouble


@UNSAFE
def test_nothing_is_read_from_there_and_nothing_written(
    tmp_path: Path, put: Callable[[Path], None], trouble: FolderTrouble
) -> None:
    path = tmp_path / "data"
    put(path)
    if path.is_dir():
        (path / "settings.txt").write_text("scheme=dark")
        (path / "list").mkdir()
        (path / "list" / "current").write_text("planted")
        (path / "list" / "planted.sqlite").write_text("planted")
    before = sorted(tmp_path.rglob("*"))
    assert SmallFile(path / "settings.txt").read() is None
    assert HeldList(path).kept() is None
    with pytest.raises(UnsafeFolderError):
        SmallFile(path / "settings.txt").write(b"x")
    with pytest.raises(UnsafeFolderError), HeldList(path).writing():
        pass
    assert sorted(tmp_path.rglob("*")) == before
    assert trouble


def test_below_a_folder_where_everyone_may_rename_everything_it_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o777)
    for path in (tmp_path / "open" / "data", tmp_path / "open" / "deeper" / "data"):
        assert DataFolder(path).trouble() is FolderTrouble.OPEN_ABOVE
    (tmp_path / "open").chmod(0o1777)
    assert DataFolder(tmp_path / "open" / "data").trouble() is None


def test_folders_above_may_be_links_and_a_groups(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir(mode=0o775)
    (tmp_path / "home").symlink_to(tmp_path / "disk")
    folder = DataFolder(tmp_path / "home" / "data")
    assert folder.prepared().is_dir()
    assert folder.trouble() is None


def test_what_is_made_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "above" / "data"
    folder = DataFolder(path)
    with folder.lock("a"):
        folder.prepared("list")
        SmallFile(path / "settings.txt").write(b"x")
    made = [path, *path.rglob("*")]
    assert {stat.S_IMODE(one.stat().st_mode) for one in made if one.is_dir()} == {0o700}
    assert {stat.S_IMODE(one.stat().st_mode) for one in made if one.is_file()} == {0o600}
    assert folder.trouble() is None


def test_a_folder_whose_name_is_too_long_is_not_used(tmp_path: Path) -> None:
    assert DataFolder(tmp_path / ("x" * 300)).trouble() is FolderTrouble.UNREACHABLE


def test_long_and_strange_names_of_folders_are_names_like_others(tmp_path: Path) -> None:
    assert len(str(LONG)) > 300
    file = SmallFile(tmp_path / LONG / "data" / "notes")
    file.write(b"whole")
    assert file.read() == b"whole"


def test_names_of_our_own_files_differ_in_more_than_their_case(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "Data")
    SmallFile(folder.path / "settings.txt").write(b"x")
    with HeldList(folder.path).writing():
        HeldList(folder.path).replace(_write)
    names = [str(one.relative_to(folder.path)) for one in folder.path.rglob("*")]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name.isascii() and name == name.lower() for name in names)


@pytest.mark.parametrize("put", [_link, _foreign, _open, _file, _pipe, _circle])
@pytest.mark.parametrize("name", ["list", "cache", "locks"])
def test_what_stands_in_the_place_of_an_own_folder_is_set_aside(
    tmp_path: Path, put: Callable[[Path], None], name: str
) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.prepared()
    put(folder.path / name)
    assert folder.readable(name) is None
    with folder.lock("a"):
        made = folder.prepared(name)
    assert stat.S_IMODE(made.lstat().st_mode) == 0o700
    assert made.with_name(f"{name}.damaged").lstat()
    assert folder.readable(name) == made
