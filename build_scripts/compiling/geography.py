"""Counties and municipalities, from the Census Gazetteer 2025, ACS 2023 and the 2023 place-county file."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_scripts.compiling.tables import read_census_json, read_csv
from desktop.domain.states import BY_FIPS

if TYPE_CHECKING:
    from pathlib import Path

CT_COUNTIES = {
    "09001": "Fairfield County",
    "09003": "Hartford County",
    "09005": "Litchfield County",
    "09007": "Middlesex County",
    "09009": "New Haven County",
    "09011": "New London County",
    "09013": "Tolland County",
    "09015": "Windham County",
}
# County equivalents of the island areas (ANSI INCITS 31), which the Gazetteer leaves out; people: 2020 Census.
ISLANDS = {
    "60010": ("Eastern District", 17059),
    "60020": ("Manu'a District", 832),
    "60030": ("Rose Island", 0),
    "60040": ("Swains Island", 0),
    "60050": ("Western District", 31819),
    "66010": ("Guam", 153836),
    "69085": ("Northern Islands Municipality", 7),
    "69100": ("Rota Municipality", 1893),
    "69110": ("Saipan Municipality", 43385),
    "69120": ("Tinian Municipality", 2044),
    "78010": ("St. Croix Island", 41004),
    "78020": ("St. John Island", 3881),
    "78030": ("St. Thomas Island", 42261),
}
# States whose towns or townships keep police; elsewhere a civil township counts only when an agency links to it.
TOWNSHIP_STATES = frozenset({"CT", "MA", "ME", "NH", "RI", "VT", "NJ", "PA", "NY", "MI", "WI", "OH", "MN"})
CONSOLIDATED = {
    "0947515": "Milford",
    "1150000": "Washington",
    "1303440": "Athens-Clarke County",
    "1304204": "Augusta-Richmond County",
    "1349008": "Macon-Bibb County",
    "1836003": "Indianapolis",
    "2028412": "Greeley County",
    "2146027": "Lexington-Fayette",
    "2148006": "Louisville/Jefferson County",
    "2236255": "Houma",
    "3011397": "Butte-Silver Bow",
    "4752006": "Nashville-Davidson",
}
_KIND = re.compile(
    r"^(?P<name>.+?) (?P<kind>charter township|city and borough|consolidated government|unified government"
    r"|metro government|metropolitan government|metro township|city|town|village|borough|township|plantation"
    r"|municipality|comunidad|zona urbana|corporation|CDP)(?: \(balance\))?$"
)


@dataclass(frozen=True)
class RawMunicipality:
    """A Census place or county subdivision that governs itself, or a named community (kind `cdp`) that does not."""

    geoid: str
    name: str
    kind: str
    state: str
    counties: tuple[str, ...]
    population: int
    latitude: float
    longitude: float
    land: float


def read_counties(places: Path) -> dict[str, tuple[str, str, int]]:
    """GEOID -> (name, state, population), Connecticut by its eight old counties, the island areas added."""
    people: dict[str, int] = defaultdict(int)
    for row in read_census_json(places / "acs2023_county.json"):
        people[row["state"] + row["county"]] = int(row["B01003_001E"] or 0)
    old_county = connecticut_towns(places)
    for row in read_census_json(places / "acs2023_county_subdivision.json"):
        if row["state"] == "09" and row["county subdivision"] in old_county:
            people[old_county[row["county subdivision"]]] += int(row["B01003_001E"] or 0)
    found = {
        row["GEOID"]: (row["NAME"], row["USPS"], people[row["GEOID"]])
        for row in read_csv(places / "2025_Gaz_counties_national.txt", "|")
        if row["USPS"] != "CT"
    }
    found.update({geoid: (name, "CT", people[geoid]) for geoid, name in CT_COUNTIES.items()})
    found.update({geoid: (name, BY_FIPS[geoid[:2]].code, count) for geoid, (name, count) in ISLANDS.items()})
    return found


def connecticut_towns(places: Path) -> dict[str, str]:
    """Connecticut town code -> old county."""
    rows = read_csv(places / "ct_county_planning_region_by_town.csv")
    return {row["town_code"]: row["old_county"] for row in rows}


def read_municipalities(places: Path) -> dict[str, RawMunicipality]:
    """All self-governing places and county subdivisions, and communities without a government, by GEOID."""
    found = _places(places)
    found.update(_subdivisions(places))
    return found


def _places(places: Path) -> dict[str, RawMunicipality]:
    people = {
        row["state"] + row["place"]: int(row["B01003_001E"] or 0)
        for row in read_census_json(places / "acs2023_place.json")
    }
    counties: dict[str, list[str]] = defaultdict(list)
    for row in read_csv(places / "place_counties.csv"):
        counties[row["Place GEOID"]].append(row["County GEOID"])
    main = _main_counties(places)
    nearest = _NearestCounty(places)
    found = {}
    for row in read_csv(places / "2025_Gaz_place_national.txt", "|"):
        geoid = row["GEOID"]
        governs = row["FUNCSTAT"] in {"A", "B"} or geoid in CONSOLIDATED
        if not governs and row["FUNCSTAT"] != "S":
            continue
        name, kind = split_kind(row["NAME"])
        kind = kind or "city"
        if row["FUNCSTAT"] == "S" and geoid not in CONSOLIDATED:
            kind = "cdp"
        inside = counties.get(geoid, [])
        inside = [old for code in inside for old in (_old_connecticut(code, geoid, main),) if old]
        if not inside:
            inside = _by_overlap(geoid, main) or [
                nearest.of(float(row["INTPTLAT"]), float(row["INTPTLONG"]), geoid[:2])
            ]
        ordered = sorted(set(inside), key=lambda code: (-main.get((geoid, code), 0.0), code))
        found[geoid] = RawMunicipality(
            geoid,
            CONSOLIDATED.get(geoid, name),
            kind,
            row["USPS"],
            tuple(ordered),
            people.get(geoid, 0),
            float(row["INTPTLAT"]),
            float(row["INTPTLONG"]),
            float(row["ALAND_SQMI"]),
        )
    return found


def _old_connecticut(county: str, geoid: str, main: dict[tuple[str, str], float]) -> str:
    """The county itself; for Connecticut's planning regions the old county of the place, by where its ZIP areas lie."""
    if not county.startswith("09"):
        return county
    shares = {code: area for (place, code), area in main.items() if place == geoid}
    return max(shares, key=lambda code: (shares[code], code)) if shares else ""


