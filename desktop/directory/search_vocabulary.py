"""The words of all names: how many entries have them, and which of them a mistyped word may mean."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.directory.search_word_list import WordList

_CORRECTED_MIN = 3
_TWO_EDITS_MIN = 6
_CONTINUED_MIN = 5
_SUGGESTED_MAX = 12
_SHORT_FIRST = 2
_SPLIT_MIN = 3
_REMEMBERED_MAX = 2_000

Alternative = tuple[tuple[str, ...], int]
"""Words that together stand for one typed word, and how many letters that costs."""


class Vocabulary:
    """Counts and corrects words. What takes time is worked out when first asked for, and remembered."""

    def __init__(self, lists: Sequence[WordList]) -> None:
        """Take the words of every schema that is searched."""
        self._lists = lists
        self._words = lists[0].words if len(lists) == 1 else sorted({word for one in lists for word in one.words})
        self._known: dict[str, tuple[Alternative, ...]] = {}

    def __contains__(self, word: str) -> bool:
        """Whether a name has this very word."""
        return any(word in one for one in self._lists)

    def size(self, word: str, *, begun: bool) -> int:
        """How many entries have the word; with `begun` an upper bound for all words that begin so."""
        return sum(one.size(word, begun=begun) for one in self._lists)

    def corrections(self, word: str, *, unfinished: bool = False) -> tuple[Alternative, ...]:
        """Words that `word` may mean, nearest first; with `unfinished` also those whose beginning it may mean.

        One letter from three letters on, two from six on; never for numbers. A missing space is one letter.
        """
        if len(word) < _CORRECTED_MIN or any(char.isdigit() for char in word):
            return ()
        if len(self._known) > _REMEMBERED_MAX:
            self._known.clear()
        if word not in self._known:
            self._known[word] = self._corrected(word)
        if not unfinished or len(word) < _CONTINUED_MIN:
            return self._known[word]
        begun = word + "*"
        if begun not in self._known:
            self._known[begun] = self._continued(word, {words[0] for words, _ in self._known[word]})
        return self._known[word] + self._known[begun]

    def joined(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """`words` with two neighbours written as one where names do ("o brien"); None when none are."""
        for index, (one, other) in enumerate(pairwise(words)):
            if one + other in self and (one not in self or other not in self or len(one) <= _SHORT_FIRST):
                return (*words[:index], one + other, *words[index + 2 :])
        return None

    def _corrected(self, word: str) -> tuple[Alternative, ...]:
        limit = 2 if len(word) >= _TWO_EDITS_MIN else 1
        near: list[tuple[int, bool, str]] = []
        for other, distance, _ in process.extract(
            word, self._similar(word), scorer=OSA.distance, score_cutoff=limit, limit=None
        ):
            if other != word:
                near.append((int(distance), other[0] != word[0], other))
        near.sort()
        alternatives: list[Alternative] = [((other,), distance) for distance, _, other in near[:_SUGGESTED_MAX]]
        cuts = range(_SPLIT_MIN, len(word) - _SPLIT_MIN + 1)
        alternatives.extend(((word[:at], word[at:]), 1) for at in cuts if word[:at] in self and word[at:] in self)
        return tuple(alternatives)

    def _similar(self, word: str) -> set[str]:
        """Words with the same first letter, and those that differ in it: swapped, missing, too many or another."""
        first, inner = self._by_first, self._by_inner
        return set(chain(first[word[0]], first[word[1]], inner[word[1:3]], inner[word[:2]]))

    def _continued(self, word: str, known: set[str]) -> tuple[Alternative, ...]:
        """Longer words whose first letters are one letter off: a swap, a gap or another letter; the first is right."""
        longer = [other for other in self._by_first[word[0]] if len(other) > len(word)]
        found: dict[str, int] = {}
        for length in (len(word), len(word) + 1):
            starts = process.extract(
                word, [other[:length] for other in longer], scorer=OSA.distance, score_cutoff=1, limit=None
            )
            for _, distance, index in starts:
                if longer[index] not in known:
                    found.setdefault(longer[index], int(distance))
        return tuple(((other,), distance) for other, distance in list(found.items())[:_SUGGESTED_MAX])

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            found[word[0]].append(word)
        return found

    @cached_property
    def _by_inner(self) -> dict[str, list[str]]:
        """By the second and third letter."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            found[word[1:3]].append(word)
        return found
