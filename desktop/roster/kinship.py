"""How a row that left and a row that came with the next edition may be one agreement, and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from desktop.domain.change import Confidence
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import Record
from desktop.roster.tracks import chosen

_COUNTY_WORD = re.compile(r"\b(?:county|parish|borough|census area)\b|[^a-z0-9 ]")
SAME_CAST = 0.6  # of two words' letters in common and in order
_SAINT = re.compile(r"\bst\b")


@dataclass(frozen=True, slots=True)
class Kinship:
    """The rule that joins two rows, how sure it is, and its evidence, the strongest first, to choose among several."""

    rule: str
    confidence: Confidence
    strength: tuple[bool, ...]


def kinship(left: Sequence[Record], come: Sequence[Record], knowledge: Knowledge) -> Kinship | None:
    """What joins the rows of an agreement that left with those of one that came; None where too little does.

    Both have the same model. The memorandum's file and the signing date are what ICE does not retype with a name.
    """
    document = bool(_documents(left) & _documents(come))
    signed = bool(_signed(left) & _signed(come))
    county = bool(_counties(left) & _counties(come))
    old, new = chosen(left), chosen(come)
    same_name = knowledge.fold(old.row.agency) == knowledge.fold(new.row.agency)
    if same_name:
        if not (document or signed):
            return None
        rule = "county_corrected" if old.row.state == new.row.state else "state_corrected"
        sure = document or old.placed.level is None
        return Kinship(rule, _confidence(sure=sure), (document, signed, True, county))
    if old.row.state != new.row.state:
        return None
    alike = knowledge.alike(old.row, new.row)
    if not alike:
        slip = old.placed.level is None and _one_word_apart(*(knowledge.fold(one.row.agency) for one in (old, new)))
        told = (slip and signed) or (alike is None and (document or (signed and county)))
        if not told or old.placed.kind is not new.placed.kind:
            return None
    sure = bool(alike) and (document or signed)
    return Kinship("renamed", _confidence(sure=sure), (document, signed, bool(alike), county))


def _one_word_apart(one: str, other: str) -> bool:
    """Whether two names differ in one word only, and that one is of the same cast: Freedom County, Freeborn County."""
    words = list(zip_longest(one.split(), other.split(), fillvalue=""))
    differing = [(a, b) for a, b in words if a != b]
    return len(differing) == 1 and SequenceMatcher(None, *differing[0]).ratio() >= SAME_CAST


def county_key(printed: str) -> str:
    """A county as printed without its kind, case and signs: "St. Johns County" and "Saint Johns" are one.

    An independent city stays apart from the county of its name.
    """
    return " ".join(_SAINT.sub("saint", _COUNTY_WORD.sub(" ", printed.casefold())).split())


def _confidence(*, sure: bool) -> Confidence:
    return Confidence.CONFIRMED if sure else Confidence.POSSIBLE


def _documents(records: Sequence[Record]) -> set[str]:
    return {record.row.moa_url for record in records if record.row.moa_url}


def _signed(records: Sequence[Record]) -> set[str]:
    return {record.row.signed.isoformat() for record in records if record.row.signed}


def _counties(records: Sequence[Record]) -> set[str]:
    return {county_key(record.row.county) for record in records if record.row.county}
