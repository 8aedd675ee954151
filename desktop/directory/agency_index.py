"""The directory's agencies by what a row of the list can say of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.directory.names import parse_name
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.agency import Agency

_LOCAL_POLICE = frozenset({Kind.POLICE, Kind.MARSHAL})
_BY_STEM = frozenset({Level.CAMPUS, Level.PORT, Level.REGIONAL})


class AgencyIndex:
    """Agencies by name, by the heart of their name, by municipality and by county. Read only."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        """Index each agency once."""
        self._by_name: dict[tuple[str, str], list[Agency]] = defaultdict(list)
        self._by_stem: dict[tuple[str, str, Level], list[Agency]] = defaultdict(list)
        self._by_town: dict[str, list[Agency]] = defaultdict(list)
        self._by_county: dict[tuple[Kind, str], list[Agency]] = defaultdict(list)
        for agency in agencies:
            self._by_name[agency.state, expand(agency.name)].append(agency)
            if agency.level in _BY_STEM:
                self._add_stem(agency, agency.level)
            if agency.kind in _LOCAL_POLICE and agency.level is Level.MUNICIPAL:
                for geoid in agency.municipalities:
                    self._by_town[geoid].append(agency)
            if agency.level is Level.COUNTY and not agency.part_of_county:
                for county in agency.counties:
                    self._by_county[agency.kind, county].append(agency)

    def _add_stem(self, agency: Agency, level: Level) -> None:
        self._by_stem[agency.state, stem_key(agency.name), level].append(agency)
        whole, comma, _ = agency.name.partition(",")
        if comma:
            self._by_stem[agency.state, f"{stem_key(whole)} *", level].append(agency)

    def named(self, state: str, name: str) -> tuple[Agency, ...]:
        """All agencies of the state with this name, abbreviations written out."""
        return tuple(self._by_name.get((state, expand(name)), ()))

    def only_named(self, state: str, name: str) -> Agency | None:
        """The one agency with this name; None where there is none or several."""
        found = self.named(state, name)
        return found[0] if len(found) == 1 else None

    def of_town(self, geoid: str) -> tuple[Agency, ...]:
        """Police and marshals of one municipality."""
        return tuple(self._by_town.get(geoid, ()))

    def of_county(self, kind: Kind, county: str) -> Agency | None:
        """The county body of this kind."""
        found = self._by_county.get((kind, county), [])
        return found[0] if found else None

    def special(self, state: str, name: str, level: Level, near: tuple[str, ...]) -> Agency | None:
        """The one campus, port or regional body with this name; its county decides between several."""
        key = stem_key(name)
        known = self._by_stem.get((state, key, level), []) or self._by_stem.get((state, f"{key} *", level), [])
        here = [agency for agency in known if not near or set(agency.counties) & set(near)]
        if level is Level.REGIONAL:
            here = here or known
        return here[0] if len(here) == 1 else None


def stem_key(name: str) -> str:
    """The name without the words for police, boards and units: what a campus, port or regional body is known by."""
    stem = parse_name(name).stem.replace("district board of trustees", "").replace("board of trustees", "")
    words = stem.split()
    while words and words[0] in {"of", "the"}:
        words.pop(0)
    return " ".join(words)
