"""Keys kept beside the compiled facts hold as long as the tables are what they were."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.services.facts_stamp import Keys, keep_keys, kept_keys

KEYS = Keys("d" * 24, "r" * 24)


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    made = [tmp_path / name for name in ("one.tsv", "two.tsv")]
    for path in made:
        path.write_text("a\tb\n", encoding="utf-8")
    return made


def test_they_hold_while_nothing_has_changed(tmp_path: Path, tables: list[Path]) -> None:
    assert kept_keys(tmp_path, "1", tables) is None
    keep_keys(tmp_path, "1", KEYS, tables, sealed=False)
    assert kept_keys(tmp_path, "1", tables) == KEYS


def test_another_size_time_table_or_version_ends_them(tmp_path: Path, tables: list[Path]) -> None:
    keep_keys(tmp_path, "1", KEYS, tables, sealed=False)
    assert kept_keys(tmp_path, "2", tables) is None
    assert kept_keys(tmp_path, "1", tables[:1]) is None
    os.utime(tables[0], ns=(1, 1))
    assert kept_keys(tmp_path, "1", tables) is None
    keep_keys(tmp_path, "1", KEYS, tables, sealed=False)
    tables[1].write_text("a\tbc\n", encoding="utf-8")
    assert kept_keys(tmp_path, "1", tables) is None
    tables[1].unlink()
    assert kept_keys(tmp_path, "1", tables) is None


def test_sealed_ones_hold_whatever_the_times_are_but_not_for_another_version(
    tmp_path: Path, tables: list[Path]
) -> None:
    keep_keys(tmp_path, "1", KEYS, tables, sealed=True)
    os.utime(tables[0], ns=(1, 1))
    assert kept_keys(tmp_path, "1", tables) == KEYS
    assert kept_keys(tmp_path, "2", tables) is None


@pytest.mark.parametrize("text", [b"", b"1\nd\n", b"\xff\xfe", b"1\nd\nr\n", b"1\nd\nr\nsealed\nsealed\n"])
def test_damaged_ones_count_as_none(tmp_path: Path, tables: list[Path], text: bytes) -> None:
    (tmp_path / "keys.txt").write_bytes(text)
    assert kept_keys(tmp_path, "1", tables) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, tables: list[Path]) -> None:
    keep_keys(tmp_path / "missing", "1", KEYS, tables, sealed=True)
    assert kept_keys(tmp_path / "missing", "1", tables) is None
