"""What sort of body a name speaks of, as fine as telling two agencies of one place apart needs it."""

from __future__ import annotations

import re
from enum import StrEnum


class Body(StrEnum):
    """Two bodies of different sorts are two agencies, whatever place they share."""

    TASK_FORCE = "task_force"
    ATTORNEY_GENERAL = "attorney_general"
    CAMPUS = "campus"
    SCHOOL = "school"
    PORT = "port"
    CONSTABLE = "constable"
    SHERIFF = "sheriff"
    JAIL = "jail"
    BOARD = "board"
    DISTRICT_ATTORNEY = "district_attorney"
    COUNTY_ATTORNEY = "county_attorney"
    CITY_ATTORNEY = "city_attorney"
    STATE_ATTORNEY = "state_attorney"
    COMMONWEALTH_ATTORNEY = "commonwealth_attorney"
    PROSECUTOR = "prosecutor"
    MARSHAL = "marshal"
    PATROL = "patrol"
    STATE = "state"
    REGIONAL = "regional"
    POLICE = "police"
    OTHER = "other"


COUNTY_BODIES = frozenset(
    {
        Body.JAIL,
        Body.BOARD,
        Body.SHERIFF,
        Body.DISTRICT_ATTORNEY,
        Body.COUNTY_ATTORNEY,
        Body.STATE_ATTORNEY,
        Body.COMMONWEALTH_ATTORNEY,
        Body.PROSECUTOR,
    }
)
_KINDRED = (
    frozenset({Body.POLICE, Body.MARSHAL}),
    frozenset({Body.POLICE, Body.REGIONAL}),
    frozenset({Body.CAMPUS, Body.SCHOOL}),
    frozenset({Body.STATE, Body.PATROL}),
    frozenset({Body.STATE, Body.POLICE}),
    frozenset({Body.STATE, Body.JAIL}),
    frozenset({Body.STATE, Body.TASK_FORCE}),
    frozenset({Body.PROSECUTOR, Body.COUNTY_ATTORNEY}),
    frozenset({Body.PROSECUTOR, Body.DISTRICT_ATTORNEY}),
    frozenset({Body.PROSECUTOR, Body.STATE_ATTORNEY}),
    frozenset({Body.PROSECUTOR, Body.COMMONWEALTH_ATTORNEY}),
)

_OF = r"\b(?:(?:office|department|division|bureau|board) of (?:the )?)?"
_UNIT = r"(?: (?:office|department|bureau|division|services|force|agency|unit|administration)\b)*"
_JAIL = r"(?:corrections|jail|detention|prison)\b(?: (?:and|corrections|jail|detention|prison|center|complex|facility"
_PATTERNS = tuple(
    (body, re.compile(pattern))
    for body, pattern in (
        (Body.TASK_FORCE, r"\btask force\b|\bdrug enforcement unit\b"),
        (Body.ATTORNEY_GENERAL, _OF + r"attorney general\b" + _UNIT),
        (Body.CONSTABLE, r"\b(?:(?:pennsylvania|tennessee|texas|pa|tn|tx) )?(?:state )?constable\b" + _UNIT),
        (Body.SHERIFF, r"\bsheriffs\b" + _UNIT),
        (Body.JAIL, _OF + _JAIL + r"|rehabilitation)\b)*" + _UNIT),
        (Body.BOARD, r"\bboard of (?:county )?commissioners\b"),
        (Body.DISTRICT_ATTORNEY, _OF + r"(?:criminal )?district attorney\b" + _UNIT),
        (Body.COMMONWEALTH_ATTORNEY, _OF + r"commonwealth attorney\b" + _UNIT),
        (Body.STATE_ATTORNEY, _OF + r"state attorney\b" + _UNIT),
        (Body.CITY_ATTORNEY, r"\bcity attorney\b" + _UNIT),
        (Body.PROSECUTOR, _OF + r"(?:county )?(?:prosecutor|prosecuting attorney)\b" + _UNIT),
        (Body.COUNTY_ATTORNEY, r"\b(?:county )?attorney\b" + _UNIT),
        (Body.MARSHAL, r"\b(?:city )?(?<!fire )marshal\b" + _UNIT),
        (
            Body.PATROL,
            r"\b(?:state police|(?:state )?highway patrol|(?:highway )?state patrol|state troopers)\b" + _UNIT,
        ),
    )
)
_REGIONAL = re.compile(r"\b(?:regional|cooperative|joint|police authority)\b")
_POLICE = re.compile(
    _OF + r"(?:(?:metropolitan )?police|(?:police and )?public safety(?: and security)?|law enforcement)\b" + _UNIT
)
_TRUSTEES = re.compile(r"\b(?:district )?board of trustees(?: of)?\b")
_INSTITUTIONS = (
    (Body.SCHOOL, re.compile(r"\bschool\b|\bboard of education\b")),
    (Body.CAMPUS, re.compile(r"\b(?:university|college|polytechnic|institute of technology|seminary|campus)\b")),
    (Body.PORT, re.compile(r"\b(?:airport|seaport|port authority|aviation|airfield)\b|^port of ")),
)
_EDGE_WORDS = "of the and for office department division bureau unit agency services force"
_EDGES = frozenset(_EDGE_WORDS.split())


def body_of(words: str) -> tuple[Body, str]:
    """The sort of body, and the words left that say which one: a place, an institution, or all words of other bodies.

    Institutions keep the words of their nature: "university of florida".
    """
    for body, pattern in _PATTERNS:
        match = pattern.search(words)
        if match:
            return body, trimmed(words[: match.start()] + " " + words[match.end() :])
    rest = trimmed(_POLICE.sub(" ", words, count=1))
    if _REGIONAL.search(words):
        return Body.REGIONAL, rest
    return (Body.POLICE, rest) if _POLICE.search(words) else (Body.OTHER, trimmed(words))


def institution_of(words: str) -> tuple[Body, str] | None:
    """The institution that the words name, without its police and its trustees; None when they name none."""
    for body, pattern in _INSTITUTIONS:
        if pattern.search(words):
            return body, trimmed(_POLICE.sub(" ", _TRUSTEES.sub(" ", words), count=1))
    return None


def trimmed(words: str) -> str:
    """The words without those for offices and without joining words at both ends."""
    left = words.split()
    while left and left[0] in _EDGES:
        left.pop(0)
    while left and left[-1] in _EDGES:
        left.pop()
    return " ".join(left)


def surely_two(one: Body, other: Body) -> bool:
    """Whether two different sorts are two agencies; False where names use both words for one body."""
    return Body.OTHER not in {one, other} and frozenset({one, other}) not in _KINDRED
