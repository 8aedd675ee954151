"""Writes what search reads: entries in order of weight, their keys, their words, and the words there are."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from desktop.directory.search_words import Keys, index_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from desktop.directory.search_entry import SearchEntry

# Rows stand in order of weight, so that whatever is read first matters most; `keys` and `names` are one per line.
# The full-text table keeps no text, no columns and no positions: only which rows have which words.
_TABLES = (
    "CREATE TABLE search_entry (rank INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
    " state TEXT, county TEXT, level TEXT, weight INTEGER NOT NULL, keys TEXT NOT NULL)",
    "CREATE TABLE search_key (key TEXT NOT NULL, rank INTEGER NOT NULL, PRIMARY KEY (key, rank)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE search_text USING fts5(words, content='', columnsize=0, detail=none, prefix='1 2 3',"
    " tokenize=\"ascii tokenchars '_'\")",
    "CREATE TABLE search_zip (zip TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT, county TEXT) WITHOUT ROWID",
    "CREATE TABLE search_vocabulary (words TEXT NOT NULL)",
)
# What people say of a thing without its name saying so.
_IMPLIED = {
    Level.COUNTY: ("county",),
    Level.CAMPUS: ("police", "department"),
    Level.PORT: ("police", "department"),
    Level.TRIBAL: ("tribal", "police", "department"),
}
_IMPLIED_BY_KIND = {HitKind.COUNTY: ("county",)}  # parishes, boroughs
_KIND_ORDER = {HitKind.PLACE: 0, HitKind.COUNTY: 1, HitKind.AGENCY: 2, HitKind.ZIP: 3}


def write_search(connection: sqlite3.Connection, entries: Iterable[SearchEntry]) -> None:
    """Create the tables of search in an open database and fill them with `entries`.

    Runs inside the caller's transaction. Raises sqlite3.Error when the tables are there already.
    """
    for statement in _TABLES:
        connection.execute(statement)
    zips: list[tuple[str, str, str | None, str | None]] = []
    named: list[SearchEntry] = []
    for entry in entries:
        if entry.kind is HitKind.ZIP:
            zips.append((entry.id, entry.name, entry.state, entry.county))
        else:
            named.append(entry)
    zips.sort()
    connection.executemany("INSERT INTO search_zip VALUES (?, ?, ?, ?)", zips)
    _write_named(connection, named)


def state_word(code: str) -> str:
    """The word that stands for a state in the full-text table; nobody can type it."""
    return f"_{code.lower()}"


def kind_word(kind: HitKind) -> str:
    """The word that stands for a kind of hit in the full-text table."""
    return f"_{kind.value}"


def _write_named(connection: sqlite3.Connection, entries: list[SearchEntry]) -> None:
    entries.sort(key=attrgetter("id"))
    entries.sort(key=lambda entry: (-entry.weight, _KIND_ORDER[entry.kind]))
    keys = Keys()
    rows: list[tuple[int, str, str, str, str | None, str | None, str | None, int, str]] = []
    texts: list[tuple[int, str]] = []
    pairs: list[tuple[str, int]] = []
    vocabulary: set[str] = set()
    for rank, entry in enumerate(entries, 1):
        own = tuple(dict.fromkeys(filter(None, map(keys.key, (entry.name, *entry.other_names)))))
        words = index_words(own)
        vocabulary |= words
        words.update(entry.words.split())
        words.update(_IMPLIED.get(entry.level, ()) if entry.level else _IMPLIED_BY_KIND.get(entry.kind, ()))
        words.add(kind_word(entry.kind))
        if entry.state:
            words.add(state_word(entry.state))
        level = entry.level.value if entry.level else None
        rows.append(
            (
                rank,
                entry.kind.value,
                entry.id,
                entry.name,
                entry.state,
                entry.county,
                level,
                entry.weight,
                "\n".join(own),
            )
        )
        texts.append((rank, " ".join(words)))
        pairs.extend((key, rank) for key in own)
    pairs.sort()
    connection.executemany("INSERT INTO search_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO search_key VALUES (?, ?)", pairs)
    connection.executemany("INSERT INTO search_text (rowid, words) VALUES (?, ?)", texts)
    connection.execute("INSERT INTO search_text (search_text) VALUES ('optimize')")
    connection.execute("INSERT INTO search_vocabulary VALUES (?)", (" ".join(sorted(vocabulary)),))
