"""Lists from disk: in any order, once or twice, one list comes of them; what was held stays until it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError
from desktop.roster.records import ListHistory
from desktop.runtime.paths import resource_dir
from desktop.services import keeping
from desktop.services.desk import open_desk
from desktop.services.facts import load_history, open_database
from desktop.services.imports import ImportedFile, import_files
from desktop.services.listed import Listed
from desktop.services.shipped import Shipped
from desktop.store.held_list import HeldList
from tests.unit.roster.tiny_workbook import HEADER, Tiny

RESOURCES = resource_dir()
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
COUNTIES = ("Alachua", "Bay", "Clay", "Dixie", "Duval", "Flagler", "Gulf", "Hardee", "Lake", "Leon")


def _list(folder: Path, day: str, counties: Sequence[str], first_row: int = 1) -> Path:
    names = [(f"{county} County Sheriff's Office", f"{county} County") for county in counties]
    rows = [("FLORIDA", name, "County", county, "Task Force Model", 45922, "link", "") for name, county in names]
    cells = [(f"G{first_row + n}", f"https://www.ice.gov/doclib/287gMOA/{n}.pdf") for n in range(1, len(rows) + 1)]
    path = folder / f"participatingAgencies{day}2026am.xlsx"
    path.write_bytes(Tiny(rows=(HEADER, *rows), first_row=first_row, links=cells).data())
    return path


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three lists, a week apart: one more agency each time."""
    return [_list(tmp_path, day, COUNTIES[:count]) for day, count in (("0601", 8), ("0608", 9), ("0615", 10))]


def _import(data_dir: Path, *files: Path, fresh: bool = False, accept: bool = False) -> list[str]:
    return [one.outcome for one in _reports(data_dir, files, fresh=fresh, accept=accept)]


def _reports(
    data_dir: Path, files: Sequence[Path], *, fresh: bool = False, accept: bool = False
) -> tuple[ImportedFile, ...]:
    return import_files(data_dir, RESOURCES, files, fresh=fresh, accept=accept, now=NOW)


def _held(data_dir: Path) -> tuple[ListHistory, str | None]:
    with closing(open_database(data_dir, RESOURCES)) as connection:
        listed = Listed(connection)
        return listed.history(), listed.tables.setting("data_version")


def test_every_order_gives_the_same_list(files: list[Path], tmp_path: Path) -> None:
    held = []
    for turn, order in enumerate(permutations(files)):
        data_dir = tmp_path / str(turn)
        assert _import(data_dir, order[0], fresh=True) == ["accepted"]
        for path in order[1:]:
            assert _import(data_dir, path, accept=True)[0] in {"accepted", "older"}
        held.append(_held(data_dir))
    assert held == [held[0]] * 6
    assert [edition.rows for edition in held[0][0].editions] == [8, 9, 10]


def test_all_at_once_and_one_by_one_give_the_same_list(files: list[Path], tmp_path: Path) -> None:
    _import(tmp_path / "a", *reversed(files), fresh=True)
    _import(tmp_path / "b", files[0], fresh=True)
    _import(tmp_path / "b", *files[1:])
    assert _held(tmp_path / "a") == _held(tmp_path / "b")


def test_a_second_time_changes_nothing(files: list[Path], tmp_path: Path) -> None:
    _import(tmp_path / "data", *files, fresh=True)
    before = HeldList(tmp_path / "data").whole()
    assert _import(tmp_path / "data", *files) == ["already_held"] * 3
    assert HeldList(tmp_path / "data").whole() == before is not None


def test_a_list_is_added_to_those_that_ship(files: list[Path], tmp_path: Path) -> None:
    _, shipped = _held(tmp_path / "data")
    assert _import(tmp_path / "data", files[2], accept=True) == ["accepted"]
    history, version = _held(tmp_path / "data")
    assert (len(history.editions), history.newest.rows) == (184, 10)
    assert version != shipped


def test_an_earlier_list_again_is_refused_unless_accepted(files: list[Path], tmp_path: Path) -> None:
    _import(tmp_path / "data", *files, fresh=True)
    again = _list(tmp_path, "0622", COUNTIES[:9], first_row=2)
    (refused,) = _reports(tmp_path / "data", [again])
    assert (refused.outcome, refused.reasons) == ("refused", ("earlier_list_again",))
    (taken,) = _reports(tmp_path / "data", [again], accept=True)
    assert (taken.outcome, taken.reasons) == ("accepted", ("earlier_list_again",))
    last = _list(tmp_path, "0629", COUNTIES, first_row=2)
    assert _import(tmp_path / "data", last, accept=True) == ["accepted"]
    assert [trait.stale for trait in _held(tmp_path / "data")[0].traits] == [False, False, False, True, False]


def test_a_folder_that_cannot_be_written_is_told_and_leaves_the_list_held(files: list[Path], tmp_path: Path) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("in the way")
    with pytest.raises(FileTroubleError) as told:
        _import(blocked, files[0], accept=True)
    assert told.value.code == "data_folder_no_folder"
    assert blocked.read_text() == "in the way"


def test_a_failure_while_adding_leaves_the_list_held(
    files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _import(tmp_path / "data", *files[:2], fresh=True)
    before = _held(tmp_path / "data")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(keeping, "change_list", fail)
    with pytest.raises(FileTroubleError):
        _import(tmp_path / "data", files[2])
    monkeypatch.undo()
    assert _held(tmp_path / "data") == before
    assert len(list((tmp_path / "data" / "list").iterdir())) == 2


def test_a_damaged_list_is_set_aside_and_the_one_that_ships_is_used(files: list[Path], tmp_path: Path) -> None:
    _import(tmp_path / "data", *files, fresh=True)
    path = HeldList(tmp_path / "data").path()
    assert path is not None
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)
    desk = open_desk(tmp_path / "data", RESOURCES, NOW.date())
    desk.close()
    assert desk.trouble is not None
    assert desk.trouble.message == (
        "The list that was taken in is damaged. It was set aside; the list that came with the program is used."
    )
    history, _ = _held(tmp_path / "data")
    assert history.newest.source == "bundled"
    assert load_history(tmp_path / "data", RESOURCES) == history
    assert path.with_name(f"{path.name}.damaged").read_bytes() == damaged


def test_a_new_list_never_has_the_old_one_s_file(files: list[Path], tmp_path: Path) -> None:
    _import(tmp_path / "data", files[0], fresh=True)
    first = HeldList(tmp_path / "data").path()
    assert first is not None
    kept = shutil.copyfile(first, tmp_path / "kept")
    _import(tmp_path / "data", files[1])
    assert HeldList(tmp_path / "data").path() != first
    assert kept.read_bytes() != (HeldList(tmp_path / "data").path() or kept).read_bytes()
    assert Shipped(RESOURCES).directory_key == _setting(tmp_path / "data", "directory")


def _setting(data_dir: Path, name: str) -> str | None:
    with closing(open_database(data_dir, RESOURCES)) as connection:
        return Listed(connection).tables.setting(name)
