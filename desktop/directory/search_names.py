"""All names in their compared form, sorted, and the entries that have them: whole names and beginnings of names."""

from __future__ import annotations

from bisect import bisect_left
from heapq import nsmallest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER_WORDS = "{"  # the character after "z": no word goes beyond


class Names:
    """Finds entry numbers by key; the smaller a number, the bigger what it stands for."""

    def __init__(self, keys: list[str], ends: Sequence[int], numbers: Sequence[int]) -> None:
        """`keys` sorted, each once; `numbers` of all keys in a row; `ends` says where each key's numbers end."""
        self._keys = keys
        self._ends = ends
        self._numbers = numbers

    def exact(self, text: str) -> list[int]:
        """The entries of which a name is `text`, the biggest first."""
        at = bisect_left(self._keys, text)
        if at == len(self._keys) or self._keys[at] != text:
            return []
        return list(self._numbers[self._start(at) : self._ends[at]])

    def begun(self, text: str, count: int | None) -> list[int]:
        """The `count` (None: all) biggest entries of which a name begins with `text` and goes on."""
        first = bisect_left(self._keys, text)
        if first < len(self._keys) and self._keys[first] == text:
            first += 1
        last = bisect_left(self._keys, text + _AFTER_WORDS, first)
        if first == last:
            return []
        found = set(self._numbers[self._start(first) : self._ends[last - 1]])
        return sorted(found) if count is None else nsmallest(count, found)

    def _start(self, at: int) -> int:
        return self._ends[at - 1] if at else 0
