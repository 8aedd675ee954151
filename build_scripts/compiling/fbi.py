"""The FBI's list of reporting agencies, with its cut-off and short names repaired."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.compiling.tables import read_csv
from desktop.directory.words import expand

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.directory.gazetteer import Gazetteer

_STATE_CODES = {"NB": "NE", "GM": "GU"}
_POLICE_WORD = re.compile(
    r"\b(police|sheriff|marshal|public safety|constable|patrol|troopers?|law enforcement|security|rangers?"
    r"|attorney|prosecutor|task force|unit|investigations?|corrections?|prison|jail)", re.IGNORECASE
)  # fmt: skip
_SURE = 0.8
_COUNTY_REPAIRS = {"DE KALB": "DEKALB", "LA SALLE": "LASALLE", "DE WITT": "DEWITT", "DU PAGE": "DUPAGE"}


@dataclass(frozen=True)
class FbiAgency:
    """One row of the FBI's police-employee table. `short` is the name as given there, `name` the full one.

    `full_name_known` is False where the unit's name is cut off and no list repairs it.
    """

    ori: str
    short: str
    name: str
    state: str
    type: str
    counties: tuple[str, ...]
    officers: int
    employees: int
    year: str
    population: int
    full_name_known: bool


def read_fbi(agencies: Path, gazetteer: Gazetteer) -> list[FbiAgency]:
    """All rows but federal ones, in the order of their ORIs."""
    old_names = {row["ori"]: _tidy(row["agency_name"]) for row in read_csv(agencies / "fbi_agencies_2018.csv")}
    found = []
    for row in read_csv(agencies / "fbi_police_employees_latest.csv"):
        state = _STATE_CODES.get(row["state_abbr"], row["state_abbr"])
        if row["agency_type_name"] == "Federal" or state == "FS":
            continue
        cut = row["pub_agency_name"].strip().endswith(":")
        short = _tidy(row["pub_agency_name"].strip().rstrip(":"))
        old = old_names.get(row["ori"], "")
        name, known = _full_name(short, old, cut=cut)
        found.append(
            FbiAgency(
                row["ori"],
                short,
                name,
                state,
                row["agency_type_name"],
                _counties(gazetteer, state, row["county_name"]),
                _number(row["officer_ct"]),
                _number(row["total_pe_ct"]),
                row["data_year"],
                _number(row["population"]),
                known,
            )
        )
    return _with_coded_counties(sorted(found, key=lambda agency: agency.ori))


def _with_coded_counties(agencies: list[FbiAgency]) -> list[FbiAgency]:
    """Fill missing counties from the ORI: its third to fifth signs number the county within the state.

    The numbers' meaning is learned from the agencies whose county is printed; a number stands for a county when at
    least four fifths of its agencies are there.
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for agency in agencies:
        code = agency.ori[2:5]
        if code.isdigit() and len(agency.counties) == 1:
            seen[agency.state, code][agency.counties[0]] += 1
    filled = []
    for agency in agencies:
        votes = seen.get((agency.state, agency.ori[2:5]))
        if agency.counties or not votes or agency.type not in {"Tribal", "County", "University or College"}:
            filled.append(agency)
            continue
        county, count = votes.most_common(1)[0]
        sure = count >= _SURE * votes.total()
        filled.append(replace(agency, counties=(county,)) if sure else agency)
    return filled


def _number(text: str) -> int:
    return int(float(text)) if text else 0


def _tidy(name: str) -> str:
    name = " ".join(name.replace("\u2019", "'").split())
    return re.sub(r"\s+,", ",", name)


def _counties(gazetteer: Gazetteer, state: str, names: str) -> tuple[str, ...]:
    found = []
    for name in names.split(","):
        text = _COUNTY_REPAIRS.get(name.strip(), name.strip())
        if text in {"", "NOT SPECIFIED", "UNMAPPED COUNTY"}:
            continue
        match = gazetteer.county(state, text)
        if match and match.geoid not in found:
            found.append(match.geoid)
    return tuple(found)


def _full_name(short: str, old: str, *, cut: bool) -> tuple[str, bool]:
    """The newer name where it says more or other than the older; the older where the newer is cut or shorter."""
    if cut:
        if old and expand(old).startswith(expand(short)) and len(expand(old)) > len(expand(short)):
            return old, True
        return short, False
    if _POLICE_WORD.search(short):
        return short, True
    if old and _POLICE_WORD.search(old) and set(expand(short).split()) <= set(expand(old).split()):
        return old, True
    return short, True
