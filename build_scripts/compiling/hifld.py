"""HIFLD's Local Law Enforcement Locations (checked 2018-19): addresses, phones, and bodies the FBI list lacks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.compiling.tables import read_csv

if TYPE_CHECKING:
    from pathlib import Path

_BRANCH = re.compile(
    r"\b(precinct|substation|sub station|troop|post|unit|district \w+|division \d|barracks?|annex|station \d+|zone"
    r"|sector|detachment|field office|satellite|outpost|storefront|bureau \d|squad|office \d|region \d|area \d+|team"
    r"|academy|training|jail annex|airport district|community|team|headquarters annex|patrol division)\b",
    re.IGNORECASE,
)
_HOME = 0.9
_MISSING = frozenset({"", "NOT AVAILABLE", "-999"})
_SMALL = frozenset({"of", "the", "and", "on", "at", "in", "for", "de", "du", "la", "las", "los", "del"})
_UPPER = frozenset({"ISD", "II", "III", "IV", "SUNY", "CUNY", "BART", "USA", "US", "NW", "SW", "NE", "SE"})
_TITLE_FIXES = (
    (re.compile(r"\bMc([a-z])"), lambda m: "Mc" + m.group(1).upper()),
    (re.compile(r"\bSheriffs\b"), lambda _: "Sheriff's"),
    (re.compile(r"\bMarshals\b"), lambda _: "Marshal's"),
    (re.compile(r"\bO'([a-z])"), lambda m: "O'" + m.group(1).upper()),
)


@dataclass(frozen=True)
class Site:
    """One police site; `county` is the building's, not the jurisdiction's; `branch` marks precincts and units."""

    name: str
    city: str
    state: str
    zip: str
    address: str | None
    phone: str | None
    type: str
    county: str
    latitude: float
    longitude: float
    year: str
    tribal: bool
    branch: bool


def read_sites(agencies: Path) -> list[Site]:
    """All open sites, names in title case, sorted by state and name."""
    found = []
    for row in read_csv(agencies / "hifld_2024.csv"):
        raw = row["NAME"].strip()
        name = title(raw.split(" / ")[0])
        found.append(
            Site(
                name,
                title(row["CITY"]),
                row["STATE"],
                row["ZIP"],
                None if row["ADDRESS"] in _MISSING else _address(row),
                None if row["TELEPHONE"] in _MISSING else row["TELEPHONE"],
                row["TYPE"],
                row["COUNTYFIPS"],
                float(row["LATITUDE"]),
                float(row["LONGITUDE"]),
                row["VAL_DATE"][:4],
                row["TRIBAL"] == "1",
                bool(_BRANCH.search(raw)) or " - " in raw or row["TRIBAL"] == "-999",
            )
        )
    found = _without_strange_phones(found)
    return sorted(found, key=lambda site: (site.state, site.name, site.address or "", site.latitude))


def _without_strange_phones(sites: list[Site]) -> list[Site]:
    """Drop phone numbers whose area code belongs to another state: HIFLD has some from a namesake's row.

    Which state an area code belongs to is learned from the sites themselves: the state of nine in ten of them.
    """
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for site in sites:
        if site.phone:
            seen[site.phone[:5]][site.state] += 1
    home = {}
    for code, states in seen.items():
        state, count = states.most_common(1)[0]
        if count >= _HOME * states.total():
            home[code] = state
    strange = {id(site) for site in sites if site.phone and home.get(site.phone[:5], site.state) != site.state}
    return [replace(site, phone=None) if id(site) in strange else site for site in sites]


def _address(row: dict[str, str]) -> str:
    return f"{title(row['ADDRESS'])}, {title(row['CITY'])}, {row['STATE']} {row['ZIP']}"


def title(text: str) -> str:
    """Title case as people write names: "CITY OF MCALLEN" -> "City of McAllen"."""
    words = []
    for position, word in enumerate(text.split()):
        if word in _UPPER:
            words.append(word)
        elif word.lower() in _SMALL and position:
            words.append(word.lower())
        else:
            words.append("-".join(part[:1].upper() + part[1:].lower() for part in word.split("-")))
    joined = " ".join(words)
    for pattern, replacement in _TITLE_FIXES:
        joined = pattern.sub(replacement, joined)
    return joined
