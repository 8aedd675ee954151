"""The words of all names, and which of them a mistyped word may mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

_CORRECTED_MIN = 4
_TWO_EDITS_MIN = 6
_SUGGESTED_MAX = 12
_SPLIT_MIN = 3
_REMEMBERED_MAX = 2_000

Alternative = tuple[tuple[str, ...], int]
"""Words that together stand for one typed word, and how many letters that costs."""


class Vocabulary:
    """Corrects words. Everything is worked out when first asked for, and remembered."""

    def __init__(self, words: list[str]) -> None:
        """Take the sorted `words` of all names."""
        self._words = words
        self._set = frozenset(words)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in words:
            self._by_length[len(word)].append(word)
        self._starts: dict[int, dict[str, list[str]]] = {}
        self._whole: dict[str, tuple[Alternative, ...]] = {}

    def __contains__(self, word: str) -> bool:
        """Whether a name has this very word."""
        return word in self._set

    def begins(self, start: str) -> bool:
        """Whether any word begins so."""
        index = bisect_left(self._words, start)
        return index < len(self._words) and self._words[index].startswith(start)

    def corrections(self, word: str, *, unfinished: bool = False) -> tuple[Alternative, ...]:
        """Words that `word` may mean, nearest first; with `unfinished` also those whose beginning it may mean.

        One letter from four letters on, two from six on; never for numbers. A missing space is one letter.
        """
        if len(word) < _CORRECTED_MIN or any(char.isdigit() for char in word):
            return ()
        if word not in self._whole:
            if len(self._whole) > _REMEMBERED_MAX:
                self._whole.clear()
            self._whole[word] = self._corrected(word)
        found = self._whole[word]
        return found + self._continued(word, {words[0] for words, _ in found}) if unfinished else found

    def _corrected(self, word: str) -> tuple[Alternative, ...]:
        limit = 2 if len(word) >= _TWO_EDITS_MIN else 1
        near: list[tuple[int, bool, str]] = []
        for length in range(len(word) - limit, len(word) + limit + 1):
            found = process.extract(
                word, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=limit, limit=_SUGGESTED_MAX
            )
            near.extend((int(distance), other[0] != word[0], other) for other, distance, _ in found if other != word)
        near.sort()
        alternatives: list[Alternative] = [((other,), distance) for distance, _, other in near[:_SUGGESTED_MAX]]
        for at in range(_SPLIT_MIN, len(word) - _SPLIT_MIN + 1):
            if word[:at] in self._set and word[at:] in self._set:
                alternatives.append(((word[:at], word[at:]), 1))
        return tuple(alternatives)

    def _continued(self, word: str, known: set[str]) -> tuple[Alternative, ...]:
        """Longer words whose first letters are one letter off, a swap, gap or wrong letter."""
        found: list[Alternative] = []
        for length in (len(word), len(word) + 1):
            starts = self._beginnings(length)
            near = process.extract(word, list(starts), scorer=OSA.distance, score_cutoff=1, limit=4)
            for start, distance, _ in near:
                if start[0] == word[0]:
                    found.extend(((other,), int(distance)) for other in starts[start][:4] if other not in known)
        return tuple(found[:_SUGGESTED_MAX])

    def _beginnings(self, length: int) -> dict[str, list[str]]:
        if length not in self._starts:
            starts: dict[str, list[str]] = defaultdict(list)
            for word in self._words:
                if len(word) > length:
                    starts[word[:length]].append(word)
            self._starts[length] = starts
        return self._starts[length]

    def joined(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """`words` with two neighbours written as one where names do ("o brien"); None when none are."""
        for index, (one, other) in enumerate(pairwise(words)):
            if one + other in self._set and (one not in self._set or other not in self._set or len(one) == 1):
                return (*words[:index], one + other, *words[index + 2 :])
        return None
