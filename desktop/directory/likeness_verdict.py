"""The verdict on two names that were taken apart, with the code of its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.directory.likeness_bodies import Body, surely_two
from desktop.directory.likeness_places import is_misprint

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.directory.likeness_names import NamedBody
    from desktop.directory.likeness_places import Territory

_JOINING = frozenset({"of", "the", "and", "for", "at", "office"})
_WHOLE_STATE = frozenset({Body.STATE, Body.PATROL})
_TOLD_BY_WORDS = frozenset({Body.CAMPUS, Body.SCHOOL, Body.PORT, Body.REGIONAL, Body.TASK_FORCE})
_POLICING = frozenset({"public", "safety", "police", "patrol", "justice", "law", "enforcement", "vehicles", "highway"})
_BOARD_OR_JAIL = frozenset({Body.BOARD, Body.JAIL})


class Likeness(StrEnum):
    """The contract's three verdicts."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict, the code of its reason, and the names that the reason speaks of."""

    likeness: Likeness
    reason: str
    names: tuple[str, ...] = ()


def judge(one: NamedBody, two: NamedBody, known_words: Collection[str]) -> Verdict:
    """Whether two names of one state mean one body. `known_words` stand in names and so are no misprints."""
    if one.body is not two.body and frozenset({one.body, two.body}) != _BOARD_OR_JAIL:
        return _of_two_sorts(one, two)
    if one.number and two.number and one.number != two.number:
        return Verdict(Likeness.DIFFERENT, "two_numbers", (one.number, two.number))
    if one.counties and two.counties and not one.counties & two.counties:
        return Verdict(Likeness.DIFFERENT, "namesakes")
    if one.territory and two.territory:
        return _in_places(one, two, one.territory, two.territory)
    if one.territory or two.territory:
        return _one_unknown(one, two, known_words)
    return Verdict(Likeness.UNSURE, "one_number") if one.number != two.number else _by_words(one, two, known_words)


def _of_two_sorts(one: NamedBody, two: NamedBody) -> Verdict:
    statewide = next((named for named in (one, two) if named.body is Body.STATE), None)
    local = statewide and (one.territory or two.territory)
    office = statewide and Body.PATROL in {one.body, two.body} and _POLICING.isdisjoint(statewide.heart.split())
    if local or office or surely_two(one.body, two.body):
        return Verdict(Likeness.DIFFERENT, "two_kinds", (one.body.value, two.body.value))
    if one.territory and two.territory and not one.territory.ids & two.territory.ids:
        return Verdict(Likeness.DIFFERENT, "two_places", (one.territory.name, two.territory.name))
    return Verdict(Likeness.UNSURE, "kinds_unclear", (one.body.value, two.body.value))


def _in_places(one: NamedBody, two: NamedBody, here: Territory, there: Territory) -> Verdict:
    names = (here.name, there.name)
    misprinted = bool(here.edits or there.edits)
    if not here.ids & there.ids:
        return Verdict(Likeness.DIFFERENT, "nearer_place" if misprinted else "two_places", names)
    doubt = _doubt(one, two, here, there)
    if doubt:
        return Verdict(Likeness.UNSURE, doubt, names)
    reason = "misprint" if misprinted else "same_words" if one.heart == two.heart else "same_body"
    return Verdict(Likeness.SAME, reason, names)


def _doubt(one: NamedBody, two: NamedBody, here: Territory, there: Territory) -> str:
    """What keeps two names of places that overlap from being one body; empty when nothing does."""
    if here.ids != there.ids:
        return "namesakes_unclear"
    if here.extra != there.extra:
        return "part"
    return "one_number" if one.number != two.number else ""


def _one_unknown(one: NamedBody, two: NamedBody, known_words: Collection[str]) -> Verdict:
    """One name means a known place or institution, the other none: only institutions have names that tell more."""
    verdict = _by_words(one, two, known_words)
    if verdict.likeness is Likeness.DIFFERENT and one.body in _TOLD_BY_WORDS:
        return verdict
    known = one.territory or two.territory
    return Verdict(Likeness.UNSURE, "one_unknown", (known.name if known else "",))


def _by_words(one: NamedBody, two: NamedBody, known_words: Collection[str]) -> Verdict:
    """Bodies without a known place, by the words that stand in only one of the names."""
    ours, theirs = _content(one.heart), _content(two.heart)
    only_ours = [word for word in ours if word not in theirs]
    only_theirs = [word for word in theirs if word not in ours]
    if not ours and not theirs and not one.number and one.body not in _WHOLE_STATE:
        return Verdict(Likeness.UNSURE, "no_place_named")
    if not only_ours and not only_theirs:
        alike = one.government == two.government or not (one.government and two.government)
        return Verdict(Likeness.SAME, "same_words") if alike else Verdict(Likeness.UNSURE, "kinds_unclear")
    if not only_ours or not only_theirs:
        return Verdict(Likeness.UNSURE, "part", (" ".join(only_ours or only_theirs),))
    words = " ".join(only_ours), " ".join(only_theirs)
    if len(only_ours) == len(only_theirs):
        near = [_near(a, b, known_words) for a, b in zip(only_ours, only_theirs, strict=True)]
        if all(near):
            return Verdict(Likeness.SAME, "misprint_of_word", words)
    known = all(word in known_words for word in (*only_ours, *only_theirs))
    return (
        Verdict(Likeness.DIFFERENT, "two_names", words) if known else Verdict(Likeness.UNSURE, "unknown_words", words)
    )


def _content(heart: str) -> list[str]:
    return [word for word in heart.split() if word not in _JOINING]


def _near(one: str, other: str, known_words: Collection[str]) -> bool:
    """Whether the word that is not known misprints the other; of two known words none is a misprint."""
    printed, real = (one, other) if one not in known_words else (other, one)
    return printed not in known_words and is_misprint(printed, real)
