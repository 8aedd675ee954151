"""Searching the directory's tables and the list's as one, in two files or in one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.directory.search import Search
from desktop.directory.search_entry import SearchEntry
from desktop.directory.search_index import write_search
from desktop.domain.answer import HitKind
from desktop.domain.level import Level


def agency(name: str, state: str, people: int, *others: str, identity: str | None = None) -> SearchEntry:
    return SearchEntry(
        HitKind.AGENCY, identity or f"{state}-{name}", name, others, state, "Some County", Level.MUNICIPAL, people
    )


def zip_code(code: str, county: str) -> SearchEntry:
    return SearchEntry(HitKind.ZIP, code, code, (), "FL", county, None, 0)


DIRECTORY = (
    agency("Gainesville Police Department", "FL", 145_000),
    agency("Gainesville Police Department", "GA", 43_000),
    agency("Houston Police Department", "TX", 2_300_000),
    agency("Mahoning Township Police Department", "PA", 4_300, identity="PA-mahoning"),
    agency("St. Petersburg Police Department", "FL", 260_000, "St. Pete Police"),
    zip_code("32601", "Some County"),
)
LIST = (
    agency("Gainesville Airport Police Department", "FL", 1_000),
    agency("Wakulla Constable Precinct 4", "FL", 31_000),
    agency("Mahoning Twp. Public Safety", "PA", 4_300, "Mahoning Township Police Department", identity="PA-mahoning"),
)


@pytest.fixture
def both(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The directory's file with the list's attached beside it, as the program has them open."""
    with closing(sqlite3.connect(tmp_path / "list.sqlite")) as connection, connection:
        write_search(connection, LIST)
    with closing(sqlite3.connect(tmp_path / "directory.sqlite")) as connection:
        write_search(connection, DIRECTORY)
        connection.commit()
        connection.execute("ATTACH ? AS list", (str(tmp_path / "list.sqlite"),))
        yield connection


TEXTS = (
    "gainesville police department", "gaines", "gainesville airport", "polcie gainesvile", "police", "p", "wakulla",
    "wakula constabel", "constable precinct fl", "mahoning", "mahoning public safety", "st pete police", "houston tx",
    "32601", "326", "pa", "metropolitan wakulla", "",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_two_files_answer_as_one_index_of_the_same_entries(both: sqlite3.Connection, text: str) -> None:
    newer = {entry.id for entry in LIST}
    with closing(sqlite3.connect(":memory:")) as one:
        write_search(one, [*LIST, *(entry for entry in DIRECTORY if entry.id not in newer)])
        assert Search(both, ("main", "list")).find(text) == Search(one).find(text)


def test_the_later_schema_holds_for_an_id_that_both_have(both: sqlite3.Connection) -> None:
    hits = Search(both, ("main", "list")).find("mahoning township police department")
    assert [(hit.id, hit.name) for hit in hits] == [("PA-mahoning", "Mahoning Twp. Public Safety")]
    before = Search(both, ("list", "main")).find("mahoning township police department")
    assert [(hit.id, hit.name) for hit in before] == [("PA-mahoning", "Mahoning Township Police Department")]


def test_a_name_that_only_the_earlier_schema_has_for_an_id_is_not_found_by_it(both: sqlite3.Connection) -> None:
    found = Search(both, ("list", "main")).find("mahoning public safety")
    assert all(hit.name != "Mahoning Twp. Public Safety" for hit in found)


def test_a_misspelt_word_is_corrected_by_the_words_of_both(both: sqlite3.Connection) -> None:
    search = Search(both, ("main", "list"))
    assert search.find("wakulla constabl")[0].id == "FL-Wakulla Constable Precinct 4"
    assert search.find("wakkulla constable")[0].id == "FL-Wakulla Constable Precinct 4"
    assert search.find("hosuton police")[0].id == "TX-Houston Police Department"


def test_the_directory_alone_does_not_know_what_the_list_adds(both: sqlite3.Connection) -> None:
    assert not Search(both).find("wakulla")
    assert Search(both, ("list",)).find("wakulla")


def test_a_list_that_adds_nothing_changes_nothing(both: sqlite3.Connection) -> None:
    both.execute("ATTACH ':memory:' AS other")
    write_search(both, (), "other")
    for text in TEXTS:
        assert Search(both, ("main", "other")).find(text) == Search(both).find(text)


def test_a_zip_code_of_both_is_shown_once_as_the_later_has_it(both: sqlite3.Connection) -> None:
    both.execute("ATTACH ':memory:' AS other")
    write_search(both, [zip_code("32601", "Alachua County"), zip_code("32602", "Alachua County")], "other")
    hits = Search(both, ("main", "other")).find("3260")
    assert [(hit.id, hit.county) for hit in hits] == [("32601", "Alachua County"), ("32602", "Alachua County")]
