"""What a typed text may mean: ZIP digits, and words in one or several readings, with or without a state."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from desktop.directory.search_spanish import to_english
from desktop.directory.search_states import Span, near, spans, unfinished
from desktop.directory.search_words import join_letters
from desktop.directory.words import expand, fold
from desktop.domain.answer import Match

ORDER = {match: place for place, match in enumerate(Match)}
"""Exact first, fuzzy last."""

TEXT_MAX = 200
"""Characters of a typed text that are read; no name is longer."""

_WORDS_MAX = 12
_SPANS_MAX = 2
_PARTIAL_ZIP_MIN = 2
_MISSPELT = 3.0  # doubt of a state with wrong letters
_DOUBT = 1.0  # of a state that is only begun, or written as it was before there were codes
_SHORTENED = 2.0  # of a name without its "town of": another body may have it
_ZIP = re.compile(r"(?<!\d)(\d{5})(?:\s?[-\u2010-\u2015]\s?\d{0,4}|\d{4}|\s+\d{4})?(?!\d)")
_ZIP_WORDS = frozenset({"zip", "zipcode", "code", "postal"})
_LEADING_COUNTY = re.compile(r"^(county|parish|borough) of (?:the )?(.+)$")
_LEADING_PLACE = re.compile(r"\b(?:city|town|village|township|borough|municipality) of (?:the )?(?=\w)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of the words: `states` filter (empty: any), and `best` is the best match it may claim.

    The last word may be unfinished. `doubt` is taken off the score of what is found.
    """

    words: tuple[str, ...]
    states: frozenset[str]
    best: Match = Match.EXACT
    doubt: float = 0.0


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed text: a whole ZIP or its first digits, the state beside it, and the readings of its words."""

    words: tuple[str, ...]
    zip: str | None
    zip_start: str | None
    states: frozenset[str]
    readings: tuple[Reading, ...]


def parse(text: str) -> Query:
    """Read any text; never raises. Only the first `TEXT_MAX` characters count."""
    plain = "".join(_digit(char) for char in unicodedata.normalize("NFKC", text[:TEXT_MAX]))
    zip_code, rest = _zip(plain)
    words = to_english(join_letters(fold(rest).split()[:_WORDS_MAX]))
    named = spans(words)
    states = frozenset[str]().union(*(span.states for span in named))
    bare = [word for word in words if word not in _ZIP_WORDS]
    if zip_code:
        return Query(tuple(bare), zip_code, None, states, _readings(bare, best=Match.WORD))
    start = _zip_start(bare, named)
    if start:
        return Query(tuple(bare), None, start, states, ())
    unread = any(char.isalpha() and not fold(char) for char in plain)
    return Query(tuple(words), None, None, states, _readings(words, best=Match.FUZZY if unread else Match.EXACT))


def guesses(query: Query) -> tuple[Reading, ...]:
    """Readings in which a word is a misspelt state; for when the others find nothing."""
    words = list(query.words)
    wrong = near(words)
    found: list[Reading] = []
    if wrong:
        _add(found, _without(words, [wrong]), wrong.states, Match.FUZZY, _MISSPELT)
    return tuple(found)


def _digit(char: str) -> str:
    """Digits of any script as those of ZIP codes, everything else as it is."""
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _zip(text: str) -> tuple[str | None, str]:
    match = _ZIP.search(text)
    if not match:
        return None, text
    return match.group(1), text[: match.start()] + " " + text[match.end() :]


def _zip_start(words: list[str], named: list[Span]) -> str | None:
    """Two to four digits alone, or with a state, begin a ZIP code."""
    inside = {index for span in named for index in range(span.start, span.end)}
    left = [word for index, word in enumerate(words) if index not in inside]
    if len(left) != 1 or not left[0].isdigit() or len(left[0]) < _PARTIAL_ZIP_MIN:
        return None
    return left[0] if len(left[0]) <= len("00000") else None


def _readings(words: list[str], best: Match) -> tuple[Reading, ...]:
    if not words:
        return ()
    found: list[Reading] = []
    any_state = frozenset[str]()
    _add(found, words, any_state, best)
    named = spans(words)
    for span in named[:_SPANS_MAX]:
        doubt = 0.0 if span.sure else _DOUBT
        _add(found, _without(words, [span]), span.states, best, doubt)
        same = [other for other in named if other.states == span.states]
        if len(same) > 1:
            _add(found, _without(words, same), span.states, best, doubt)
    begun = unfinished(words)
    if begun and not any(span.end == len(words) for span in named):
        _add(found, words[: begun.start], begun.states, worse(best, Match.PREFIX), _DOUBT)
    return tuple(found)


def _without(words: list[str], gone: list[Span]) -> list[str]:
    inside = {index for span in gone for index in range(span.start, span.end)}
    return [word for index, word in enumerate(words) if index not in inside]


def worse(one: Match, other: Match) -> Match:
    """The match that says less."""
    return one if ORDER[one] >= ORDER[other] else other


def _add(found: list[Reading], words: list[str], states: frozenset[str], best: Match, doubt: float = 0.0) -> None:
    """Add the words as they mean most, then other meanings of the same words, each once."""
    variants = [(text, doubt) for text in _variants(words)]
    if _LEADING_PLACE.search(variants[0][0]):
        variants.append((_LEADING_PLACE.sub("", variants[0][0]), doubt + _SHORTENED))
    for text, less in variants:
        reading = Reading(tuple(text.split()), states, best, less)
        if not any(other.words == reading.words and other.states == states for other in found):
            found.append(reading)


def _variants(words: list[str]) -> list[str]:
    """The same words with abbreviations written out; "co" as county; the last word as the start of a longer one."""
    text = " ".join(words)
    variants = [expand(text)]
    if "co" in words[1:]:
        variants.append(expand(" ".join(["county" if word == "co" else word for word in words])))
    if "so" in words[:-1]:
        variants.append(expand(" ".join(["sheriffs office" if word == "so" else word for word in words])))
    if "u" in words:
        variants.append(expand(" ".join(["university" if word == "u" else word for word in words])))
    if words and expand(" ".join(words)) != " ".join([expand(" ".join(words[:-1])), words[-1]]).strip():
        variants.append(" ".join([*expand(" ".join(words[:-1])).split(), words[-1]]))
    county = _LEADING_COUNTY.match(variants[0])
    if county:
        variants.insert(0, f"{county.group(2)} {county.group(1)}")
    return variants
