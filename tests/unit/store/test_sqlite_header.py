"""What kind of file it is can be told from its first bytes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop.store.sqlite_header import SqliteHeader, read_header


def _database(path: Path, page: int) -> Path:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA page_size = {page}")
    connection.execute("CREATE TABLE fact (text TEXT)")
    connection.execute("PRAGMA application_id = 7")
    connection.execute("PRAGMA user_version = 9")
    connection.close()
    return path


@pytest.mark.parametrize("page", [512, 4096, 65536])
def test_a_whole_database_says_whose_it_is_and_in_which_form(tmp_path: Path, page: int) -> None:
    assert read_header(_database(tmp_path / "one.sqlite", page)) == SqliteHeader(7, 9, whole=True)


def test_a_database_without_its_last_page_is_not_whole(tmp_path: Path) -> None:
    path = _database(tmp_path / "one.sqlite", 512)
    path.write_bytes(path.read_bytes()[:-512])
    assert read_header(path) == SqliteHeader(7, 9, whole=False)


def test_other_files_have_no_header(tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("x" * 200)
    assert [read_header(path) for path in (text, tmp_path, tmp_path / "gone")] == [None] * 3
