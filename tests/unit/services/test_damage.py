"""Whatever becomes of any file of the data folder, the program answers, and the next list and settings are kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing, nullcontext, suppress
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import KnownError
from desktop.domain.preferences import DEFAULTS, Preferences
from desktop.domain.saved import Saved, SavedKey, SavedKind
from desktop.services.facts import open_database
from desktop.services.imports import import_files
from desktop.services.listed import Listed
from desktop.services.preferences import load_preferences, save_preferences
from desktop.services.saved import SavedPlaces
from desktop.store.data_folder import DataFolder
from desktop.store.fetch_state import FetchState, SeenFile
from tests.bench.writes import NOW, make_world

pytestmark = pytest.mark.skipif(os.name != "posix", reason="makes pipes and links as other systems do")

OLDER, NEWER = "participatingAgencies05182026am.xlsx", "participatingAgencies05202026am.xlsx"
SET = Preferences(text_scale=150)
PLACE = Saved(SavedKey(SavedKind.ZIP, "32601"), "Alder", None, "FL", date(2026, 5, 18), ())


def _half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _flipped(path: Path) -> None:
    data = bytearray(path.read_bytes() or b"\0")
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def _instead(put: Callable[[Path], object]) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.unlink()
        put(path)

    return damage


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": _half,
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "noise": lambda path: path.write_bytes(bytes(range(256)) * (path.stat().st_size // 256 + 1)),
    "one bit": _flipped,
    "longer": lambda path: path.write_bytes(path.read_bytes() + bytes(2_000_000)),
    "gone": Path.unlink,
    "a folder": _instead(Path.mkdir),
    "a link to itself": _instead(lambda path: path.symlink_to(path)),
    "a link away": _instead(lambda path: path.symlink_to("/etc/passwd")),
    "a pipe": _instead(os.mkfifo),
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that the program ever keeps: facts it compiled, a list, settings, a saved place, what it fetched."""
    home = tmp_path_factory.mktemp("world")
    make_world(home)
    data = home / "data"
    open_database(data, home / "plain").close()
    _take(home, OLDER, fresh=True)
    save_preferences(data, SET)
    SavedPlaces(data).add(PLACE)
    FetchState(data).remember([SeenFile("https://www.ice.gov/a.xlsx", None, "0" * 64, NOW)])
    with DataFolder(data).lock("cache"):
        return home


def _take(home: Path, name: str, *, fresh: bool = False) -> None:
    (told,) = import_files(home / "data", home / "plain", [home / name], fresh=fresh, accept=True, now=NOW)
    assert told.outcome == "accepted"


def _files(world: Path) -> list[Path]:
    return sorted(path.relative_to(world / "data") for path in (world / "data").rglob("*") if path.is_file())


def _newest(home: Path) -> str:
    with closing(open_database(home / "data", home / "plain")) as connection:
        listed = Listed(connection)
        assert len(listed.current()) == listed.tables.newest().rows
        return listed.tables.newest().file


def test_the_program_keeps_what_the_damages_are_tried_on(world: Path) -> None:
    kinds = {path.parts[0] if len(path.parts) == 1 else path.parts[0] + "/" + path.suffix for path in _files(world)}
    small = {"fetch_state.json", "saved.json", "settings.txt"}
    assert kinds == {"cache/.sqlite", "list/", "list/.sqlite", "locks/", *small}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damage_of_any_one_file_stops_nothing(world: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    for name in ("plain", OLDER, NEWER):
        (tmp_path / name).symlink_to(world / name)
    shipped = _newest_without_a_list(world, tmp_path)
    for at, path in enumerate(_files(world)):
        home = tmp_path / str(at)
        home.mkdir()
        for name in ("plain", OLDER, NEWER):
            (home / name).symlink_to(world / name)
        shutil.copytree(world / "data", home / "data")
        damage(home / "data" / path)
        assert _newest(home) in ({OLDER, shipped} if path.parts[0] == "list" else {OLDER}), path
        assert load_preferences(home / "data") in ({SET, DEFAULTS} if path.name == "settings.txt" else {SET})
        _look_at_saved(home / "data", damaged=path.name == "saved.json")
        _take(home, NEWER)
        save_preferences(home / "data", SET._replace(scheme="dark"))
        assert _newest(home) == NEWER
        assert load_preferences(home / "data").scheme == "dark"


def _newest_without_a_list(world: Path, folder: Path) -> str:
    with closing(open_database(folder / "none", world / "plain")) as connection:
        return Listed(connection).tables.newest().file


def _look_at_saved(data: Path, *, damaged: bool) -> None:
    saved: tuple[Saved, ...] = ()
    with suppress(KnownError) if damaged else nullcontext():
        saved = SavedPlaces(data).content().saved
    assert saved in ({(PLACE,), ()} if damaged else {(PLACE,)})
