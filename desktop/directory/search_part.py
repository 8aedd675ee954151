"""Reads the tables of search of one schema: entries by whole name, by beginning, by words, and ZIP codes."""

from __future__ import annotations

from array import array
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.directory.search_index import KINDS, LEVELS, state_word
from desktop.directory.search_names import Names
from desktop.directory.search_row import Choice, Row, Scope
from desktop.directory.search_word_list import WordList
from desktop.directory.search_words import Keys

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from desktop.domain.answer import HitKind

CANDIDATES = 50
"""Entries looked at for one reading of a text; the biggest come first."""

# {0} is the schema: a name of our own, never a text from outside.
_ROWS = (
    "SELECT e.number, e.kind, e.id, e.name, e.state, c.name, e.level, e.weight, e.keys FROM {0}.search_entry e"
    " LEFT JOIN {0}.search_county c ON c.number = e.county"
)
_LISTS = "SELECT entries FROM {0}.search_word WHERE number >= ? AND number < ?"
_ZIPS = (
    "SELECT z.zip, coalesce(z.name, z.zip), z.state, c.name FROM {0}.search_zip z"
    " LEFT JOIN {0}.search_county c ON c.number = z.county"
)
_NAMES = "SELECT keys, ends, numbers FROM {0}.search_names"
_WORDS = "SELECT words, sizes FROM {0}.search_vocabulary"
_IDENTITIES = "SELECT kind, id FROM {0}.search_entry"
_LONG = 2_000  # entries from which a list is worth remembering
_LONG_KEPT = 10  # such lists; one takes up to a megabyte
_SHORT = 2  # letters with which thousands of names begin
_LIST_MAX = 400  # numbers fetched at once when a kind is asked for

_Kept = tuple[int, int, str, str, str | None, str | None, int | None, int, str | None]


class SearchPart:
    """The only place that knows SQL for search. Belongs to the thread that owns the connection."""

    def __init__(self, connection: sqlite3.Connection, schema: str) -> None:
        """Read the tables in `schema`, a database of `connection`."""
        self._connection = connection
        self._schema = schema
        self._keys = Keys()
        self._long: dict[tuple[str, bool], set[int]] = {}

    @cached_property
    def words(self) -> WordList:
        """All words of all names; read when first needed, which takes some milliseconds."""
        words, sizes = self._ask(_WORDS).fetchone()
        counts = array("I")
        counts.frombytes(sizes)
        return WordList(words.split(), counts)

    def identities(self) -> frozenset[tuple[HitKind, str]]:
        """Kind and id of all entries but ZIP codes."""
        return frozenset((KINDS[kind], identity) for kind, identity in self._ask(_IDENTITIES))

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
        keys, ends, numbers = self._ask(_NAMES).fetchone()
        return Names(keys.split("\n"), memoryview(ends).cast("I"), memoryview(numbers).cast("I"))

    def _within(self, numbers: list[int], scope: Scope) -> list[int]:
        if not scope.states or not numbers:
            return numbers
        states: list[Choice] = [((state_word(state), False),) for state in scope.states]
        return sorted(set(numbers) & self._numbers(states))

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
        return self._ask(
            f"{_ZIPS} WHERE z.zip >= ? AND z.zip < ?{marks} ORDER BY z.zip LIMIT ?",
            (start, start + ":", *sorted(states), count),
        ).fetchall()

    def _size(self, choice: Choice) -> int:
        """How many entries the rarest word of a choice has; an upper bound for beginnings."""
        return min(self.words.size(word, begun=begun) for word, begun in choice)

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
        for (blob,) in self._ask(_LISTS, self.words.span(word, begun=begun)):
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
        rows = self._ask(f"{_ROWS} WHERE e.number IN ({', '.join(map(str, numbers))}){where} ORDER BY e.number", values)
        return [self._row(row) for row in rows]

    def _ask(self, query: str, values: Sequence[str | int] = ()) -> sqlite3.Cursor:
        return self._connection.execute(query.format(self._schema), values)

    def _row(self, row: _Kept) -> Row:
        _, kind, identity, name, state, county, level, weight, kept = row
        keys = tuple(kept.split("\n")) if kept else (self._keys.key(name),)
        known = None if level is None else LEVELS[level]
        return Row(KINDS[kind], identity, name, state, county, known, weight, keys)


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
