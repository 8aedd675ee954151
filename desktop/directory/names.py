"""What an agency's name says: the kind of body, and the place it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.directory.words import expand
from desktop.domain.level import Kind

_TAIL = r"(?: (?:office|department|bureau|division|services|service|force|agency|unit|administration|authority)\b)*"
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Kind.TASK_FORCE, r"\b(?:drug |narcotics |crimes? |and |specialized )*task ?force\b|\bdrug enforcement unit\b"),
        (
            Kind.CORRECTIONS,
            (
                r"\b(?:board of county commissioners )?(?:(?:department|division|bureau) of )?"
                r"(?:correct\w*|jail|detention|prison)\b.*$"
            ),
        ),
        (
            Kind.PROSECUTOR,
            (
                r"\b(?:office of the )?(?:criminal |county )?"
                r"(?:district|states?|county|commonwealths?|prosecuting|city) attorneys?\b.*$"
                r"|\bprosecutors?\b.*$|\bprosecuting attorneys?\b.*$"
            ),
        ),
        (Kind.CONSTABLE, r"\b(?:pennsylvania state |pa state )?constable\b(?: office)?" + _TAIL),
        (Kind.MARSHAL, r"\b(?:city )?marshal\b" + _TAIL),
        (Kind.SHERIFF, r"\bsheriffs\b" + _TAIL),
        (
            Kind.POLICE,
            r"\b(?:department|division|bureau|board) of (?:police|public safety)\b.*$"
            r"|\b(?:metropolitan |metro )?police\b(?: services)?"
            + _TAIL
            + r"|\b(?:department of )?public safety\b"
            + _TAIL
            + r"|\b(?:police|law enforcement)\b"
            + _TAIL,
        ),
    )
)
_LEAD = re.compile(
    r"^(?:the (?=(?:city|town|village|borough|township|county) of))?"
    r"(city|town|village|borough|township|county|parish|municipality) of "
)
_SCHOOL = re.compile(r"\bschools?\b|\bboard of education\b")
_CAMPUS = re.compile(
    r"\b(?:university|college|polytechnic|institute of technology|campus|seminary|community coll)\b"
    r"|\bboard of trustees\b"
)
_PORT = re.compile(r"\b(?:airport|port authority|seaport|port of|airfield|aviation|harbor|port)\b")
_STATE_WIDE = re.compile(
    r"\b(?:state police|state patrol|highway patrol|national guard|state guard|attorney generals?"
    r"|state bureau|bureau of investigation|bureau of narcotics)\b"
)
_DISTRICT = re.compile(r"\b(?:judicial|circuit|prosecutorial)\b")
_NUMBER = re.compile(r"\b(?:district|precinct|ward|post|constable|place) (?:no |number )?(\d+)\b")


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A name taken apart.

    `full` is the whole name expanded; `stem` what is left without the words of the kind ("gainesville",
    "mahoning township", "alachua county"); `government` a leading "city of" / "county of" or None; `number` a district
    or precinct number or None.
    """

    full: str
    kind: Kind
    stem: str
    government: str | None
    number: str | None
    campus: bool
    school: bool
    port: bool
    statewide: bool
    judicial: bool


@lru_cache(maxsize=100_000)
def parse_name(name: str) -> AgencyName:
    """Take an agency's name apart; never fails: what is not understood has kind `other` and its whole text as stem."""
    full = expand(name)
    kind, stem = _kind_of(full)
    lead = _LEAD.match(stem)
    number = _NUMBER.search(full)
    return AgencyName(
        full=full,
        kind=kind,
        stem=_tidy(_LEAD.sub("", stem)),
        government=lead.group(1) if lead else None,
        number=number.group(1) if number else None,
        campus=bool(_CAMPUS.search(full)),
        school=bool(_SCHOOL.search(full)),
        port=bool(_PORT.search(full)),
        statewide=bool(_STATE_WIDE.search(full)),
        judicial=bool(_DISTRICT.search(full)),
    )


def _kind_of(full: str) -> tuple[Kind, str]:
    for kind, pattern in _KINDS:
        match = pattern.search(full)
        if match:
            rest = (full[: match.start()] + " " + full[match.end() :]).strip()
            return kind, " ".join(rest.split())
    return Kind.OTHER, full


def _tidy(stem: str) -> str:
    words = stem.split()
    while words and words[0] in {"of", "and", "for"}:
        words.pop(0)
    while words and words[-1] in {"of", "the", "and", "for", "office", "department"}:
        words.pop()
    return " ".join(words)
