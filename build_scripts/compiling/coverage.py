"""Which ZIP codes have which kinds of police, as the compiled tables know them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.directory.decisions import no_sheriff
from desktop.domain.level import Kind, Level
from desktop.roster.standing import standings
from desktop.services.place_notes import polices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_scripts.compiling.compiled_facts import CompiledFacts, ZipArea
    from desktop.domain.agency import Agency
    from desktop.domain.place import County, ZipKind


class Cover(StrEnum):
    """What a ZIP code has."""

    TOWN = "police of a town"
    COUNTY = "police of a county"
    SHERIFF = "a sheriff"
    NO_SHERIFF = "no sheriff, and why"
    UNKNOWN_SHERIFF = "no sheriff known"
    STATE = "police of a state"
    NONE = "none of these"


_POLICE = {Cover.TOWN, Cover.COUNTY, Cover.SHERIFF, Cover.STATE}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many ZIP codes of each kind have what; `all` counts them; `bare` are those without any police.

    `open_counties` have neither a sheriff nor a reason for having none.
    """

    all: Mapping[ZipKind, int]
    having: Mapping[tuple[Cover, ZipKind], int]
    bare: tuple[ZipArea, ...]
    open_counties: tuple[County, ...]


def coverage(facts: CompiledFacts) -> Coverage:
    """Count over all ZIP codes; agencies that only the list knows count too."""
    police = _Police(facts)
    having: Counter[tuple[Cover, ZipKind]] = Counter()
    bare: list[ZipArea] = []
    for area in facts.zips:
        covers = police.of(area)
        if covers.isdisjoint(_POLICE):
            covers.add(Cover.NONE)
            bare.append(area)
        having.update((cover, area.kind) for cover in covers)
    without = tuple(
        county for geoid, county in facts.counties.items() if Cover.UNKNOWN_SHERIFF in police.of_county(geoid)
    )
    return Coverage(Counter(area.kind for area in facts.zips), having, tuple(bare), without)


class _Police:
    """The agencies that can be the first police of a place, by what they cover."""

    def __init__(self, facts: CompiledFacts) -> None:
        self._facts = facts
        self._reasons = no_sheriff(facts.decisions / "no_sheriff.tsv")
        self._by_town: dict[str, list[Agency]] = defaultdict(list)
        self._by_county: dict[str, list[Agency]] = defaultdict(list)
        self._states: set[str] = set()
        for agency in _agencies(facts):
            for geoid in agency.municipalities:
                self._by_town[geoid].append(agency)
            for geoid in agency.counties:
                self._by_county[geoid].append(agency)
            if agency.kind is Kind.STATE_POLICE:
                self._states.add(agency.state)

    def of(self, area: ZipArea) -> set[Cover]:
        """What a ZIP code has."""
        found = {Cover.TOWN} if any(self._has_police(geoid) for geoid in area.municipalities) else set[Cover]()
        for geoid in area.counties:
            found |= self.of_county(geoid)
        return found

    def _has_police(self, geoid: str) -> bool:
        town = self._facts.municipalities.get(geoid)
        if town is None:
            return False
        nearby = (agency for county in town.counties for agency in self._by_county[county])
        return any(polices(agency, town) for agency in (*self._by_town[geoid], *nearby))

    def of_county(self, geoid: str) -> set[Cover]:
        """What a county has, its towns aside."""
        found: set[Cover] = set()
        own = [agency for agency in self._by_county[geoid] if agency.level is Level.COUNTY]
        if any(agency.kind is Kind.POLICE for agency in own):
            found.add(Cover.COUNTY)
        state = self._facts.counties[geoid].state
        if any(agency.kind is Kind.SHERIFF for agency in own):
            found.add(Cover.SHERIFF)
        elif (state, "*") in self._reasons or (state, geoid) in self._reasons:
            found.add(Cover.NO_SHERIFF)
        else:
            found.add(Cover.UNKNOWN_SHERIFF)
        if state in self._states:
            found.add(Cover.STATE)
        return found


def _agencies(facts: CompiledFacts) -> Iterable[Agency]:
    """The directory's, and those that only the list has."""
    known = {agency.id for agency in facts.agencies}
    yield from facts.agencies
    for standing in standings(facts.history):
        if standing.agency.id not in known:
            yield standing.agency
