"""The sorted words of one schema's names and the entries that have each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER_WORDS = "{"  # the character after "z": no word goes beyond


class WordList:
    """Finds words and beginnings of words, the entries that have them, and how many these are."""

    def __init__(self, words: list[str], ends: Sequence[int], numbers: Sequence[int]) -> None:
        """`words` sorted, each once; `numbers` of all words in a row; `ends` says where each word's numbers end."""
        self.words = words
        self._ends = ends
        self._numbers = numbers

    def __contains__(self, word: str) -> bool:
        """Whether a name has this very word."""
        first, last = self._span(word, begun=False)
        return first < last

    def size(self, word: str, *, begun: bool) -> int:
        """How many entries have the word; with `begun` an upper bound for all words that begin so."""
        first, last = self._span(word, begun=begun)
        return self._start(last) - self._start(first)

    def entries(self, word: str, most: int | None, *, begun: bool) -> set[int]:
        """The entries that have the word, or with `begun` one that begins so; at least the `most` biggest of them."""
        first, last = self._span(word, begun=begun)
        if most is None or self._start(last) - self._start(first) <= most:
            return set(self._numbers[self._start(first) : self._start(last)])
        found: set[int] = set()
        for at in range(first, last):
            start = self._start(at)
            found.update(self._numbers[start : min(start + most, self._ends[at])])
        return found

    def _span(self, word: str, *, begun: bool) -> tuple[int, int]:
        """The places from, and up to but without, of the word, or with `begun` of all words that begin so."""
        first = bisect_left(self.words, word)
        if begun:
            return first, bisect_left(self.words, word + _AFTER_WORDS, first)
        return first, first + (first < len(self.words) and self.words[first] == word)

    def _start(self, at: int) -> int:
        return self._ends[at - 1] if at else 0
