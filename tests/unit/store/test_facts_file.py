"""The compiled facts: built once, whole or not at all, and built anew when damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store.data_folder import DataFolder
from desktop.store.facts_cache import FactsCache
from desktop.store.facts_file import FactsFolder


class Filler:
    """Fills a database and counts how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.times += 1
        connection.execute("CREATE TABLE fact (text TEXT)")
        connection.executemany("INSERT INTO fact VALUES (?)", [("x" * 500,)] * 200)

    def list(self, connection: sqlite3.Connection) -> None:
        self.times += 1
        connection.execute("INSERT INTO list.setting VALUES ('directory', 'key')")


def _open(folder: Path, key: str, fill: Filler) -> sqlite3.Connection:
    facts = FactsFolder(folder)
    return facts.directory(key) or facts.build_directory(key, fill)


def _count(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM fact").fetchone()
    connection.close()
    return int(count)


def test_facts_are_built_once_and_then_only_read(tmp_path: Path) -> None:
    fill = Filler()
    counts = [_count(_open(tmp_path, "key", fill)) for _ in range(3)]
    assert (counts, fill.times) == ([200] * 3, 1)


DAMAGES = pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database"),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(path.read_bytes() + b"tail"),
        lambda path: path.write_bytes(b"X" + path.read_bytes()[1:]),
    ],
    ids=["empty", "garbage", "cut", "longer", "no database"],
)


@DAMAGES
def test_a_damaged_directory_is_built_anew(tmp_path: Path, damage: Callable[[Path], int]) -> None:
    fill = Filler()
    _open(tmp_path, "key", fill).close()
    damage(next(tmp_path.glob("directory-*.sqlite")))
    assert _count(_open(tmp_path, "key", fill)) == 200
    assert fill.times == 2


@DAMAGES
def test_a_damaged_list_is_built_anew_beside_the_directory(tmp_path: Path, damage: Callable[[Path], int]) -> None:
    fill, facts = Filler(), FactsFolder(tmp_path)
    with _open(tmp_path, "key", fill) as connection:
        facts.build_list(connection, "list", fill.list)
        connection.execute("DETACH list")
        damage(next(tmp_path.glob("list-*.sqlite")))
        assert not facts.attach_list(connection, "list")
        facts.build_list(connection, "list", fill.list)
        assert connection.execute("SELECT value FROM list.setting").fetchall() == [("key",)]
    connection.close()
    assert fill.times == 3


def test_facts_of_another_key_are_built_and_the_old_ones_removed(tmp_path: Path) -> None:
    fill = Filler()
    for key in ("old", "new"):
        connection = _open(tmp_path, key, fill)
        FactsFolder(tmp_path).build_list(connection, f"{key}list", fill.list)
        connection.close()
    assert sorted(path.name for path in tmp_path.glob("*")) == ["directory-new.sqlite", "list-newlist.sqlite"]


def test_a_folder_that_cannot_be_made_gives_facts_in_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    fill, facts = Filler(), FactsFolder(blocked / "cache")
    connection = facts.build_directory("key", fill)
    facts.build_list(connection, "list", fill.list)
    assert connection.execute("SELECT value FROM list.setting").fetchall() == [("key",)]
    assert _count(connection) == 200


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (text TEXT)" if fresh else "INSERT INTO list.setting VALUES ('a', 'b')")
        raise ValueError("broken table")

    fresh = True

    with pytest.raises(ValueError, match="broken"):
        FactsFolder(tmp_path).build_directory("key", fail)
    assert list(tmp_path.iterdir()) == []
    fresh = False
    connection = FactsFolder(tmp_path).build_directory("key", Filler())
    with pytest.raises(ValueError, match="broken"):
        FactsFolder(tmp_path).build_list(connection, "key", fail)
    connection.close()
    assert [path.name for path in tmp_path.iterdir()] == ["directory-key.sqlite"]


def test_facts_that_ship_are_for_everyone_and_those_in_the_data_folder_for_their_owner(tmp_path: Path) -> None:
    for folder, facts, mode in (
        (tmp_path / "compiled", FactsFolder(tmp_path / "compiled"), 0o644),
        (tmp_path / "cache", FactsCache(tmp_path), 0o600),
    ):
        connection = facts.build_directory("key", Filler())
        facts.build_list(connection, "list", Filler().list)
        connection.close()
        assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [mode] * 2


@pytest.mark.parametrize("kind", ["directory", "list"])
def test_one_flipped_bit_in_the_data_folder_has_the_facts_built_anew(tmp_path: Path, kind: str) -> None:
    fill, cache = Filler(), FactsCache(tmp_path)
    connection = cache.build_directory("key", fill)
    cache.build_list(connection, "list", fill.list)
    connection.close()
    path = next((tmp_path / "cache").glob(f"{kind}-*.sqlite"))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    connection = cache.directory("key") or cache.build_directory("key", fill)
    if not cache.attach_list(connection, "list"):
        cache.build_list(connection, "list", fill.list)
    connection.close()
    assert fill.times == 3
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_while_another_copy_builds_facts_they_are_made_in_memory(tmp_path: Path) -> None:
    with DataFolder(tmp_path).lock("cache"):
        assert _count(FactsCache(tmp_path).build_directory("key", Filler())) == 200
    assert not (tmp_path / "cache").exists()


def test_facts_are_found_by_their_key_alone(tmp_path: Path) -> None:
    _open(tmp_path, "key", Filler()).close()
    assert FactsFolder(tmp_path).directory("other") is None
    found = FactsFolder(tmp_path).directory("key")
    assert found is not None
    assert _count(found) == 200
