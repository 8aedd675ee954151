"""A data folder that others could change is not used: questions are answered from what ships, nothing is saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Command
from tests.small_disk import on_small_disk
from tests.unit.roster.tiny_workbook import HEADER, Tiny

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights are kept otherwise there")


def _link(path: Path) -> None:
    path.with_name("target").mkdir(mode=0o700)
    path.symlink_to(path.with_name("target"))


def _open(path: Path) -> None:
    path.mkdir()
    path.chmod(0o777)


def _file(path: Path) -> None:
    path.write_text("in the way")


def _foreign(path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    path.mkdir(mode=0o700)
    os.chown(path, 65534, 65534)


CASES = {
    "data_folder_link": _link,
    "data_folder_open": _open,
    "data_folder_no_folder": _file,
    "data_folder_foreign": _foreign,
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small list."""
    row = ("FLORIDA", "Lake County Sheriff's Office", "County", "Lake County", "Task Force Model", 45922, "link", "")
    path = tmp_path_factory.mktemp("book") / "participatingAgencies06222026am.xlsx"
    path.write_bytes(Tiny(rows=(HEADER, row)).data())
    return path


@pytest.mark.parametrize(("code", "put"), CASES.items(), ids=CASES)
def test_questions_are_answered_and_changes_refused(
    command: Command, tmp_path: Path, book: Path, code: str, put: Callable[[Path], None]
) -> None:
    folder = tmp_path / "data"
    put(folder)
    asked = command.run("status", "--json", "--data-dir", str(folder))
    assert (asked.code, asked.document()["list"]["source"]) == (0, "bundled")
    assert "nothing is saved" in asked.err
    offered = command.run("import", "--fresh", "--accept", str(book), "--json", "--data-dir", str(folder))
    assert (offered.code, offered.document()["error"]["code"]) == (4, code)
    assert asked.clean()
    assert offered.clean()
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["data", *["target"] * (code == "data_folder_link")]


def test_a_home_that_does_not_exist_is_no_riddle(command: Command) -> None:
    outcome = command.run("status", "--json", "--data-dir", "~nobody-of-that-name/data")
    assert (outcome.code, outcome.clean()) == (0, True)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold no program to an address space")
def test_three_hundred_megabytes_of_address_space_are_enough_to_answer_and_to_take_a_list_in(
    command: Command, tmp_path: Path, book: Path
) -> None:
    before = ["sh", "-c", 'ulimit -v 307200 && exec "$@"', "sh"]
    folder = str(tmp_path / "data")
    taken = command.run("import", "--fresh", "--accept", str(book), "--data-dir", folder, before=before)
    assert (taken.code, taken.clean()) == (0, True), taken.err
    asked = command.run("lookup", "32601", "--json", "--data-dir", folder, before=before)
    assert (asked.code, asked.document()["list"]["source"]) == (0, "file")


def test_a_read_only_folder_answers_and_says_that_nothing_can_be_saved(
    command: Command, tmp_path: Path, book: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    before = on_small_disk("ro", str(folder))
    asked = command.run("status", "--json", "--data-dir", str(folder), before=before)
    assert asked.code == 0, asked.err
    offered = command.run(
        "import", "--fresh", "--accept", str(book), "--json", "--data-dir", str(folder), before=before
    )
    assert (offered.code, offered.document()["error"]["code"]) == (4, "data_folder")
    assert offered.clean()


@pytest.mark.parametrize("room", ["size=1m", "nr_inodes=2"])
def test_a_disk_without_room_answers_and_says_that_the_list_can_t_be_saved(
    command: Command, tmp_path: Path, book: Path, room: str
) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    small = 'mount -t tmpfs -o "$1",mode=700 none "$2" && cd "$2" && shift 2 && "$@"; code=$?; find . -name "*.new"'
    before = on_small_disk(room, str(folder), f"{small} >&2; exit $code")
    asked = command.run("status", "--json", "--data-dir", str(folder), before=before)
    assert (asked.code, asked.document()["list"]["source"]) == (0, "bundled"), asked.err
    offered = command.run("import", "--accept", str(book), "--json", "--data-dir", str(folder), before=before)
    assert (offered.code, offered.document()["error"]["code"]) == (4, "data_folder")
    assert offered.clean()
    assert ".new" not in asked.err + offered.err