def _by_overlap(geoid: str, main: dict[tuple[str, str], float]) -> list[str]:
    """Counties that hold at least a twentieth of a place, for places missing from the place-county file."""
    shares = {code: area for (place, code), area in main.items() if place == geoid and code[:2] == geoid[:2]}
    return [code for code, area in shares.items() if area >= 0.05 * sum(shares.values())]


class _NearestCounty:
    """The main county of the nearest ZIP area: for the few places founded after the 2020 relations were made."""

    def __init__(self, places: Path) -> None:
        main: dict[str, tuple[float, str]] = {}
        for row in read_csv(places / "census2020_zcta_county.csv"):
            main[row["ZCTA5"]] = max(main.get(row["ZCTA5"], (-1.0, "")), (float(row["Land Area"]), row["County GEOID"]))
        self._points = [
            (float(row["INTPTLAT"]), float(row["INTPTLONG"]), main[row["GEOID"]][1])
            for row in read_csv(places / "2025_Gaz_zcta_national.txt", "|")
            if row["GEOID"] in main
        ]

    def of(self, latitude: float, longitude: float, fips: str) -> str:
        """County GEOID, within the state `fips`."""
        inside = [point for point in self._points if point[2].startswith(fips)]
        return min(inside, key=lambda point: (point[0] - latitude) ** 2 + (point[1] - longitude) ** 2)[2]


def _main_counties(places: Path) -> dict[tuple[str, str], float]:
    """(place, county) -> land area in square miles shared through their common ZIP areas: only for ordering."""
    by_zip: dict[str, list[tuple[str, float]]] = defaultdict(list)
    total: dict[str, float] = defaultdict(float)
    for row in read_csv(places / "census2020_zcta_county.csv"):
        by_zip[row["ZCTA5"]].append((row["County GEOID"], float(row["Land Area"])))
        total[row["ZCTA5"]] += float(row["Land Area"])
    weight: dict[tuple[str, str], float] = defaultdict(float)
    for row in read_csv(places / "census2020_zcta_place.csv"):
        for county, land in by_zip[row["ZCTA5"]]:
            share = land / total[row["ZCTA5"]] if total[row["ZCTA5"]] else 0.0
            weight[row["Place GEOID"], county] += float(row["Land Area"]) * share
    return weight


def _subdivisions(places: Path) -> dict[str, RawMunicipality]:
    people = {
        row["state"] + row["county"] + row["county subdivision"]: int(row["B01003_001E"] or 0)
        for row in read_census_json(places / "acs2023_county_subdivision.json")
    }
    old_county = connecticut_towns(places)
    found = {}
    for row in read_csv(places / "2025_Gaz_cousubs_national.txt", "|"):
        if row["FUNCSTAT"] != "A":
            continue
        geoid = row["GEOID"]
        if row["USPS"] == "CT":
            geoid = old_county.get(geoid[5:], geoid[:5]) + geoid[5:]
        name, kind = split_kind(row["NAME"])
        found[geoid] = RawMunicipality(
            geoid,
            name,
            kind,
            row["USPS"],
            (geoid[:5],),
            people.get(row["GEOID"], 0),
            float(row["INTPTLAT"]),
            float(row["INTPTLONG"]),
            float(row["ALAND_SQMI"]),
        )
    return found


def split_kind(name: str) -> tuple[str, str]:
    """The Census name without its legal kind, and the kind: "Amherst Town city" -> ("Amherst", "city")."""
    match = _KIND.match(name)
    if not match:
        return name, ""
    base, kind = match.group("name"), match.group("kind").lower()
    if kind in {"city", "town"}:
        base = re.sub(r"(?<=\w) Town$", "", base)
    return base.removesuffix(" charter").strip(), kind
