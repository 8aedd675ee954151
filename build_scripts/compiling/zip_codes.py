"""ZIP codes with their shares of counties and municipalities.

County shares are homes (HUD-USPS 2023 Q1) where HUD has the ZIP, else land area (Census 2020 relations), else the post
office's county (GeoNames). Municipality shares are the larger of the area share and an estimate of people:
min(population of the place x part of it inside, population of the ZIP) / population of the ZIP.
"""

from __future__ import annotations

import csv
import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import openpyxl

from build_scripts.compiling.tables import read_census_json, read_csv
from desktop.directory.atlas import distance_km
from desktop.directory.words import expand
from desktop.domain.states import BY_FIPS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from build_scripts.compiling.geography import RawMunicipality
    from desktop.directory.decisions import PlaceAlias

SLIVER = 0.01
WHOLE_TOWN = 0.05
_ONE_BUILDING_SQMI = 0.2
MILITARY = frozenset({"APO", "FPO", "DPO"})
_NEAR_KM = 40.0
# Former cities that the 2020 relations still name, and the consolidated governments that they are part of.
SAME_GOVERNMENT = {"2148000": "2148006", "2071450": "2028412"}
_CENSUS_PLACE = len("0000000")


@dataclass
class RawZip:
    """A ZIP code as compiled; shares are fractions of 1, `radius_km` is of a circle as large as its land."""

    code: str
    kind: str = "standard"
    post_office: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius_km: float = 0.0
    counties: dict[str, float] = field(default_factory=dict)
    county_area: dict[str, float] = field(default_factory=dict)
    municipalities: dict[str, float] = field(default_factory=dict)
    touches: set[str] = field(default_factory=set)


def read_zip_codes(
    places: Path,
    counties: set[str],
    towns: dict[str, RawMunicipality],
    linked: set[str],
    aliases: Iterable[PlaceAlias],
) -> dict[str, RawZip]:
    """Every ZIP code known to Census, HUD or GeoNames.

    Communities without a government count as municipalities only where an agency of their own is known (`linked`).
    `aliases` are other names in use: the post office of Nashville is that of "Nashville-Davidson".
    """
    municipalities = {geoid: town for geoid, town in towns.items() if town.kind != "cdp" or geoid in linked}
    zips: dict[str, RawZip] = {}
    names = _geonames(places, zips, counties)
    _areas(places, zips, counties)
    homes = _homes(places, counties)
    people = {row["zip code tabulation area"]: int(row["B01003_001E"] or 0) for row in _zcta_people(places)}
    _shares_of_counties(zips, homes, names)
    _shares_of_municipalities(places, zips, municipalities, people)
    _kinds(places, zips, homes, people)
    _post_offices(zips, municipalities, aliases)
    return {code: entry for code, entry in zips.items() if entry.counties or entry.kind == "military"}


def _zcta_people(places: Path) -> list[dict[str, str]]:
    return list(read_census_json(places / "acs2023_zcta.json"))


def _geonames(places: Path, zips: dict[str, RawZip], counties: set[str]) -> dict[str, str]:
    """Fill names and points; return ZIP -> county GEOID."""
    fips = {state.code: state.fips for state in BY_FIPS.values()}
    found = {}
    with (places / "geonames_us_postal.txt").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            code, office, state, county = row[1], row[2], row[4], row[6]
            entry = zips.setdefault(code, RawZip(code))
            entry.post_office = office
            entry.latitude, entry.longitude = float(row[9]), float(row[10])
            if office.split(" ")[0] in MILITARY or state in {"AA", "AE", "AP", "MH", "FM", "PW"}:
                entry.kind = "military" if state not in {"MH", "FM", "PW"} else "foreign"
            elif state in fips and county and fips[state] + county in counties:
                found[code] = fips[state] + county
    for code in [code for code, entry in zips.items() if entry.kind == "foreign"]:
        del zips[code]
    return found


def _areas(places: Path, zips: dict[str, RawZip], counties: set[str]) -> None:
    for row in read_csv(places / "2025_Gaz_zcta_national.txt", "|"):
        entry = zips.setdefault(row["GEOID"], RawZip(row["GEOID"]))
        entry.latitude, entry.longitude = float(row["INTPTLAT"]), float(row["INTPTLONG"])
        entry.radius_km = math.sqrt(float(row["ALAND"]) / math.pi) / 1000
    areas: dict[str, dict[str, float]] = defaultdict(dict)
    for row in read_csv(places / "census2020_zcta_county.csv"):
        if row["County GEOID"] in counties:
            areas[row["ZCTA5"]][row["County GEOID"]] = float(row["Land Area"])
    for code, lands in areas.items():
        total = sum(lands.values())
        entry = zips.setdefault(code, RawZip(code))
        entry.county_area = {county: (land / total if total else 1 / len(lands)) for county, land in lands.items()}


def _homes(places: Path, counties: set[str]) -> dict[str, dict[str, tuple[float, float]]]:
    """ZIP -> county -> (share of homes, share of all addresses) from HUD; retired county codes are left out."""
    book = openpyxl.load_workbook(places / "hud_zip_county_2023q1.xlsx", read_only=True)
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True)
    header = [str(cell).strip().upper() for cell in next(rows)]
    at = {name: header.index(name) for name in ("ZIP", "COUNTY", "RES_RATIO", "TOT_RATIO")}
    found: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for row in rows:
        county = str(row[at["COUNTY"]]).zfill(5)
        if county in counties:
            found[str(row[at["ZIP"]]).zfill(5)][county] = (
                float(str(row[at["RES_RATIO"]])),
                float(str(row[at["TOT_RATIO"]])),
            )
    return found


