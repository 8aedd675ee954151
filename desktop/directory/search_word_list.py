"""The sorted words of one schema's names and how many entries have each; a word's place is its number in the tables."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER_WORDS = "{"  # the character after "z": no word goes beyond


class WordList:
    """Finds and counts words and beginnings of words."""

    def __init__(self, words: list[str], sizes: Sequence[int]) -> None:
        """Take the sorted `words`, each once, and how many entries have each."""
        self.words = words
        self._sums = list(accumulate(sizes, initial=0))

    def __contains__(self, word: str) -> bool:
        """Whether a name has this very word."""
        start, end = self.span(word, begun=False)
        return start < end

    def span(self, word: str, *, begun: bool) -> tuple[int, int]:
        """The numbers from, and up to but without, of the word, or with `begun` of all words that begin so."""
        start = bisect_left(self.words, word)
        if begun:
            return start, bisect_left(self.words, word + _AFTER_WORDS, start)
        return start, start + (start < len(self.words) and self.words[start] == word)

    def size(self, word: str, *, begun: bool) -> int:
        """How many entries have the word; with `begun` an upper bound for all words that begin so."""
        start, end = self.span(word, begun=begun)
        return self._sums[end] - self._sums[start]
