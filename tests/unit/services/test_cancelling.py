"""Taking a list in ends soon after a press on Cancel, wherever it is, and leaves what was held."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.cancelling import CancelledError, Check, unhurried
from desktop.services.facts import open_database
from desktop.services.imports import read_files, take_lists
from desktop.services.listed import Listed
from desktop.services.transfer import import_data
from tests.bench.writes import NOW, make_world

OLDER, NEWER = "participatingAgencies05182026am.xlsx", "participatingAgencies05202026am.xlsx"


class Pressed:
    """Cancel is pressed at the look with this number."""

    def __init__(self, at: int) -> None:
        self._left = at

    def __call__(self) -> None:
        if not self._left:
            raise CancelledError("cancelled", "")
        self._left -= 1


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("world")
    make_world(home)
    return home


def _files(home: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (home / "data").rglob("*") if path.is_file()}


def _take(name: str, home: Path, check: Check, *, fresh: bool = False) -> object:
    """Take in a workbook, or a file with the whole list."""
    data, compiled, path = home / "data", home / "compiled", home / name
    if path.suffix == ".287g":
        return import_data(data, compiled, path, check=check)
    return take_lists(data, compiled, read_files([path], NOW, check), fresh=fresh, accept=True, check=check)


def _is_cancelled(name: str, home: Path, at: int) -> bool:
    try:
        _take(name, home, Pressed(at))
    except CancelledError:
        return True
    return False


CASES = {
    "a newer list is added": (OLDER, NEWER, 5),
    "an older list, and all is made anew": (NEWER, OLDER, 30),
    "a list with its history": (OLDER, "newer.287g", 10),
}


@pytest.mark.parametrize(("before", "name", "least"), CASES.values(), ids=CASES)
def test_a_press_at_any_look_leaves_the_list_held_before_and_nothing_half(
    world: Path, tmp_path: Path, before: str, name: str, least: int
) -> None:
    for one in ("compiled", OLDER, NEWER, "newer.287g"):
        (tmp_path / one).symlink_to(world / one)
    _take(before, tmp_path, unhurried, fresh=True)
    held, looks = _files(tmp_path), 0
    while _is_cancelled(name, tmp_path, looks):
        assert _files(tmp_path) == held
        looks += 1
    assert looks >= least
    assert _files(tmp_path) != held
    with closing(open_database(tmp_path / "data", tmp_path / "compiled")) as connection:
        assert Listed(connection).tables.newest().file == NEWER
