"""How well an entry fits a reading of what was typed: the match code, and a score among equals."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from desktop.directory.search_words import CONNECTIVES, GENERIC, content_words
from desktop.domain.answer import Match

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.directory.search_vocabulary import Alternative

ORDER = {match: place for place, match in enumerate(Match)}
"""Exact first, fuzzy last."""

# Measured with tests/bench/search.py: one decade of people weighs as much as half a word left over.
_PEOPLE = 0.5
_LEFT_OVER = 1.0
_LEFT_OVER_GENERIC = 0.2
_UNFINISHED = 0.5
_UNFINISHED_LAST = 0.15
_IN_ORDER = 0.4
_FIRST = 0.5
_WHOLE_WORD = 0.8
_LETTER_WRONG = 2.0
_WORD_MISSING = 4.0

Fit = tuple[Match, float]


def whole_fit(text: str, key: str, weight: int) -> Fit | None:
    """Exact when the name is the text, prefix when it begins with it; else None."""
    people = _PEOPLE * log10(weight + 1)
    if key == text:
        return Match.EXACT, people
    if key.startswith(text):
        return Match.PREFIX, people + (_WHOLE_WORD if key[len(text)] == " " else 0.0)
    return None


def word_fit(
    words: tuple[str, ...], key: str, weight: int, corrections: Mapping[str, Sequence[Alternative]] | None = None
) -> Fit:
    """How the `words` fit a name in any order; `corrections` give what mistyped words may mean.

    Word when each is, or begins, a word of the name (kinds and other extra words count as there); fuzzy otherwise.
    """
    name = key.split()
    wanted = content_words(words)
    left = [word for word in name if word not in CONNECTIVES]
    score = _PEOPLE * log10(weight + 1)
    fuzzy = False
    places: list[int] = []
    for index, word in enumerate(wanted):
        cost, used, wrong = _best(word, left, (corrections or {}).get(word, ()), last=index == len(wanted) - 1)
        score -= cost
        fuzzy |= wrong
        for part in used:
            left.remove(part)
            places.append(name.index(part))
    for word in left:
        score -= _LEFT_OVER_GENERIC if word in GENERIC else _LEFT_OVER
    if places:
        score += _FIRST * (places[0] == 0) + _IN_ORDER * (places == sorted(places))
    return (Match.FUZZY if fuzzy else Match.WORD), score


def _best(
    word: str, name: list[str], alternatives: Sequence[Alternative], *, last: bool
) -> tuple[float, tuple[str, ...], bool]:
    """What `word` costs in this name, the words it takes up, and whether letters were wrong."""
    if word in name:
        return 0.0, (word,), False
    for other in name:
        if other.startswith(word):
            return (_UNFINISHED_LAST if last else _UNFINISHED), (other,), False
    best: tuple[float, tuple[str, ...]] | None = None
    for parts, distance in alternatives:
        cost = _LETTER_WRONG * distance + (0.0 if parts[0][0] == word[0] else 0.5)
        if (best is None or cost < best[0]) and all(part in name for part in parts):
            best = cost, parts
    if best:
        return best[0], best[1], True
    # A word that is no part of this name: one of its extra words, or one that was left out of the search.
    return (_LEFT_OVER_GENERIC if word in GENERIC else _WORD_MISSING), (), False
