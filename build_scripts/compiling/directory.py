"""The directory's tables: counties, municipalities, ZIP codes and agencies, each fact once, sorted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from build_scripts.compiling.agencies import from_fbi, with_ids
from build_scripts.compiling.fbi import read_fbi
from build_scripts.compiling.geography import TOWNSHIP_STATES, RawMunicipality, read_counties, read_municipalities
from build_scripts.compiling.hifld import read_sites
from build_scripts.compiling.linking import Linker
from build_scripts.compiling.older_sites import add_sites
from build_scripts.compiling.raw_agency import RawAgency
from build_scripts.compiling.tables import read_csv, write_table
from build_scripts.compiling.whole_counties import add_towns, whole_counties
from build_scripts.compiling.zip_codes import read_zip_codes
from desktop.directory.decisions import place_aliases
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level
from desktop.domain.place import County, Municipality

if TYPE_CHECKING:
    from pathlib import Path

    from build_scripts.compiling.zip_codes import RawZip

_CENSUS_PLACE = len("0000000")


@dataclass(frozen=True)
class Directory:
    """Everything compiled, before it is written."""

    counties: dict[str, tuple[str, str, int]]
    municipalities: dict[str, RawMunicipality]
    zips: dict[str, RawZip]
    agencies: list[RawAgency]


def compile_directory(raw: Path, decisions: Path) -> Directory:
    """Read every raw input and link agencies to the ground; deterministic."""
    counties = read_counties(raw / "places")
    towns = read_municipalities(raw / "places")
    aliases = place_aliases(decisions / "place_names.tsv")
    gazetteer = Gazetteer(
        (County(geoid, name, state, people) for geoid, (name, state, people) in counties.items()),
        (Municipality(t.geoid, t.name, t.kind, t.state, t.counties, t.population) for t in towns.values()),
        aliases,
    )
    communities: dict[tuple[str, str], list[str]] = defaultdict(list)
    for town in towns.values():
        if town.kind == "cdp":
            communities[town.state, expand(town.name)].append(town.geoid)
    linker = Linker(gazetteer, communities, raw / "agencies", decisions)
    agencies = from_fbi(read_fbi(raw / "agencies", gazetteer), linker)
    agencies = _corrected(agencies, decisions)
    agencies += linker.regional_agencies({(agency.state, expand(agency.name)) for agency in agencies})
    agencies = add_sites(agencies, read_sites(raw / "agencies"), gazetteer, linker)
    agencies += _added_sheriffs(decisions) + _statewide(raw / "agencies", agencies)
    agencies = [_tribal(agency, gazetteer, decisions) for agency in agencies]
    agencies = with_ids(sorted(agencies, key=_order), {geoid: entry[0] for geoid, entry in counties.items()})
    linked = {geoid for agency in agencies for geoid in agency.municipalities}
    policing = {geoid: town for geoid, town in towns.items() if _kept(town, linked)}
    zips = read_zip_codes(raw / "places", set(counties), policing, linked, aliases)
    add_towns(zips.values(), whole_counties(counties, policing.values()))
    return Directory(counties, policing, zips, agencies)


def _order(agency: RawAgency) -> tuple[str, str, str, str]:
    return agency.state, agency.name, agency.ori, agency.address


def _kept(town: RawMunicipality, linked: set[str]) -> bool:
    """All Census places, townships where townships police, others only where an agency links to them."""
    return len(town.geoid) == _CENSUS_PLACE or town.state in TOWNSHIP_STATES or town.geoid in linked


def _corrected(agencies: list[RawAgency], decisions: Path) -> list[RawAgency]:
    """Apply the hand corrections of single FBI rows."""
    rows = {row["ori"]: row for row in read_csv(decisions / "fbi_corrections.tsv", "\t")}
    found = []
    for agency in agencies:
        row = rows.get(agency.ori)
        if row is None:
            found.append(agency)
        elif row["action"] == "rename":
            found.append(replace(agency, name=row["value"]))
    return found


def _added_sheriffs(decisions: Path) -> list[RawAgency]:
    return [
        RawAgency(
            row["name"], row["state"], Level.COUNTY, Kind.SHERIFF, (row["county"],), source="compiled",
            as_of=row["source"],
        )
        for row in read_csv(decisions / "sheriffs_added.tsv", "\t")
    ]  # fmt: skip


def _statewide(agencies: Path, others: list[RawAgency]) -> list[RawAgency]:
    """The primary statewide police of each state and territory that has one."""
    have = {(agency.state, expand(agency.name)) for agency in others if agency.level is not Level.STATE}
    return [
        RawAgency(
            row["name"], row["st"], Level.STATE, Kind.STATE_POLICE, (), ori=row["fbi_ori"], source="compiled",
            as_of="2026",
        )
        for row in read_csv(agencies / "statewide_police.csv")
        if row["name"] and (row["st"], expand(row["name"])) not in have
    ]  # fmt: skip


def _tribal(agency: RawAgency, gazetteer: Gazetteer, decisions: Path) -> RawAgency:
    if agency.level is not Level.TRIBAL:
        return agency
    for row in read_csv(decisions / "tribal_counties.tsv", "\t"):
        if row["state"] == agency.state and agency.name.startswith(row["name"]):
            counties = []
            for text in row["counties"].split(";"):
                state, _, name = text.rpartition(":")
                found = gazetteer.county(state or agency.state, name)
                if found is None or found.how != "exact":
                    message = f"tribal_counties.tsv: no county {text!r} in {agency.state}"
                    raise ValueError(message)
                counties.append(found.geoid)
            return replace(agency, counties=tuple(counties))
    return agency


def write_directory(directory: Directory, folder: Path) -> dict[str, int]:
    """Write the four tables below `folder`; return the number of lines of each."""
    counts = {}
    counts["counties"] = write_table(
        folder / "counties.tsv",
        ("geoid", "name", "state", "population"),
        ((geoid, name, state, str(people)) for geoid, (name, state, people) in directory.counties.items()),
    )
    counts["municipalities"] = write_table(
        folder / "municipalities.tsv",
        ("geoid", "name", "kind", "state", "counties", "population", "latitude", "longitude"),
        (_town_line(town) for town in directory.municipalities.values()),
    )
    counts["zips"] = write_table(
        folder / "zips.tsv",
        (
            "zip",
            "kind",
            "post_office",
            "latitude",
            "longitude",
            "radius_km",
            "counties",
            "municipalities",
            "also_touches",
        ),
        (_zip_line(entry) for entry in directory.zips.values()),
    )
    counts["agencies"] = write_table(
        folder / "agencies.tsv",
        (
            "id", "name", "state", "level", "kind", "counties", "municipalities", "part_of_county", "ori", "address",
            "phone", "latitude", "longitude", "source", "as_of", "older", "dormant", "officers",
        ),
        (_agency_line(agency) for agency in directory.agencies),
    )  # fmt: skip
    return counts


def _town_line(town: RawMunicipality) -> tuple[str, ...]:
    place = (_degrees(town.latitude), _degrees(town.longitude))
    return town.geoid, town.name, town.kind, town.state, " ".join(town.counties), str(town.population), *place


def _zip_line(entry: RawZip) -> tuple[str, ...]:
    return (
        entry.code,
        entry.kind,
        entry.post_office,
        _degrees(entry.latitude),
        _degrees(entry.longitude),
        f"{entry.radius_km:.1f}",
        _shares(entry.counties),
        _shares(entry.municipalities),
        " ".join(sorted(entry.touches)),
    )


def _shares(shares: dict[str, float]) -> str:
    """Largest share first, in thousandths at most: "12001:1 12083:0.004"."""
    ordered = sorted(shares.items(), key=lambda item: (-round(item[1], 3), item[0]))
    return " ".join(f"{geoid}:{round(share, 3):g}" for geoid, share in ordered)


def _degrees(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


def _agency_line(agency: RawAgency) -> tuple[str, ...]:
    return (
        agency.id,
        agency.name,
        agency.state,
        agency.level.value,
        agency.kind.value,
        " ".join(agency.counties),
        " ".join(agency.municipalities),
        "1" if agency.part_of_county else "",
        agency.ori,
        agency.address,
        agency.phone,
        _degrees(agency.latitude),
        _degrees(agency.longitude),
        agency.source,
        agency.as_of,
        "1" if agency.older else "",
        "1" if agency.dormant else "",
        str(agency.officers),
    )
