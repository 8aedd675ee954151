"""What HIFLD adds to the FBI list: addresses, phones and points, and towns, sheriffs and campuses the FBI lacks."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from build_scripts.compiling.raw_agency import RawAgency
from desktop.directory.names import parse_name
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from build_scripts.compiling.hifld import Site
    from build_scripts.compiling.linking import Linker
    from desktop.directory.gazetteer import Gazetteer

# States and territories without county sheriffs; the reasons stand in decisions/no_sheriff.tsv.
NO_SHERIFF_STATES = frozenset({"CT", "AK", "HI", "RI", "DC", "PR", "GU", "VI", "AS", "MP"})
_TRIBAL = re.compile(r"\b(tribal|tribe|nation|band|indian|pueblo|rancheria|reservation|paiute|shoshone|apache|sioux)\b")
_COMMON = frozenset(
    [
        "police",
        "department",
        "tribal",
        "tribe",
        "nation",
        "indian",
        "indians",
        "band",
        "of",
        "the",
        "community",
        "reservation",
        "law",
        "enforcement",
        "services",
        "public",
        "safety",
        "and",
        "bureau",
        "affairs",
        "agency",
        "rancheria",
        "pueblo",
        "district",
    ]
)


def add_sites(agencies: list[RawAgency], sites: list[Site], gazetteer: Gazetteer, linker: Linker) -> list[RawAgency]:
    """The agencies with HIFLD's addresses, and HIFLD's own agencies marked as older."""
    keyed: dict[tuple[str, ...], list[Site]] = defaultdict(list)
    named: dict[tuple[str, str], list[Site]] = defaultdict(list)
    for site in sites:
        named[site.state, expand(site.name)].append(site)
        parsed = parse_name(site.name)
        if parsed.campus or parsed.port:
            named[site.state, parsed.stem.replace(" community", "").replace(" campus", "")].append(site)
        for key in _keys(site, gazetteer, linker):
            keyed[key].append(site)
    found = [_with_address(agency, keyed, named) for agency in agencies]
    found = [_tribal_counties(agency, sites) if agency.level is Level.TRIBAL else agency for agency in found]
    have = {key for agency in found for key in _agency_keys(agency)}
    for key in sorted(keyed):
        if key in have:
            continue
        whole = [site for site in keyed[key] if not site.branch]
        if whole:
            made = _older(key, whole[0], gazetteer)
            if made:
                found.append(made)
                have.add(key)
    return found


def _keys(site: Site, gazetteer: Gazetteer, linker: Linker) -> list[tuple[str, ...]]:
    """(kind, territory) keys of a site; precincts and posts have none."""
    parsed = parse_name(site.name)
    if site.type == "SHERIFF'S OFFICE" or parsed.kind is Kind.SHERIFF:
        if parsed.kind is not Kind.SHERIFF or site.state in NO_SHERIFF_STATES:
            return []
        county = gazetteer.county(site.state, parsed.stem)
        sure = county and county.how in {"exact", "spacing"}
        return [("sheriff", county.geoid)] if county and sure and _near(site.county, county.geoid) else []
    if site.type != "LOCAL POLICE DEPARTMENT" or parsed.kind not in {Kind.POLICE, Kind.MARSHAL} or site.branch:
        return []
    if parsed.campus or parsed.school or parsed.port or site.tribal:
        return []
    counties = (site.county,) if site.county in gazetteer.counties else ()
    territory = linker.territory(site.state, site.name, counties)
    if territory is None or territory.level is not Level.MUNICIPAL:
        return []
    return [("police", territory.municipalities[0])]


def _near(building: str, county: str) -> bool:
    """A sheriff's building may stand in an independent city, but not in another state."""
    return building[:2] == county[:2]


def _agency_keys(agency: RawAgency) -> list[tuple[str, ...]]:
    if agency.kind is Kind.SHERIFF:
        return [("sheriff", county) for county in agency.counties]
    if agency.kind in {Kind.POLICE, Kind.MARSHAL}:
        return [("police", geoid) for geoid in agency.municipalities]
    return []


def _with_address(
    agency: RawAgency,
    keyed: dict[tuple[str, ...], list[Site]],
    named: dict[tuple[str, str], list[Site]],
) -> RawAgency:
    candidates = [site for key in _agency_keys(agency) for site in keyed.get(key, ())]
    if not candidates:
        names = [expand(agency.name)]
        if agency.level in {Level.CAMPUS, Level.PORT}:
            names += [
                parse_name(agency.name).stem,
                expand(agency.name.replace(", ", " at ")),
                agency.name.split(",")[0].lower(),
            ]
        candidates = [
            site
            for name in names
            for site in named.get((agency.state, name), ())
            if not agency.counties or site.county in agency.counties
        ]
    whole = [site for site in candidates if not site.branch] or candidates
    if not whole:
        return agency
    site = whole[0]
    return replace(
        agency,
        address=site.address or "",
        phone=site.phone or "",
        latitude=site.latitude,
        longitude=site.longitude,
    )


def _tribal_counties(agency: RawAgency, sites: list[Site]) -> RawAgency:
    """Counties in which a tribe's police sites stand, found by the words of its name."""
    words = set(expand(agency.name).split()) - _COMMON
    mine = [
        site
        for site in sites
        if site.state == agency.state and words and words <= set(expand(site.name).split())
        and (site.tribal or _TRIBAL.search(expand(site.name)))
    ]  # fmt: skip
    if not mine:
        return agency
    first = next((site for site in mine if not site.branch), mine[0])
    counties = tuple(dict.fromkeys([*agency.counties, first.county, *sorted(site.county for site in mine)]))
    return replace(
        agency,
        counties=counties,
        latitude=first.latitude,
        longitude=first.longitude,
        address=first.address or "",
        phone=first.phone or "",
    )


def _older(key: tuple[str, ...], site: Site, gazetteer: Gazetteer) -> RawAgency | None:
    kind, geoid = key
    base = RawAgency(
        site.name,
        site.state,
        Level.COUNTY if kind == "sheriff" else Level.MUNICIPAL,
        Kind.SHERIFF if kind == "sheriff" else parse_name(site.name).kind,
        (geoid,) if kind == "sheriff" else gazetteer.municipalities[geoid].counties,
        () if kind == "sheriff" else (geoid,),
        address=site.address or "",
        phone=site.phone or "",
        latitude=site.latitude,
        longitude=site.longitude,
        source="hifld",
        as_of=site.year,
        older=True,
    )
    if kind == "sheriff":
        return replace(base, name=_sheriff_name(gazetteer, geoid))
    return base


def _sheriff_name(gazetteer: Gazetteer, geoid: str) -> str:
    county = gazetteer.counties[geoid].name
    name = county[0].upper() + county[1:].replace(" city", " City")
    return f"{name} Sheriff's Office"
