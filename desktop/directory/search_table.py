"""Reads the tables of search: entries by whole name, by beginning, by words, and ZIP codes."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.search_index import KINDS, LEVELS, STATEWIDE_WORD, state_word
from desktop.directory.search_names import Names
from desktop.directory.search_vocabulary import Vocabulary
from desktop.directory.search_words import Keys, implied_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

CANDIDATES = 50
"""Entries looked at for one reading of a text; the biggest come first."""

_BY_NUMBER = (
    "SELECT e.number, e.kind, e.id, e.name, e.state, c.name, e.level, e.weight, e.keys FROM search_entry e"
    " LEFT JOIN search_county c ON c.number = e.county"
)
_LISTS = "SELECT entries FROM search_word WHERE number >= ? AND number < ?"
_LONG = 2_000  # entries from which a list is worth remembering
_LONG_KEPT = 10  # such lists; one takes up to a megabyte
_SHORT = 2  # letters with which thousands of names begin
_LIST_MAX = 400  # numbers fetched at once when a kind is asked for
_AFTER_WORDS = "{"  # the character after "z": no word goes beyond


_Kept = tuple[int, int, str, str, str | None, str | None, int | None, int, str | None]


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
        self._long: dict[tuple[str, bool], set[int]] = {}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words of all names; read when first needed, which takes some milliseconds."""
        words, sizes = self._connection.execute("SELECT words, sizes FROM search_vocabulary").fetchone()
        counts = array("I")
        counts.frombytes(sizes)
        return Vocabulary(words.split(), counts)

    def named(self, text: str, scope: Scope, count: int) -> list[Row]:
        """Entries with a name that is `text`, then those with a name that begins with it; each the biggest first."""
        exact = self._within(self._names.exact(text), scope)
        many = scope.kind or (scope.states and len(text) > _SHORT)
        if scope.states and len(text) <= _SHORT:
            begun: list[int] = []  # within a state the lists of words are quicker
        else:
            begun = self._within(self._names.begun(text, None if many else count), scope)
        return self._rows(exact[:count], scope) + self._rows(begun[: _LIST_MAX if scope.kind else count], scope)

    @cached_property
    def _names(self) -> Names:
        keys, ends, numbers = self._connection.execute("SELECT keys, ends, numbers FROM search_names").fetchone()
        return Names(keys.split("\n"), memoryview(ends).cast("I"), memoryview(numbers).cast("I"))

    def _within(self, numbers: list[int], scope: Scope) -> list[int]:
        if not scope.states or not numbers:
            return numbers
        states: list[Choice] = [((state_word(state), False),) for state in scope.states]
        return sorted(set(numbers) & self._numbers(states))

    def statewide(self, scope: Scope) -> list[Row]:
        """The bodies of whole states within the scope."""
        return self.having([[((STATEWIDE_WORD, False),)]], scope)

    def having(self, wanted: Sequence[Sequence[Choice]], scope: Scope) -> list[Row]:
        """Entries that probably have one choice of every wanted word, the biggest first.

        The lists are met from the shortest on and only until few entries are left; whoever asks checks the rest.
        """
        lists = [choices for choices in wanted if not _is_letter(choices)]
        if not lists and not scope.states:
            lists = list(wanted)
        if scope.states:
            lists.append([((state_word(state), False),) for state in scope.states])
        sized = sorted(((sum(self._size(choice) for choice in choices), choices) for choices in lists), key=_size_of)
        if not sized or sized[0][0] == 0:
            return []
        most = _LIST_MAX if scope.kind else CANDIDATES
        left = self._numbers(sized[0][1], most if len(sized) == 1 else None)
        for _, choices in sized[1:]:
            if len(left) <= most:
                break
            left = left & self._numbers(choices)
        return self._rows(sorted(left)[:most], scope)[:CANDIDATES]

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

    def _numbers(self, choices: Sequence[Choice], first: int | None = None) -> set[int]:
        """The entries of any of the choices; with `first` at least so many of the biggest."""
        if len(choices) == 1 and len(choices[0]) == 1:
            ((word, begun),) = choices[0]
            return self._entries(word, first, begun=begun)
        found: set[int] = set()
        for choice in choices:
            cut = first if len(choice) == 1 else None
            found |= set[int].intersection(*(self._entries(word, cut, begun=begun) for word, begun in choice))
        return found

    def _entries(self, word: str, first: int | None, *, begun: bool) -> set[int]:
        """The entries with a word. Long lists are remembered: while someone types, the same ones come again."""
        known = self._long.get((word, begun))
        if known is not None:
            return known
        found: set[int] = set()
        for (blob,) in self._connection.execute(_LISTS, self.vocabulary.span(word, begun=begun)):
            found.update(memoryview(blob).cast("I")[:first])
        if first is None and len(found) > _LONG:
            if len(self._long) >= _LONG_KEPT:
                self._long.clear()
            self._long[word, begun] = found
        return found

    def _rows(self, numbers: list[int], scope: Scope) -> list[Row]:
        """The entries with these numbers that are within the scope, in order."""
        if not numbers:
            return []
        where, values = _conditions(scope)
        rows = self._connection.execute(
            f"{_BY_NUMBER} WHERE e.number IN ({', '.join(map(str, numbers))}){where} ORDER BY e.number", values
        )
        return [self._row(row) for row in rows]

    def _row(self, row: _Kept) -> Row:
        number, kind, identity, name, state, county, level, weight, kept = row
        keys = tuple(kept.split("\n")) if kept else (self._keys.key(name),)
        known = None if level is None else LEVELS[level]
        return Row(number, KINDS[kind], identity, name, state, county, known, weight, keys)


def _is_letter(choices: Sequence[Choice]) -> bool:
    """Whether this is the first letter of any word: too many have one for a list to help."""
    return len(choices) == 1 and all(begun and len(word) == 1 for word, begun in choices[0])


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
