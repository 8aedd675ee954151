"""Reads the tables of search: entries by whole name, by beginning, by words, and ZIP codes."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.search_index import KINDS, LEVELS, state_word
from desktop.directory.search_vocabulary import Vocabulary
from desktop.directory.search_words import Keys, implied_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

CANDIDATES = 64
"""Entries looked at for one reading of a text; the biggest come first."""

_ROW = (
    "SELECT e.number, e.kind, e.id, e.name, e.state, c.name, e.level, e.weight, e.keys FROM {} LEFT JOIN search_county c"
    " ON c.number = e.county"
)
_BY_NUMBER = _ROW.format("search_entry e")
_BY_KEY = _ROW.format("search_key k JOIN search_entry e ON e.number = k.number")
_LIST_MAX = 400  # numbers fetched at once when a kind is asked for
_AFTER_WORDS = "{"  # the character after "z": no word goes beyond


class Scope(NamedTuple):
    """What hits are limited to: states (empty: any) and a kind."""

    states: frozenset[str]
    kind: HitKind | None


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it is kept; `keys` are its names in the form in which texts are compared."""

    number: int
    kind: HitKind
    id: str
    name: str
    state: str | None
    county: str | None
    level: Level | None
    weight: int
    keys: tuple[str, ...]

    @property
    def implied(self) -> frozenset[str]:
        """Words that may be typed for it though no name of it has them."""
        return implied_words(self.kind, self.level)


Choice = tuple[tuple[str, bool], ...]
"""Words that together stand for one that was typed; True where the word may be the beginning of a longer one."""


class SearchTable:
    """The only place that knows SQL for search. Belongs to the thread that owns the connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read through `connection`."""
        self._connection = connection
        self._keys = Keys()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words of all names; read when first needed, which takes some milliseconds."""
        words, sizes = self._connection.execute("SELECT words, sizes FROM search_vocabulary").fetchone()
        counts = array("I")
        counts.frombytes(sizes)
        return Vocabulary(words.split(), counts)

    def named(self, text: str, scope: Scope, count: int) -> list[Row]:
        """Entries with a name that is `text`, then those with a name that begins with it; each the biggest first."""
        where, values = _conditions(scope)
        exact = self._connection.execute(
            f"{_BY_KEY} WHERE k.key = ?{where} ORDER BY k.number LIMIT ?", (text, *values, count)
        )
        begun = self._connection.execute(
            f"{_BY_KEY} WHERE k.key > ? AND k.key < ?{where} ORDER BY k.number LIMIT ?",
            (text, text + _AFTER_WORDS, *values, count),
        )
        return [self._row(row) for row in chain(exact, begun)]

    def of_level(self, level: Level, scope: Scope, count: int) -> list[Row]:
        """Entries of a level within the scope."""
        where, values = _conditions(scope)
        rows = self._connection.execute(
            f"{_BY_NUMBER} WHERE e.level = ?{where} ORDER BY e.number LIMIT ?", (LEVELS.index(level), *values, count)
        )
        return [self._row(row) for row in rows]

    def having(self, wanted: Sequence[Sequence[Choice]], scope: Scope) -> list[Row]:
        """Entries that probably have one choice of every wanted word, the biggest first.

        The lists are met from the shortest on and only until few entries are left; whoever asks checks the rest.
        """
        sized = sorted(((sum(self._size(choice) for choice in choices), choices) for choices in wanted), key=_size_of)
        if not sized or sized[0][0] == 0:
            return []
        left = self._numbers(sized[0][1])
        if scope.states and len(left) > CANDIDATES:
            left &= self._numbers([((state_word(state), False),) for state in scope.states])
        for _, choices in sized[1:]:
            if len(left) <= CANDIDATES:
                break
            left &= self._numbers(choices)
        numbers = sorted(left)[: _LIST_MAX if scope.kind else CANDIDATES]
        where, values = _conditions(scope)
        rows = self._connection.execute(
            f"{_BY_NUMBER} WHERE e.number IN ({', '.join(map(str, numbers))}){where} ORDER BY e.number LIMIT ?",
            (*values, CANDIDATES),
        )
        return [self._row(row) for row in rows]

    def zips(self, start: str, states: frozenset[str], count: int) -> list[tuple[str, str, str | None, str | None]]:
        """ZIP codes that begin so: code, name, state, county."""
        marks = f" AND z.state IN ({', '.join('?' * len(states))})" if states else ""
        return self._connection.execute(
            "SELECT z.zip, coalesce(z.name, z.zip), z.state, c.name FROM search_zip z LEFT JOIN search_county c"  # noqa: S608
            f" ON c.number = z.county WHERE z.zip >= ? AND z.zip < ?{marks} ORDER BY z.zip LIMIT ?",
            (start, start + ":", *sorted(states), count),
        ).fetchall()

    def _size(self, choice: Choice) -> int:
        """How many entries the rarest word of a choice has; an upper bound for beginnings."""
        return min(self.vocabulary.size(word, begun=begun) for word, begun in choice)

    def _numbers(self, choices: Sequence[Choice]) -> set[int]:
        found: set[int] = set()
        for choice in choices:
            found |= set[int].intersection(*(self._entries(word, begun=begun) for word, begun in choice))
        return found

    def _entries(self, word: str, *, begun: bool) -> set[int]:
        numbers: array[int] = array("I")
        for (blob,) in self._connection.execute(
            "SELECT entries FROM search_word WHERE number >= ? AND number < ?", self.vocabulary.span(word, begun=begun)
        ):
            numbers.frombytes(blob)
        return set(numbers)

    def _row(self, row: tuple[int, int, str, str, str | None, str | None, int | None, int, str | None]) -> Row:
        number, kind, identity, name, state, county, level, weight, kept = row
        keys = tuple(kept.split("\n")) if kept else (self._keys.key(name),)
        known = None if level is None else LEVELS[level]
        return Row(number, KINDS[kind], identity, name, state, county, known, weight, keys)


def _size_of(sized: tuple[int, Sequence[Choice]]) -> int:
    return sized[0]


def _conditions(scope: Scope) -> tuple[str, list[str | int]]:
    """The scope as SQL with its values; only question marks are put into the text."""
    text = ""
    values: list[str | int] = sorted(scope.states)
    if values:
        text += f" AND e.state IN ({', '.join('?' * len(values))})"
    if scope.kind:
        text += " AND e.kind = ?"
        values.append(KINDS.index(scope.kind))
    return text, values
