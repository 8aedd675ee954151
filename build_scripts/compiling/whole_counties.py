"""Counties that are one town from end to end, or a part of one: Washington, Lexington, New York's boroughs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_scripts.compiling.geography import RawMunicipality
    from build_scripts.compiling.zip_codes import RawZip

_ALL = 0.99  # of the people; counts of town and county may be of two years
_CDP = "cdp"


def whole_counties(
    counties: Mapping[str, tuple[str, str, int]], towns: Iterable[RawMunicipality]
) -> dict[str, RawMunicipality]:
    """County -> the town that it is, or is a part of: the only one there, with all people of all its counties."""
    inside: dict[str, list[RawMunicipality]] = defaultdict(list)
    for town in towns:
        if town.kind != _CDP:
            for county in town.counties:
                inside[county].append(town)
    found = {}
    for county, here in inside.items():
        town = here[0]
        people = sum(counties[geoid][2] for geoid in town.counties)
        if all(inside[geoid] == [town] for geoid in town.counties) and town.population >= _ALL * people > 0:
            found[county] = town
    return found


def add_towns(zips: Iterable[RawZip], towns: Mapping[str, RawMunicipality]) -> None:
    """Give ZIP codes for which no town is known (PO boxes, single buildings) the town that is their county."""
    for entry in zips:
        if not entry.municipalities and entry.counties and all(county in towns for county in entry.counties):
            for county, share in entry.counties.items():
                geoid = towns[county].geoid
                entry.municipalities[geoid] = entry.municipalities.get(geoid, 0.0) + share
