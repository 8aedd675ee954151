"""Writes what search reads: entries in order of weight, their keys, and for every word the entries that have it."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from itertools import accumulate, chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.search_entry import KIND_ORDER
from desktop.directory.search_numbers import pack
from desktop.directory.search_words import Keys, implied_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level
from desktop.domain.states import STATES as ALL_STATES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from desktop.directory.search_entry import SearchEntry

KINDS = tuple(HitKind)
"""A kind is kept as its place in this tuple."""

LEVELS = tuple(Level)
"""A level is kept as its place in this tuple."""

STATES = (None, *(state.code for state in ALL_STATES))
"""A state is kept as its place in this tuple; the first is none."""

STATE_NUMBERS = {code: number for number, code in enumerate(STATES)}
"""The other way round."""

STATEWIDE_WORD = "_statewide"
"""The word under which the bodies of whole states stand."""


class Block(StrEnum):
    """What stands in `search_block`: texts, and numbers as `search_numbers.pack` makes them."""

    COUNTIES = "counties"  # names, one a line; the first is empty: no county
    FORMS = "forms"  # what kinds of place there are, likewise
    FORM_OF = "form_of"  # for each entry its place in FORMS
    KEYS = "keys"  # all keys, sorted, one a line
    KEY_ENDS = "key_ends"  # for each key where its numbers end
    KEY_NUMBERS = "key_numbers"  # the entries of all keys in a row
    WORDS = "words"  # all words, sorted, one a line
    WORD_ENDS = "word_ends"  # for each word where its numbers end
    WORD_NUMBERS = "word_numbers"  # the entries of all words in a row
    ZIPS = "zips"  # all ZIP codes as numbers, sorted
    ZIP_STATES = "zip_states"  # for each its place in STATES
    ZIP_COUNTIES = "zip_counties"  # for each its place in COUNTIES


# Entries are numbered from 1 in order of weight, so that whatever is read first matters most. `keys` (one a line) is
# NULL when the name's own key is the only one. To read all keys or words takes some milliseconds, and nothing needs an
# index. Plain lists rather than FTS5: they are met from the rarest word on, which is faster here, and leave no query
# language that a typed text could reach.
_TABLES = {
    "search_entry": (
        "number INTEGER PRIMARY KEY", "kind INTEGER NOT NULL", "id TEXT NOT NULL", "name TEXT NOT NULL",
        "state INTEGER NOT NULL",
        "county INTEGER NOT NULL", "level INTEGER", "weight INTEGER NOT NULL", "keys TEXT",
    ),
    "search_block": ("name TEXT PRIMARY KEY", "value BLOB NOT NULL"),
}  # fmt: skip
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
_LEVEL_NUMBERS = {level: number for number, level in enumerate(LEVELS)}

_EntryRow = tuple[int, int, str, str, int, int, int | None, int, str | None]


class _Index(NamedTuple):
    """What is gathered of all entries that have a name."""

    rows: list[_EntryRow]
    names: dict[str, list[int]]
    words: dict[str, list[int]]


def write_search(connection: sqlite3.Connection, entries: Iterable[SearchEntry], schema: str = "main") -> None:
    """Create the tables of search in `schema`, a database of `connection`, and fill them with `entries`.

    No two entries may share kind and id. Runs inside the caller's transaction. Raises sqlite3.Error when the tables
    are there already.
    """
    zips: list[SearchEntry] = []
    named: list[SearchEntry] = []
    for entry in entries:
        (zips if entry.kind is HitKind.ZIP else named).append(entry)
    zips.sort(key=attrgetter("id"))
    named.sort(key=attrgetter("id"))
    named.sort(key=lambda entry: (-entry.weight, KIND_ORDER[entry.kind]))
    counties = _numbered(entry.county for entry in chain(zips, named))
    forms = _numbered(entry.form for entry in named)
    index = _gathered(named, counties)
    blocks = {
        Block.COUNTIES: "\n".join(counties),
        Block.FORMS: "\n".join(forms),
        Block.FORM_OF: pack(forms[entry.form or ""] for entry in named),
        **_listed(index.names, Block.KEYS, Block.KEY_ENDS, Block.KEY_NUMBERS),
        **_listed(index.words, Block.WORDS, Block.WORD_ENDS, Block.WORD_NUMBERS),
        Block.ZIPS: pack(int(entry.id) for entry in zips),
        Block.ZIP_STATES: pack(STATE_NUMBERS[entry.state] for entry in zips),
        Block.ZIP_COUNTIES: pack(counties[entry.county or ""] for entry in zips),
    }
    tables: dict[str, Iterable[Sequence[object]]] = {"search_entry": index.rows, "search_block": blocks.items()}
    for name, rows in tables.items():
        columns = _TABLES[name]
        connection.execute(f"CREATE TABLE {schema}.{name} ({', '.join(columns)})")
        connection.executemany(f"INSERT INTO {schema}.{name} VALUES ({', '.join('?' * len(columns))})", rows)  # noqa: S608 - our own names


def state_word(code: str) -> str:
    """The word under which all entries of a state stand; nobody can type it."""
    return f"_{code.lower()}"


def _numbered(texts: Iterable[str | None]) -> dict[str, int]:
    """Each text once, sorted, with its place; nothing is the first."""
    return {text: number for number, text in enumerate(sorted({text or "" for text in texts} | {""}))}


def _gathered(entries: list[SearchEntry], counties: dict[str, int]) -> _Index:
    keys = Keys()
    index = _Index([], defaultdict(list), defaultdict(list))
    for number, entry in enumerate(entries, 1):
        own = keys.keys(entry.name, entry.other_names)
        for key in own:
            index.names[key].append(number)
        words = keys.index_words(own)
        for word in words:
            index.words[word].append(number)
        for word in _further_words(entry) - words:
            index.words[word].append(number)
        kept = "\n".join(own) if len(own) > 1 else None
        level = _LEVEL_NUMBERS[entry.level] if entry.level else None
        county = counties[entry.county or ""]
        kind, state = _KIND_NUMBERS[entry.kind], STATE_NUMBERS[entry.state]
        index.rows.append((number, kind, entry.id, entry.name, state, county, level, entry.weight, kept))
    return index


def _further_words(entry: SearchEntry) -> set[str]:
    """Words that no name of an entry has and under which it stands all the same."""
    found = {*implied_words(entry.kind, entry.level), *entry.form.split()}
    if entry.level is Level.STATE:
        found.add(STATEWIDE_WORD)
    if entry.state:
        found.add(state_word(entry.state))
    return found


def _listed(lists: dict[str, list[int]], texts: Block, ends: Block, numbers: Block) -> dict[Block, str | bytes]:
    ordered = sorted(lists)
    return {
        texts: "\n".join(ordered),
        ends: pack(accumulate(len(lists[text]) for text in ordered)),
        numbers: pack(chain.from_iterable(lists[text] for text in ordered)),
    }
