"""What former versions of the program wrote is taken over: lists of every form, made by those versions themselves."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.roster.records import ListHistory
from desktop.services.facts import load_history, open_database
from desktop.services.listed import Listed
from desktop.services.transfer import Arrival, import_data
from desktop.store.fetch_state import FetchState, SeenFile
from desktop.store.held_list import HeldList
from desktop.store.list_file import fits
from desktop.store.list_schema import SCHEMA
from tests.bench.writes import WRITES, make_world

FORMER = Path(__file__).with_name("former")
FILES = ["participatingAgencies05182026am.xlsx", "participatingAgencies05202026am.xlsx"]
SHERIFFS = [f"{county} County Sheriff's Office" for county in ("Alachua", "Bay", "Clay", "Dixie")]
LINK = "https://www.ice.gov/doclib/287gMOA/{}.pdf"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of now, with a small country in which none of these sheriffs is known."""
    home = tmp_path_factory.mktemp("world")
    make_world(home)
    return home


def _tables(data_dir: Path) -> None:
    """The first versions kept text tables in a folder of a name that `current` told."""
    shutil.copytree(FORMER / "tables", data_dir / "list" / "1f9d1e1020980dc0058e6954")
    (data_dir / "list" / "current").write_text("1f9d1e1020980dc0058e6954")


def _database(dump: Path) -> Callable[[Path], None]:
    def put(data_dir: Path) -> None:
        def write(path: Path) -> None:
            with closing(sqlite3.connect(path)) as connection:
                connection.executescript(dump.read_text())

        HeldList(data_dir).replace(write)

    return put


FORMS = {"tables": _tables} | {path.stem: _database(path) for path in sorted(FORMER.glob("*.sql"))}


def _said(history: ListHistory) -> None:
    assert [edition.file for edition in history.editions] == FILES
    rows = [[record.row.agency for _, record in rows] for rows in history.rows()]
    assert rows == [SHERIFFS, SHERIFFS[:3]]
    links = [record.row.moa_url for _, record in history.rows_at(1)]
    assert links == [LINK.format(number) for number in range(2, 6)]


@pytest.mark.parametrize("put", FORMS.values(), ids=FORMS)
def test_a_list_of_every_former_form_is_made_anew_once_and_says_the_same(
    world: Path, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    (tmp_path / "list").mkdir(mode=0o700)
    put(tmp_path)
    _said(load_history(tmp_path, world / "compiled"))
    path = HeldList(tmp_path).whole()
    assert path is not None
    assert fits(path)
    assert {one.name for one in (tmp_path / "list").iterdir()} == {"current", path.name}
    with closing(open_database(tmp_path, world / "compiled")) as connection:
        assert [one.agency.name for one in Listed(connection).of_agencies(_ids(connection))] == SHERIFFS
    assert HeldList(tmp_path).whole() == path


def _ids(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT id FROM list.identity ORDER BY id")]


@pytest.mark.parametrize("put", FORMS.values(), ids=FORMS)
def test_the_next_list_is_added_to_a_list_of_every_former_form(
    world: Path, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    for one in ("compiled", *FILES):
        (tmp_path / one).symlink_to(world / one)
    (tmp_path / "data" / "list").mkdir(parents=True, mode=0o700)
    (tmp_path / "data").chmod(0o700)
    put(tmp_path / "data")
    WRITES["next list"].done(tmp_path)
    history = load_history(tmp_path / "data", world / "compiled")
    assert [edition.file for edition in history.editions] == [*FILES, FILES[1]]


def test_every_schema_before_this_one_has_a_list_among_the_material() -> None:
    assert {int(path.stem.split("_")[1]) for path in FORMER.glob("*.sql")} == set(range(1, SCHEMA))


def test_a_file_that_a_former_version_wrote_for_another_computer_is_taken_in(world: Path, tmp_path: Path) -> None:
    carried = import_data(tmp_path, world / "compiled", FORMER / "first.287g", accept=True)
    assert (carried.outcome, carried.editions) == (Arrival.ACCEPTED, 2)
    _said(load_history(tmp_path, world / "compiled"))


def test_the_first_form_of_what_was_fetched_is_read_on(tmp_path: Path) -> None:
    one = {"address": "https://www.ice.gov/a", "last_modified": None, "sha256": "0", "retrieved": "2026-05-21T00:00Z"}
    (tmp_path / "fetch_state.json").write_text(json.dumps({"version": 1, "seen": [one]}))
    assert FetchState(tmp_path).looked() is None
    moment = datetime(2026, 5, 21, tzinfo=UTC)
    assert FetchState(tmp_path).seen() == (SeenFile("https://www.ice.gov/a", None, "0", moment),)
