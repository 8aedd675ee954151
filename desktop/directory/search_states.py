"""States in typed texts: names in English and Spanish, USPS codes, the older abbreviations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from desktop.directory.words import fold
from desktop.domain.states import STATES

_OLDER = {
    "ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "cal": "CA", "colo": "CO", "conn": "CT", "fla": "FL",
    "ill": "IL", "ind": "IN", "kan": "KS", "kans": "KS", "mass": "MA", "mich": "MI", "minn": "MN", "miss": "MS",
    "mont": "MT", "neb": "NE", "nebr": "NE", "nev": "NV", "okla": "OK", "ore": "OR", "oreg": "OR", "penn": "PA",
    "penna": "PA", "tenn": "TN", "tex": "TX", "wash": "WA", "wis": "WI", "wisc": "WI", "wyo": "WY", "w va": "WV",
    "n mex": "NM", "n car": "NC", "s car": "SC", "n dak": "ND", "s dak": "SD", "virgin islands": "VI",
    "us virgin islands": "VI", "mariana islands": "MP", "cnmi": "MP", "usvi": "VI",
}  # fmt: skip
"""GPO Style Manual, list of state abbreviations before the USPS codes."""

PHRASES: dict[str, str] = {
    **{state.code.lower(): state.code for state in STATES},
    **_OLDER,
    **{fold(state.name): state.code for state in STATES},
}
"""Every way to write a state, folded, and its USPS code."""

_SORTED = sorted(PHRASES)
_AFTER = "{"  # the character after "z": no phrase that begins so goes beyond
_LONGEST = max(len(phrase.split()) for phrase in PHRASES)
_NEAR_MIN = 5
_NEAR_TWO = 9
_PARTIAL_MAX_STATES = 8
_LONG_NAMES = tuple((fold(state.name), state.code) for state in STATES if len(state.name) >= _NEAR_MIN)


@dataclass(frozen=True, slots=True)
class Span:
    """Words `start` up to but not including `end` that name one of `states`; older abbreviations are not `sure`."""

    start: int
    end: int
    states: frozenset[str]
    sure: bool = True


def spans(words: list[str]) -> list[Span]:
    """Where `words` name a state, the last place first, longer names before the shorter ones within them."""
    found: list[Span] = []
    taken = len(words)
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST), end):
            phrase = " ".join(words[start:end])
            code = PHRASES.get(phrase)
            if code and end <= taken:
                found.append(Span(start, end, frozenset({code}), phrase not in _OLDER))
                taken = start
                break
    return found


def unfinished(words: list[str]) -> Span | None:
    """The state that the last words begin to name ("gainesville flo"); None when none or too many do."""
    for start in range(max(1, len(words) - _LONGEST), len(words)):
        text = " ".join(words[start:])
        first = bisect_right(_SORTED, text)
        codes = frozenset(PHRASES[phrase] for phrase in _SORTED[first : bisect_left(_SORTED, text + _AFTER, first)])
        if codes and len(codes) <= _PARTIAL_MAX_STATES:
            return Span(start, len(words), codes)
    return None


def near(words: list[str]) -> Span | None:
    """The state whose name a word, or two, misspells: one letter, two in long names."""
    for size in (2, 1):
        for start in range(len(words) - size, -1, -1):
            text = " ".join(words[start : start + size])
            if len(text) < _NEAR_MIN or len(words) == size:
                continue
            limit = 2 if len(text) >= _NEAR_TWO else 1
            for name, code in _LONG_NAMES:
                if 0 < OSA.distance(text, name, score_cutoff=limit) <= limit:
                    return Span(start, start + size, frozenset({code}))
    return None
