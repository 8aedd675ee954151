"""The list goes to another computer whole, or not at all; the one held there stays whatever the file is."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop.domain.errors import FileTroubleError, KnownError
from desktop.domain.level import Level
from desktop.roster.list_package import Origin, pack
from desktop.runtime.paths import resource_dir
from desktop.services.facts import load_history
from desktop.services.keeping import keep_history
from desktop.services.transfer import Arrival, export_data, import_data
from tests.unit.roster.history_material import history, row

RESOURCES = resource_dir()
ALDER, BIRCH = row("Alder County Sheriff's Office"), row("Birch County Sheriff's Office")
OLDER, NEWER = history([ALDER]), history([ALDER], [ALDER, BIRCH])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two computers: `a` holds two editions, `b` the first of them."""
    made = tmp_path_factory.mktemp("computers")
    keep_history(made / "a", RESOURCES, NEWER)
    keep_history(made / "b", RESOURCES, OLDER)
    return made


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((folder / "list").rglob("*")) if path.is_file()}


def test_the_same_list_gives_the_same_file_and_says_what_it_holds(home: Path) -> None:
    written = export_data(home / "a", RESOURCES, home / "one.list")
    export_data(home / "a", RESOURCES, home / "two.list")
    assert (home / "one.list").read_bytes() == (home / "two.list").read_bytes()
    assert (written.newest, written.editions, written.rows) == (NEWER.newest.date, 2, 2)


def test_damaged_files_never_touch_the_list_held(home: Path) -> None:
    export_data(home / "a", RESOURCES, home / "good.list")
    good, before, held = (home / "good.list").read_bytes(), _files(home / "b"), load_history(home / "b", RESOURCES)
    chance, damaged_file = random.Random(14), home / "damaged.list"
    refused = 0
    for turn in range(200):
        damaged = bytearray(good)
        at = chance.randrange(len(damaged))
        if turn % 2:
            damaged[at] ^= 1 << chance.randrange(8)
        else:
            del damaged[at : at + chance.randrange(1, 200)]
        damaged_file.write_bytes(damaged)
        try:
            import_data(home / "a", RESOURCES, damaged_file)  # unharmed where nobody reads: then it is the one held
        except KnownError as error:
            refused += error.exit_code == FileTroubleError.exit_code
            with pytest.raises(KnownError):
                import_data(home / "b", RESOURCES, damaged_file)
    assert refused > 150
    assert _files(home / "b") == before
    assert load_history(home / "b", RESOURCES) == held
    assert load_history(home / "a", RESOURCES) == NEWER


def test_an_older_list_is_refused_unless_accepted_and_the_same_one_is_said_to_be_held(home: Path) -> None:
    export_data(home / "b", RESOURCES, home / "old.list")
    export_data(home / "a", RESOURCES, home / "new.list")
    before = _files(home / "a")
    told = import_data(home / "a", RESOURCES, home / "old.list")
    assert (told.outcome, told.reasons, told.held) == (Arrival.REFUSED, ("older_list",), NEWER.newest.date)
    assert import_data(home / "a", RESOURCES, home / "new.list").outcome is Arrival.ALREADY_HELD
    assert _files(home / "a") == before
    assert import_data(home / "b", RESOURCES, home / "new.list").outcome is Arrival.ACCEPTED
    assert load_history(home / "b", RESOURCES) == NEWER
    assert import_data(home / "b", RESOURCES, home / "old.list", accept=True).outcome is Arrival.ACCEPTED
    assert load_history(home / "b", RESOURCES) == OLDER


@pytest.mark.parametrize("name", ["nowhere.list", "", "\0"])
def test_what_is_no_file_is_said_to_be_none(home: Path, name: str) -> None:
    with pytest.raises(FileTroubleError):
        import_data(home / "a", RESOURCES, home / name)


def test_a_place_that_can_t_be_written_is_said_and_leaves_nothing(home: Path) -> None:
    with pytest.raises(FileTroubleError) as told:
        export_data(home / "a", RESOURCES, home / "no" / "such" / "folder.list")
    assert told.value.code == "not_written"
    assert not (home / "no").exists()


def test_the_file_of_a_program_with_another_directory_is_placed_again(home: Path) -> None:
    foreign = home / "foreign.list"
    foreign.write_bytes(pack(NEWER, Origin("0.0.9", "", "another")))
    assert import_data(home / "c", RESOURCES, foreign, accept=True).outcome is Arrival.ACCEPTED
    placed = {record.row.agency: record.placed.level for record in load_history(home / "c", RESOURCES).records}
    assert placed == {"Alder County Sheriff's Office": None, "Birch County Sheriff's Office": None}  # not in Florida
    assert NEWER.records[0].placed.level is Level.COUNTY
