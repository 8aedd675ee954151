"""Writes what search reads: entries in order of weight, their keys, and for every word the entries that have it."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import accumulate, chain
from operator import attrgetter
from typing import TYPE_CHECKING

from desktop.directory.search_words import Keys, implied_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from desktop.directory.search_entry import SearchEntry

KINDS = tuple(HitKind)
"""A kind is kept as its place in this tuple."""

LEVELS = tuple(Level)
"""A level is kept as its place in this tuple."""

STATEWIDE_WORD = "_statewide"
"""The word under which the bodies of whole states stand."""

# Entries are numbered in order of weight, so that whatever is read first matters most. `keys` (one per line) is NULL
# when the name's own key is the only one; lists of numbers are native 32-bit integers, rising. All keys stand in one
# sorted text, and so do all words: to read everything takes some milliseconds, and nothing needs an index. A word's
# number is its place there. Plain lists rather than FTS5: they are met from the rarest word on, which is faster here,
# and leave no query language that a typed text could reach.
_TABLES = (
    "CREATE TABLE search_county (number INTEGER PRIMARY KEY, name TEXT NOT NULL)",
    """CREATE TABLE search_entry (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL,
    name TEXT NOT NULL, state TEXT, county INTEGER, level INTEGER, weight INTEGER NOT NULL, keys TEXT)""",
    "CREATE TABLE search_names (keys TEXT NOT NULL, ends BLOB NOT NULL, numbers BLOB NOT NULL)",
    "CREATE TABLE search_word (number INTEGER PRIMARY KEY, entries BLOB NOT NULL)",
    "CREATE TABLE search_vocabulary (words TEXT NOT NULL, sizes BLOB NOT NULL)",
    "CREATE TABLE search_zip (zip TEXT PRIMARY KEY, name TEXT, state TEXT, county INTEGER) WITHOUT ROWID",
)
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
_LEVEL_NUMBERS = {level: number for number, level in enumerate(LEVELS)}
_KIND_ORDER = {HitKind.PLACE: 0, HitKind.COUNTY: 1, HitKind.AGENCY: 2, HitKind.ZIP: 3}


def write_search(connection: sqlite3.Connection, entries: Iterable[SearchEntry]) -> None:
    """Create the tables of search in an open database and fill them with `entries`.

    Runs inside the caller's transaction. Raises sqlite3.Error when the tables are there already.
    """
    for statement in _TABLES:
        connection.execute(statement)
    zips: list[SearchEntry] = []
    named: list[SearchEntry] = []
    for entry in entries:
        (zips if entry.kind is HitKind.ZIP else named).append(entry)
    counties = {name: number for number, name in enumerate(sorted({e.county for e in (*zips, *named) if e.county}))}
    connection.executemany("INSERT INTO search_county VALUES (?, ?)", ((n, name) for name, n in counties.items()))
    rows = sorted(
        (e.id, None if e.name == e.id else e.name, e.state, counties[e.county] if e.county else None) for e in zips
    )
    connection.executemany("INSERT INTO search_zip VALUES (?, ?, ?, ?)", rows)
    named.sort(key=attrgetter("id"))
    named.sort(key=lambda entry: (-entry.weight, _KIND_ORDER[entry.kind]))
    _write_named(connection, named, counties)


def state_word(code: str) -> str:
    """The word under which all entries of a state stand; nobody can type it."""
    return f"_{code.lower()}"


def _write_named(connection: sqlite3.Connection, entries: list[SearchEntry], counties: dict[str, int]) -> None:
    keys = Keys()
    rows: list[tuple[int, int, str, str, str | None, int | None, int | None, int, str | None]] = []
    names: dict[str, list[int]] = defaultdict(list)
    words: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries, 1):
        own = keys.keys(entry.name, entry.other_names)
        for key in own:
            names[key].append(number)
        for word in keys.index_words(own):
            words[word].append(number)
        for word in implied_words(entry.kind, entry.level) - keys.index_words(own):
            words[word].append(number)
        if entry.level is Level.STATE:
            words[STATEWIDE_WORD].append(number)
        if entry.state:
            words[state_word(entry.state)].append(number)
        county = counties[entry.county] if entry.county else None
        level = _LEVEL_NUMBERS[entry.level] if entry.level else None
        kept = "\n".join(own) if len(own) > 1 else None
        kind = _KIND_NUMBERS[entry.kind]
        rows.append((number, kind, entry.id, entry.name, entry.state, county, level, entry.weight, kept))
    connection.executemany("INSERT INTO search_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    _write_names(connection, names)
    _write_words(connection, words)


def _write_names(connection: sqlite3.Connection, names: dict[str, list[int]]) -> None:
    ordered = sorted(names)
    ends = array("I", accumulate(len(names[key]) for key in ordered))
    numbers = array("I", chain.from_iterable(names[key] for key in ordered))
    connection.execute(
        "INSERT INTO search_names VALUES (?, ?, ?)", ("\n".join(ordered), ends.tobytes(), numbers.tobytes())
    )


def _write_words(connection: sqlite3.Connection, words: dict[str, list[int]]) -> None:
    ordered = sorted(words)
    lists = ((number, array("I", words[word]).tobytes()) for number, word in enumerate(ordered))
    connection.executemany("INSERT INTO search_word VALUES (?, ?)", lists)
    sizes = array("I", [len(words[word]) for word in ordered]).tobytes()
    connection.execute("INSERT INTO search_vocabulary VALUES (?, ?)", (" ".join(ordered), sizes))
