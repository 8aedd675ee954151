"""What can be found by searching, and a hit with how well it fits."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.answer import HitKind, Match
from desktop.domain.level import Level

KIND_ORDER = {HitKind.PLACE: 0, HitKind.COUNTY: 1, HitKind.AGENCY: 2, HitKind.ZIP: 3}
"""Among entries of the same weight the first kind comes first."""


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One agency, place, county or ZIP code as search knows it.

    `other_names` are further names in use: as ICE prints it, abbreviations (LAPD), Census aliases. `weight` is a
    number of people: namesakes with more people come first. `state` is a USPS code. `form` says what kind of place it
    is, in lower case, which people may put behind its name: city, charter township. A ZIP code has no name but its id.
    """

    kind: HitKind
    id: str
    name: str
    other_names: tuple[str, ...]
    state: str | None
    county: str | None
    level: Level | None
    weight: int
    form: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One entry that fits a typed text, without the list's status, which the directory does not know."""

    kind: HitKind
    id: str
    name: str
    state: str | None
    county: str | None
    level: Level | None
    weight: int
    match: Match