def _shares_of_counties(
    zips: dict[str, RawZip], homes: dict[str, dict[str, tuple[float, float]]], names: dict[str, str]
) -> None:
    for code in homes:
        zips.setdefault(code, RawZip(code))
    for code, entry in zips.items():
        if entry.kind == "military":
            continue
        hud = homes.get(code, {})
        lived = {county: pair[0] for county, pair in hud.items() if pair[0] > 0}
        addressed = {county: pair[1] for county, pair in hud.items() if pair[1] > 0}
        shares = lived or (entry.county_area or addressed)
        if not shares and code in names:
            shares = {names[code]: 1.0}
        for county in set(shares) | set(entry.county_area) | set(addressed):
            share, area = shares.get(county, 0.0), entry.county_area.get(county, 0.0)
            if share >= SLIVER or area >= SLIVER:
                entry.counties[county] = share
            else:
                entry.touches.add(county)


def _shares_of_municipalities(
    places: Path, zips: dict[str, RawZip], municipalities: dict[str, RawMunicipality], people: dict[str, int]
) -> None:
    """Places of the 2020 relations; county subdivisions by their 2020 codes (Connecticut's are the old counties')."""
    land: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for name, column in (("place", "Place GEOID"), ("county_subdivision", "County Subdivision GEOID")):
        for row in read_csv(places / f"census2020_zcta_{name}.csv"):
            geoid = SAME_GOVERNMENT.get(row[column], row[column])
            if geoid in municipalities:
                land[row["ZCTA5"]].append((geoid, float(row["Land Area"])))
    totals: dict[str, float] = defaultdict(float)
    for inside in land.values():
        for geoid, area in inside:
            totals[geoid] += area
    zip_land = {row["GEOID"]: float(row["ALAND_SQMI"]) for row in read_csv(places / "2025_Gaz_zcta_national.txt", "|")}
    for code, inside in land.items():
        entry = zips[code]
        for geoid, area in inside:
            part = area / totals[geoid] if totals[geoid] else 0.0
            by_area = area / zip_land[code] if zip_land.get(code) else 0.0
            count = people.get(code, 0)
            by_people = min(municipalities[geoid].population * part, count) / count if count else 0.0
            share = min(1.0, max(by_area, by_people))
            if share >= SLIVER or part >= WHOLE_TOWN:
                entry.municipalities[geoid] = share
            elif area > 0:
                entry.touches.add(geoid)
    _new_towns(zips, municipalities, set(totals))


def _new_towns(zips: dict[str, RawZip], municipalities: dict[str, RawMunicipality], related: set[str]) -> None:
    """Towns founded after 2020 have no relation: added to the ZIP area whose point is nearest, share unknown (0)."""
    points = [(entry, entry.latitude, entry.longitude) for entry in zips.values() if entry.county_area]
    for town in municipalities.values():
        if town.geoid in related or town.geoid[:2] in {"60", "66", "69", "72", "78"}:
            continue
        if not (town.population > 0 or len(town.geoid) == _CENSUS_PLACE):
            continue
        near = min(
            points, key=lambda point: distance_km((town.latitude, town.longitude), (point[1] or 0.0, point[2] or 0.0))
        )
        near[0].municipalities.setdefault(town.geoid, 0.0)


def _kinds(
    places: Path,
    zips: dict[str, RawZip],
    homes: dict[str, dict[str, tuple[float, float]]],
    people: dict[str, int],
) -> None:
    """Without a Census area a ZIP is for PO boxes, or for one building or organization.

    The second where nobody lives there, GeoNames gives it a point of its own rather than its city's, and its post
    office also delivers to ZIPs with an area.
    """
    land = {row["GEOID"]: float(row["ALAND_SQMI"]) for row in read_csv(places / "2025_Gaz_zcta_national.txt", "|")}
    at_point = Counter((entry.latitude, entry.longitude) for entry in zips.values())
    area_offices = {(_state(entry), entry.post_office) for code, entry in zips.items() if code in land}
    for code, entry in zips.items():
        if entry.kind == "military":
            continue
        if code in land:
            one_building = people.get(code, 0) == 0 and land[code] < _ONE_BUILDING_SQMI
            entry.kind = "unique" if one_building else "standard"
            continue
        lived = sum(pair[0] for pair in homes.get(code, {}).values())
        alone = at_point[entry.latitude, entry.longitude] == 1 and entry.latitude is not None
        one_of_many = (_state(entry), entry.post_office) in area_offices
        entry.kind = "unique" if lived == 0 and alone and one_of_many else "po_box"


def _state(entry: RawZip) -> str:
    return next(iter(sorted(entry.counties)), "")[:2]


def _post_offices(
    zips: dict[str, RawZip], municipalities: dict[str, RawMunicipality], aliases: Iterable[PlaceAlias]
) -> None:
    """A ZIP without an area belongs to its post office's town where one of that name lies in its county or near."""
    by_name: dict[tuple[str, str], list[RawMunicipality]] = defaultdict(list)
    for town in municipalities.values():
        by_name[town.state, expand(town.name)].append(town)
    for alias in aliases:
        if len(alias.census_names) == 1:
            by_name[alias.state, expand(alias.name)] += by_name[alias.state, expand(alias.census_names[0])]
    for entry in zips.values():
        if entry.kind not in {"po_box", "unique"} or entry.municipalities or not entry.counties:
            continue
        state = BY_FIPS[next(iter(entry.counties))[:2]].code
        found = [
            town
            for town in by_name.get((state, expand(entry.post_office)), ())
            if set(town.counties) & set(entry.counties)
            or distance_km((town.latitude, town.longitude), (entry.latitude or 0.0, entry.longitude or 0.0)) < _NEAR_KM
        ]
        if found:
            best = min(
                found, key=lambda town: (not set(town.counties) & set(entry.counties), len(town.geoid), town.geoid)
            )
            entry.municipalities[best.geoid] = 1.0
