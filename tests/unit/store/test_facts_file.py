"""The compiled facts: built once, whole or not at all, and built anew when damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store.facts_file import open_facts, open_prepared


class Filler:
    """Fills a database and counts how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.times += 1
        connection.execute("CREATE TABLE fact (text TEXT)")
        connection.executemany("INSERT INTO fact VALUES (?)", [("x" * 500,)] * 200)


def _count(connection: sqlite3.Connection) -> int:
    (count,) = connection.execute("SELECT count(*) FROM fact").fetchone()
    connection.close()
    return int(count)


def test_facts_are_built_once_and_then_only_read(tmp_path: Path) -> None:
    fill = Filler()
    counts = [_count(open_facts(tmp_path, "key", fill)) for _ in range(3)]
    assert (counts, fill.times) == ([200] * 3, 1)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database"),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(path.read_bytes() + b"tail"),
    ],
    ids=["empty", "garbage", "cut", "longer"],
)
def test_damaged_facts_are_built_anew(tmp_path: Path, damage: Callable[[Path], int]) -> None:
    fill = Filler()
    open_facts(tmp_path, "key", fill).close()
    damage(next(tmp_path.glob("*.sqlite")))
    assert _count(open_facts(tmp_path, "key", fill)) == 200
    assert fill.times == 2


def test_facts_of_another_key_are_built_and_the_old_ones_removed(tmp_path: Path) -> None:
    fill = Filler()
    for key in ("old", "new"):
        open_facts(tmp_path, key, fill).close()
    assert [path.name for path in tmp_path.glob("*")] == ["facts-new.sqlite"]


def test_a_folder_that_cannot_be_made_gives_facts_in_memory(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert _count(open_facts(blocked / "cache", "key", Filler())) == 200


def test_a_build_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE fact (text TEXT)")
        raise ValueError("broken table")

    with pytest.raises(ValueError, match="broken"):
        open_facts(tmp_path, "key", fail)
    assert list(tmp_path.iterdir()) == []


def test_facts_are_private_to_their_owner(tmp_path: Path) -> None:
    open_facts(tmp_path / "cache", "key", Filler()).close()
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "cache").iterdir()] == [0o600]


def test_prepared_facts_are_found_by_their_key_alone(tmp_path: Path) -> None:
    open_facts(tmp_path, "key", Filler()).close()
    assert open_prepared(tmp_path, "other") is None
    found = open_prepared(tmp_path, "key")
    assert found is not None
    assert _count(found) == 200
