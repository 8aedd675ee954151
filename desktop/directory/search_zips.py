"""All ZIP codes of one schema in one sorted text, with the state and county of each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = 5
_LETTERS = 2
_AFTER_DIGITS = ":"  # the character after "9"


class ZipCodes:
    """Finds ZIP codes by their first digits."""

    def __init__(self, codes: str, states: str, counties: Sequence[int], names: Sequence[str]) -> None:
        """`codes` and `states` (blank: unknown) without anything between them; `counties` are places in `names`."""
        self._codes = codes
        self._states = states
        self._counties = counties
        self._names = names

    def begun(self, start: str, states: frozenset[str], count: int) -> list[tuple[str, str | None, str | None]]:
        """The first `count` codes that begin so, in these states (none: any): code, state, name of the county."""
        found: list[tuple[str, str | None, str | None]] = []
        places = range(len(self._counties))
        first = bisect_left(places, start, key=self._code)
        for at in range(first, bisect_left(places, start + _AFTER_DIGITS, first, key=self._code)):
            state = self._states[at * _LETTERS : (at + 1) * _LETTERS].strip()
            if not states or state in states:
                found.append((self._code(at), state or None, self._names[self._counties[at]] or None))
                if len(found) == count:
                    break
        return found

    def _code(self, at: int) -> str:
        return self._codes[at * _DIGITS : (at + 1) * _DIGITS]
