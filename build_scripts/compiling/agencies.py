"""The US directory: FBI agencies with the territory each serves, and ids for all."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.compiling.linking import IN_COUNTY
from build_scripts.compiling.raw_agency import RawAgency
from desktop.directory.names import parse_name
from desktop.directory.words import slug
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_scripts.compiling.fbi import FbiAgency
    from build_scripts.compiling.linking import Linker

_POLICE_WORDS = re.compile(
    r"\b(police|sheriff|marshal|public safety|patrol|troopers?|constable|law enforcement)\b", re.IGNORECASE
)


def from_fbi(agencies: Iterable[FbiAgency], linker: Linker) -> list[RawAgency]:
    """Every FBI agency that polices a place of its own; fragments of state police and unnamed units are left out."""
    makers = {
        "City": _city,
        "County": _county,
        "University or College": _campus,
        "Tribal": _tribal,
        "Other": _other,
        "Other State Agency": _state_body,
    }
    found = []
    for agency in agencies:
        maker = makers.get(agency.type)
        made = maker(agency, linker) if maker else None
        if made:
            found.append(
                replace(
                    made,
                    ori=agency.ori,
                    as_of=agency.year,
                    officers=agency.officers,
                    dormant=agency.officers == 0 and agency.employees == 0,
                )
            )
    return found


def _with_unit(name: str, unit: str) -> str:
    return name if _POLICE_WORDS.search(name) else f"{name} {unit}"


def _city(agency: FbiAgency, linker: Linker) -> RawAgency:
    name = _with_unit(IN_COUNTY.sub("", agency.name), "Police Department")
    territory = linker.territory(agency.state, agency.short, agency.counties)
    kind = parse_name(name).kind
    if kind not in {Kind.MARSHAL, Kind.SHERIFF}:
        kind = Kind.POLICE
    if kind is Kind.SHERIFF and (agency.counties or territory):
        counties = agency.counties or (territory.counties if territory else ())
        return RawAgency(name, agency.state, Level.COUNTY, kind, counties)  # of an independent city
    if territory is None:
        return RawAgency(name, agency.state, Level.REGIONAL, kind, agency.counties, part_of_county=True)
    return RawAgency(name, agency.state, territory.level, kind, territory.counties, territory.municipalities)


def _county(agency: FbiAgency, linker: Linker) -> RawAgency | None:
    parsed = parse_name(agency.name)
    if agency.state == "HI" or parsed.kind is Kind.POLICE:
        name = _with_unit(agency.name, "Police Department")
        return RawAgency(name, agency.state, Level.COUNTY, Kind.POLICE, agency.counties)
    kind = parsed.kind if parsed.kind in {Kind.CORRECTIONS, Kind.PROSECUTOR} else Kind.SHERIFF
    name = (
        agency.name
        if _POLICE_WORDS.search(agency.name) or kind is not Kind.SHERIFF
        else f"{agency.name} Sheriff's Office"
    )
    if kind is Kind.SHERIFF:
        name = linker.sheriff_name(agency.state, name, agency.counties)
    if not agency.counties:
        territory = linker.territory(agency.state, agency.short, ())
        return RawAgency(name, agency.state, Level.COUNTY, kind, territory.counties) if territory else None
    return RawAgency(name, agency.state, Level.COUNTY, kind, agency.counties)


def _campus(agency: FbiAgency, _: Linker) -> RawAgency | None:
    if not agency.full_name_known and agency.name.endswith("Police"):
        return None
    name = agency.name.replace(": ", ", ")
    return RawAgency(name, agency.state, Level.CAMPUS, Kind.CAMPUS, agency.counties)


def _tribal(agency: FbiAgency, _: Linker) -> RawAgency:
    name = agency.name if _POLICE_WORDS.search(agency.name) else f"{agency.name} Police Department"
    if agency.name.endswith("Agency"):
        name = agency.name
    return RawAgency(name, agency.state, Level.TRIBAL, Kind.TRIBAL, agency.counties)


def _other(agency: FbiAgency, linker: Linker) -> RawAgency | None:
    if not agency.full_name_known or not agency.counties:
        return None
    name = agency.name
    unit, _, place = name.partition(": ")
    if place and "School District" in unit:
        name = f"{place} {unit}"
    elif place:
        name = f"{unit}, {place}"
    parsed = parse_name(name)
    if parsed.school or parsed.campus:
        return RawAgency(name, agency.state, Level.CAMPUS, Kind.SCHOOL, agency.counties, part_of_county=True)
    if parsed.port:
        return RawAgency(name, agency.state, Level.PORT, Kind.PORT, agency.counties)
    if parsed.kind is Kind.CONSTABLE:
        return RawAgency(
            name, agency.state, Level.CONSTABLE_DISTRICT, Kind.CONSTABLE, agency.counties, part_of_county=True
        )
    if parsed.kind is Kind.MARSHAL:
        territory = linker.territory(agency.state, name, agency.counties)
        if territory and territory.level is Level.MUNICIPAL:
            return RawAgency(
                name, agency.state, Level.MUNICIPAL, Kind.MARSHAL, agency.counties, territory.municipalities
            )
    kind = parsed.kind if parsed.kind in {Kind.PROSECUTOR, Kind.TASK_FORCE, Kind.CORRECTIONS} else Kind.OTHER
    return RawAgency(name, agency.state, Level.COUNTY, kind, agency.counties, part_of_county=True)


def _state_body(agency: FbiAgency, _: Linker) -> RawAgency | None:
    """Statewide bodies only: parks, hospitals and regional posts of one county are not bodies of their own."""
    if agency.counties or ":" in agency.name:
        return None
    return RawAgency(agency.name.rstrip(","), agency.state, Level.STATE, Kind.STATE_AGENCY, ())


def with_ids(agencies: Iterable[RawAgency], county_names: dict[str, str]) -> list[RawAgency]:
    """Ids from state and name; namesakes get their county, then their ORI or source, so that no two share one."""
    found = list(agencies)
    for suffix in (
        lambda agency: (
            slug(county_names[agency.counties[0]].removesuffix(" County")) if agency.counties else "statewide"
        ),
        lambda agency: agency.ori.lower() or agency.source,
        lambda agency: slug(agency.address) or "2",
    ):
        by_id: dict[str, list[int]] = defaultdict(list)
        for position, agency in enumerate(found):
            by_id[agency.id or f"{agency.state}-{slug(agency.name)}"].append(position)
        for identity, positions in by_id.items():
            for position in positions:
                agency = found[position]
                found[position] = replace(
                    agency, id=identity if len(positions) == 1 else f"{identity}-{suffix(agency)}"
                )
    identities = [agency.id for agency in found]
    if len(set(identities)) != len(identities):
        doubles = sorted({identity for identity in identities if identities.count(identity) > 1})
        message = f"agencies share an id: {doubles[:5]}"
        raise ValueError(message)
    return found
