"""Writes what search reads: entries in order of weight, their keys, and for every word the entries that have it."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import accumulate, chain
from operator import attrgetter
from typing import TYPE_CHECKING

from desktop.directory.search_entry import KIND_ORDER
from desktop.directory.search_words import Keys, implied_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

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
_WIDTHS = {
    "search_county": 2,
    "search_entry": 9,
    "search_names": 3,
    "search_word": 2,
    "search_vocabulary": 2,
    "search_zip": 4,
}
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
_LEVEL_NUMBERS = {level: number for number, level in enumerate(LEVELS)}


class _Schema:
    """One database of a connection, to be filled."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name

    def create(self) -> None:
        """Create the empty tables."""
        for statement in _TABLES:
            self._connection.execute(statement.replace("search_", f"{self._name}.search_", 1))

    def insert(self, table: str, rows: Iterable[Sequence[object]]) -> None:
        """Insert rows as wide as the table."""
        marks = ", ".join("?" * _WIDTHS[table])
        self._connection.executemany(f"INSERT INTO {self._name}.{table} VALUES ({marks})", rows)  # noqa: S608 - our own


def write_search(connection: sqlite3.Connection, entries: Iterable[SearchEntry], schema: str = "main") -> None:
    """Create the tables of search in `schema`, a database of `connection`, and fill them with `entries`.

    No two entries may share kind and id. Runs inside the caller's transaction. Raises sqlite3.Error when the tables
    are there already.
    """
    into = _Schema(connection, schema)
    into.create()
    zips: list[SearchEntry] = []
    named: list[SearchEntry] = []
    for entry in entries:
        (zips if entry.kind is HitKind.ZIP else named).append(entry)
    counties = {name: number for number, name in enumerate(sorted({e.county for e in (*zips, *named) if e.county}))}
    into.insert("search_county", ((n, name) for name, n in counties.items()))
    rows = sorted(
        (e.id, None if e.name == e.id else e.name, e.state, counties[e.county] if e.county else None) for e in zips
    )
    into.insert("search_zip", rows)
    named.sort(key=attrgetter("id"))
    named.sort(key=lambda entry: (-entry.weight, KIND_ORDER[entry.kind]))
    _write_named(into, named, counties)


def state_word(code: str) -> str:
    """The word under which all entries of a state stand; nobody can type it."""
    return f"_{code.lower()}"


def _write_named(into: _Schema, entries: list[SearchEntry], counties: dict[str, int]) -> None:
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
    into.insert("search_entry", rows)
    _write_names(into, names)
    _write_words(into, words)


def _write_names(into: _Schema, names: dict[str, list[int]]) -> None:
    ordered = sorted(names)
    ends = array("I", accumulate(len(names[key]) for key in ordered))
    numbers = array("I", chain.from_iterable(names[key] for key in ordered))
    into.insert("search_names", [("\n".join(ordered), ends.tobytes(), numbers.tobytes())])


def _write_words(into: _Schema, words: dict[str, list[int]]) -> None:
    ordered = sorted(words)
    into.insert("search_word", ((number, array("I", words[word]).tobytes()) for number, word in enumerate(ordered)))
    sizes = array("I", [len(words[word]) for word in ordered]).tobytes()
    into.insert("search_vocabulary", [(" ".join(ordered), sizes)])
