"""How well an entry fits a reading of what was typed: the match code, and a score among equals."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.search_query import ORDER
from desktop.directory.search_words import CONNECTIVES, GENERIC, JOINED_MAX, PLACE_KINDS
from desktop.domain.answer import Match
from desktop.domain.states import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.directory.search_row import Row
    from desktop.directory.search_vocabulary import Alternative

# Settled with tests/bench/search.py: two decades of people weigh as much as one word left over.
_PEOPLE = 0.5
_LEFT_OVER = 1.0
_LEFT_OVER_PLACE = 0.8  # "Clayton County" is another place than "Clayton"
_LEFT_OVER_GENERIC = 0.2
_IMPLIED = 0.2
_UNFINISHED = 0.3
_UNFINISHED_LAST = 0.1
_LETTERS_TO_COME = 4.0  # for all the letters of a word
_COMPLETE = 0.5
_JOINED = 1.0
_NEVER_CUT = 3  # letters of a word that nobody makes shorter
_IN_ORDER = 0.4
_FIRST = 0.5
_WHOLE_WORD = 0.8
_LETTER_WRONG = 2.0
_FIRST_LETTER_WRONG = 0.5
_WORD_MISSING = 5.0


class _Use(NamedTuple):
    """The words of a name that a typed word stands for, what that costs, and the share of their letters typed.

    The share is None where it says nothing: of a corrected or a missing word.
    """

    parts: tuple[str, ...]
    cost: float
    kept: float | None


_IMPLIED_USE = _Use((), _IMPLIED, None)

Fit = tuple[Match, float]


def fit_order(fit: Fit) -> tuple[int, float]:
    """For sorting: the better match first, then the higher score."""
    return ORDER[fit[0]], -fit[1]


def whole_fit(text: str, row: Row) -> Fit | None:
    """Exact when a name is the text, prefix when one begins with it; else None."""
    people = _PEOPLE * log10(row.weight + 1)
    if text in row.keys:
        return Match.EXACT, people
    begun = [key for key in row.keys if key.startswith(text)]
    if not begun:
        return None
    return Match.PREFIX, people + (_WHOLE_WORD if any(key[len(text)] == " " for key in begun) else 0.0)


def state_fit(row: Row) -> Fit:
    """How a statewide body fits its bare state ("TX"): its name begins with the state's, or only has to do with it."""
    state = BY_CODE.get(row.state or "")
    begun = whole_fit(state.name.lower(), row) if state else None
    return begun or (Match.WORD, _PEOPLE * log10(row.weight + 1))


def word_fit(words: tuple[str, ...], row: Row) -> Fit | None:
    """Word when each of the content `words` is, or begins, a word of one name, in any order; else None."""
    scores = [score for key in row.keys if (score := _score(words, key, row, {})) is not None]
    return (Match.WORD, max(scores)) if scores else None


def fuzzy_fit(
    words: tuple[str, ...], row: Row, corrections: Mapping[str, Sequence[Alternative]], *, missing: bool = False
) -> Fit | None:
    """How near the content `words` come to a name when some are misspelt, or `missing` from it; always fuzzy."""
    scores = [score for key in row.keys if (score := _score(words, key, row, corrections, missing=missing)) is not None]
    return (Match.FUZZY, max(scores)) if scores else None


def _score(
    words: tuple[str, ...],
    key: str,
    row: Row,
    corrections: Mapping[str, Sequence[Alternative]],
    *,
    missing: bool = False,
) -> float | None:
    """What the people of an entry give, less what each word costs and what of the name is left over."""
    name = key.split()
    left = [word for word in name if word not in CONNECTIVES or word is name[0]]
    joined = tuple(name[:2]) if len(name) > 1 and len(name[0]) <= JOINED_MAX else ()
    uses: list[_Use] = []
    places: list[int] = []
    for word in words:
        use = _use(word, left, joined, corrections.get(word, ()))
        if not use.parts:
            if word in row.implied:
                use = _IMPLIED_USE
            elif not missing:
                return None
        uses.append(use)
        for part in use.parts:
            if part in left:
                left.remove(part)
            places.append(name.index(part))
    score = (
        -sum(use.cost for use in uses) - _unfinished(uses) - sum(_left_over(word) for word in left if word not in words)
    )
    score += _COMPLETE * all(word in CONNECTIVES for word in left)
    if places:
        score += _FIRST * (places[0] == 0) + _IN_ORDER * (places == sorted(places))
    return score + _PEOPLE * log10(row.weight + 1)


def _left_over(word: str) -> float:
    """What a word of the name costs that was not typed."""
    if word in CONNECTIVES:
        return 0.0
    return _LEFT_OVER_PLACE if word in PLACE_KINDS else _LEFT_OVER_GENERIC if word in GENERIC else _LEFT_OVER


def _use(word: str, name: list[str], joined: tuple[str, ...], alternatives: Sequence[Alternative]) -> _Use:
    """What of the words of this name a typed word stands for."""
    if word in name:
        return _Use((word,), 0.0, 1.0 if len(word) > _NEVER_CUT else None)
    for other in name:
        if other.startswith(word):
            return _Use((other,), 0.0, len(word) / len(other))
    if joined and "".join(joined).startswith(word):
        return _Use(joined, _JOINED, len(word) / len("".join(joined)))
    best: _Use | None = None
    for parts, distance in alternatives:
        cost = _LETTER_WRONG * distance + (0.0 if parts[0][0] == word[0] else _FIRST_LETTER_WRONG)
        if (best is None or cost < best.cost) and all(part in name for part in parts):
            best = _Use(parts, cost, None)
    return best or _Use((), _LEFT_OVER if word in GENERIC else _WORD_MISSING, None)


def _unfinished(uses: list[_Use]) -> float:
    """What the letters cost that were not typed.

    The last word is still being typed. Who cuts another word cuts all of them about alike: beside "poli" a whole
    "clint" is as odd as the "int" of "clinton" would be beside "police".
    """
    *before, last = [use.kept for use in uses]
    total = _UNFINISHED * sum(kept is not None and kept < 1 for kept in before)
    known = [kept for kept in before if kept is not None]
    for at, kept in enumerate(known):
        others = known[:at] + known[at + 1 :]
        usual = sum(others) / len(others) if others and min(others) < 1 else 1.0
        total += _LETTERS_TO_COME * abs(usual - kept)
    if last is not None and last < 1:
        total += _UNFINISHED_LAST + _LETTERS_TO_COME * (1 - last)
    return total
