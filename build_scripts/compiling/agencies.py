"""The US directory: FBI agencies with the territory each serves, and ids for all."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.compiling.tables import read_csv
from desktop.directory.decisions import place_aliases
from desktop.directory.names import parse_name
from desktop.directory.words import expand, slug
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from build_scripts.compiling.fbi import FbiAgency
    from desktop.directory.gazetteer import Gazetteer

IN_COUNTY = re.compile(r",? (?P<county>[A-Z][A-Za-z.' ]+) County$")
_POLICE_WORDS = re.compile(
    r"\b(police|sheriff|marshal|public safety|patrol|troopers?|constable|law enforcement)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class RawAgency:
    """One agency as compiled; the columns of agencies.tsv. Texts are empty where unknown."""

    name: str
    state: str
    level: Level
    kind: Kind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...] = ()
    part_of_county: bool = False
    ori: str = ""
    address: str = ""
    phone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    source: str = "fbi"
    as_of: str = ""
    older: bool = False
    dormant: bool = False
    officers: int = 0
    id: str = ""


@dataclass(frozen=True)
class Territory:
    """What a municipal name covers."""

    level: Level
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]
    part_of_county: bool = False


class Linker:
    """From an agency's name and counties to the territory it serves."""

    def __init__(
        self, gazetteer: Gazetteer, communities: dict[tuple[str, str], list[str]], agencies: Path, decisions: Path
    ) -> None:
        """`communities` maps (state, name) to GEOIDs of places without a government of their own."""
        self._joint_names = {
            (alias.state, expand(alias.name)): alias.census_names
            for alias in place_aliases(decisions / "place_names.tsv")
            if len(alias.census_names) > 1
        }
        self._gazetteer = gazetteer
        self._communities = communities
        self._members: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
        for row in read_csv(agencies / "regional_members.csv"):
            self._members[row["state"], _regional_key(row["agency"])].append(row)

    def regional_agencies(self, have: set[tuple[str, str]]) -> list[RawAgency]:
        """The departments of regional_members.csv that no other list names."""
        found = []
        for (state, _), members in sorted(self._members.items()):
            name = members[0]["agency"]
            if (state, expand(name)) not in have:
                territory = self._regional(state, members)
                found.append(
                    RawAgency(
                        name, state, territory.level, Kind.POLICE, territory.counties, territory.municipalities,
                        source="compiled", as_of=members[0]["source"],
                    )
                )  # fmt: skip
        return found

    def sheriff_name(self, state: str, name: str, counties: tuple[str, ...]) -> str:
        """The sheriff's name with the county's own kind: "Gwinnett Sheriff's Office" -> "Gwinnett County ..."."""
        stem = parse_name(name).stem.removesuffix(" county")
        county = self._gazetteer.counties[counties[0]] if len(counties) == 1 else None
        if county is None or county.state != state or county.name.endswith(" city"):
            return name
        base = expand(county.name).removesuffix(" county").removesuffix(" parish").removesuffix(" borough")
        unit = re.search(r"Sheriff\b.*$", name)
        return f"{county.name} {unit.group()}" if unit and stem == base else name

    def territory(self, state: str, name: str, counties: tuple[str, ...]) -> Territory | None:
        """The municipality, county or members that a city agency's name stands for; None when nothing fits."""
        name = IN_COUNTY.sub("", name)
        parsed = parse_name(name)
        members = self._members.get((state, _regional_key(name)))
        if members:
            return self._regional(state, members)
        found = self._gazetteer.municipality(state, parsed.stem, counties, parsed.government)
        if found:
            return self._of_towns(Level.MUNICIPAL, (found.geoid,))
        county = self._gazetteer.county(state, parsed.stem)
        if county and county.how == "exact" and (not counties or county.geoid in counties):
            return Territory(Level.COUNTY, (county.geoid,), ())
        return self._joint(state, name, parsed.stem, counties) or self._community(state, parsed.stem, counties)

    def _joint(self, state: str, name: str, stem: str, counties: tuple[str, ...]) -> Territory | None:
        """Joint departments: "New Paltz Town and Village", "Colby-Abbotsford", "Harpers Ferry/Bolivar"."""
        both = stem.removesuffix(" town and village")
        named = self._joint_names.get((state, stem))
        if named:
            parts = [(name, "") for name in named]
        elif both != stem:
            parts = [(both, "town"), (both, "village")]
        else:
            pieces = [piece for piece in re.split(r"[-/]| and ", name) if piece.strip()]
            parts = [(parse_name(piece).stem, "") for piece in pieces]
        if len(parts) < len("ab"):
            return None
        found = [self._gazetteer.municipality(state, stem, counties, kind or None) for stem, kind in parts]
        geoids = [entry.geoid for entry in found if entry]
        return self._of_towns(Level.REGIONAL, tuple(geoids)) if len(geoids) == len(parts) else None

    def _community(self, state: str, stem: str, counties: tuple[str, ...]) -> Territory | None:
        geoids = [
            geoid
            for geoid in self._communities.get((state, stem), ())
            if not counties or set(self._gazetteer.municipalities[geoid].counties) & set(counties)
        ]
        return self._of_towns(Level.MUNICIPAL, (geoids[0],)) if len(geoids) == 1 else None

    def _regional(self, state: str, members: list[dict[str, str]]) -> Territory:
        geoids = []
        for row in members:
            county = self._gazetteer.county(state, row["municipality_county"])
            here = (county.geoid,) if county else ()
            parsed = parse_name(row["municipality"])
            found = self._gazetteer.municipality(state, parsed.stem, here, parsed.government)
            if found is None:
                message = f"regional_members.csv: {row['municipality']}, {state} is not in the gazetteer"
                raise ValueError(message)
            geoids.append(found.geoid)
        return self._of_towns(Level.REGIONAL, tuple(geoids))

    def _of_towns(self, level: Level, geoids: tuple[str, ...]) -> Territory:
        counties: list[str] = []
        for geoid in geoids:
            counties.extend(code for code in self._gazetteer.municipalities[geoid].counties if code not in counties)
        return Territory(level, tuple(counties), tuple(dict.fromkeys(geoids)))


def _regional_key(name: str) -> str:
    return expand(name).removesuffix(" police department").removesuffix(" police")


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
