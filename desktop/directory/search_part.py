"""Reads the tables of search of one schema: entries by whole name, by beginning, by words, and ZIP codes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.directory.search_index import KINDS, LEVELS, STATE_NUMBERS, STATES, Block, state_word
from desktop.directory.search_names import Names
from desktop.directory.search_numbers import unpack
from desktop.directory.search_row import Choice, Row, Scope
from desktop.directory.search_word_list import WordList
from desktop.directory.search_words import Keys
from desktop.directory.search_zips import ZipCodes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from desktop.domain.answer import HitKind

CANDIDATES = 50
"""Entries looked at for one reading of a text; the biggest come first."""

# {0} is the schema: a name of our own, never a text from outside.
_ROWS = "SELECT number, kind, id, name, state, county, level, weight, keys FROM {0}.search_entry"
_BLOCK = "SELECT value FROM {0}.search_block WHERE name = ?"
_IDENTITIES = "SELECT kind, id FROM {0}.search_entry"
_LONG = 2_000  # entries from which a list is worth remembering
_LONG_KEPT = 16  # such lists; one takes up to a megabyte
_ROWS_KEPT = 10_000  # entries remembered; one takes half a kilobyte
_NO_STATE = -1  # the number of a code that no state has
_SHORT = 2  # letters with which thousands of names begin
_LIST_MAX = 400  # numbers fetched at once when a kind is asked for

_Kept = tuple[int, int, str, str, int, int, int | None, int, str | None]


class SearchPart:
    """The only place that knows SQL for search. Belongs to the thread that owns the connection."""

    def __init__(self, connection: sqlite3.Connection, schema: str) -> None:
        """Read the tables in `schema`, a database of `connection`."""
        self._connection = connection
        self._schema = schema
        self._keys = Keys()
        self._long: dict[tuple[str, bool], set[int]] = {}
        self._read: dict[int, Row] = {}

    @cached_property
    def words(self) -> WordList:
        """All words of all names; read when first needed, which takes some milliseconds."""
        ends, numbers = self._numbers_of(Block.WORD_ENDS), self._numbers_of(Block.WORD_NUMBERS)
        return WordList(self._text(Block.WORDS).split(), ends, numbers)

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
        numbers = (self._numbers_of(Block.KEY_ENDS), self._numbers_of(Block.KEY_NUMBERS))
        forms = self._text(Block.FORMS).split("\n")
        return Names(self._text(Block.KEYS).split("\n"), *numbers, forms, self._numbers_of(Block.FORM_OF))

    @cached_property
    def _counties(self) -> list[str]:
        return self._text(Block.COUNTIES).split("\n")

    @cached_property
    def _zips(self) -> ZipCodes:
        return ZipCodes(*(self._numbers_of(block) for block in (Block.ZIPS, Block.ZIP_STATES, Block.ZIP_COUNTIES)))

    def _text(self, block: Block) -> str:
        (text,) = self._ask(_BLOCK, (block,)).fetchone()
        return str(text)

    def _numbers_of(self, block: Block) -> memoryview[int]:
        (packed,) = self._ask(_BLOCK, (block,)).fetchone()
        return unpack(packed)

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

    def zips(self, start: str, states: frozenset[str], count: int) -> list[tuple[str, str | None, str | None]]:
        """ZIP codes that begin so: code, state, county."""
        found = self._zips.begun(start, frozenset(STATE_NUMBERS.get(state, _NO_STATE) for state in states), count)
        return [(code, STATES[state], self._counties[county] or None) for code, state, county in found]

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
        known = self._long.pop((word, begun), None)
        if known is None:
            known = self.words.entries(word, first, begun=begun)
            if first is not None or len(known) <= _LONG:
                return known
            if len(self._long) >= _LONG_KEPT:
                del self._long[next(iter(self._long))]
        self._long[word, begun] = known  # the last again, so that the one that was not asked for longest goes first
        return known

    def _rows(self, numbers: list[int], scope: Scope) -> list[Row]:
        """The entries with these numbers that are within the scope, in order."""
        new = [number for number in numbers if number not in self._read]
        if new:
            if len(self._read) > _ROWS_KEPT:
                self._read.clear()
                new = numbers
            for row in self._ask(f"{_ROWS} WHERE number IN ({', '.join(map(str, new))})"):
                self._read[row[0]] = self._row(row)
        rows = [self._read[number] for number in numbers]
        if scope.states:
            rows = [row for row in rows if row.state in scope.states]
        return [row for row in rows if row.kind is scope.kind] if scope.kind else rows

    def _ask(self, query: str, values: Sequence[str] = ()) -> sqlite3.Cursor:
        return self._connection.execute(query.format(self._schema), values)

    def _row(self, row: _Kept) -> Row:
        number, kind, identity, name, state, county, level, weight, kept = row
        keys = tuple(kept.split("\n")) if kept else (self._keys.key(name),)
        form = self._names.form(number)
        if form:
            keys += (f"{keys[0]} {form}",)
        known = None if level is None else LEVELS[level]
        return Row(KINDS[kind], identity, name, STATES[state], self._counties[county] or None, known, weight, keys)


def _is_letter(choices: Sequence[Choice]) -> bool:
    """Whether this is the first letter of any word: too many have one for a list to help."""
    return len(choices) == 1 and all(begun and len(word) == 1 for word, begun in choices[0])


def _size_of(sized: tuple[int, Sequence[Choice]]) -> int:
    return sized[0]
