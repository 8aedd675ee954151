"""All ZIP codes of one schema, sorted, with the state and county of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = 5


class ZipCodes:
    """Finds ZIP codes by their first digits."""

    def __init__(self, codes: Sequence[int], states: Sequence[int], counties: Sequence[int]) -> None:
        """`codes` rising, as numbers; for each the numbers of its state and its county."""
        self._codes = codes
        self._states = states
        self._counties = counties

    def begun(self, start: str, states: frozenset[int], count: int) -> list[tuple[str, int, int]]:
        """The first `count` codes that begin with these digits, in these states (none: any): code, state, county."""
        found: list[tuple[str, int, int]] = []
        first = bisect_left(self._codes, int(start.ljust(_DIGITS, "0")))
        for at in range(first, bisect_right(self._codes, int(start.ljust(_DIGITS, "9")))):
            if not states or self._states[at] in states:
                found.append((f"{self._codes[at]:0{_DIGITS}}", self._states[at], self._counties[at]))
                if len(found) == count:
                    break
        return found
