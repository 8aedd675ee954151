"""From an agency's name and counties to the territory it serves: municipality, county, or members."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_scripts.compiling.raw_agency import RawAgency
from build_scripts.compiling.tables import read_csv
from desktop.directory.decisions import place_aliases
from desktop.directory.names import parse_name
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.directory.gazetteer import Gazetteer

IN_COUNTY = re.compile(r",? (?P<county>[A-Z][A-Za-z.' ]+) County$")


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
