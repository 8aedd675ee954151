"""Finding the county or municipality that a name means, with its state, its kind and its county as evidence."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from desktop.directory.words import expand, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.directory.decisions import PlaceAlias
    from desktop.domain.place import County, Municipality

_COUNTY_KINDS = re.compile(
    r" (?:county|parish|borough|census area|city and borough|municipality|municipio|planning region|district|island"
    r"|city)$"
)
_GOVERNMENT = re.compile(
    r" (?P<kind>charter township|city|town|village|borough|township|plantation|municipality)(?: (?:city|town))?$"
)
_LEAD = re.compile(r"^(?:city|town|village|borough|township) of (?=[a-z])")
_FUZZY_MIN_LENGTH = 5
_TOWNS_CALLED_TOWNSHIPS = frozenset({"WI", "NY", "CT", "MA", "ME", "NH", "RI", "VT"})
_RANK = {"city": 0, "borough": 1, "village": 2, "town": 3}
_NEW_ENGLAND = frozenset({"CT", "MA", "ME", "NH", "RI", "VT"})


@dataclass(frozen=True, slots=True)
class Found:
    """A match and how it was made.

    `exact`, `alias`, `longer` (the full name adds "city", "beach"...), `spacing` (spaces aside) or `near` (one or two
    letters off).
    """

    geoid: str
    how: str


class Gazetteer:
    """All counties and municipalities, searchable by state and name. Pure: it only reads what it was given."""

    def __init__(
        self,
        counties: Iterable[County],
        municipalities: Iterable[Municipality],
        aliases: Iterable[PlaceAlias] = (),
    ) -> None:
        """Index the given places; `aliases` are other names in use for municipalities."""
        self.counties = {county.geoid: county for county in counties}
        self.municipalities = {town.geoid: town for town in municipalities}
        self._county_full: dict[tuple[str, str], str] = {}
        self._county_base: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._towns: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._aliases: dict[tuple[str, str], list[str]] = defaultdict(list)
        for county in self.counties.values():
            full = expand(county.name)
            self._county_full[county.state, full] = county.geoid
            self._county_base[county.state, _COUNTY_KINDS.sub("", full)].append(county.geoid)
        for town in self.municipalities.values():
            if town.kind == "cdp":
                continue
            base = expand(town.name)
            if " of " in base:
                base = _LEAD.sub("", base)
            self._towns[town.state, base].append(town.geoid)
        for alias in aliases:
            if len(alias.census_names) == 1:
                found = self._towns.get((alias.state, expand(alias.census_names[0])), [])
                self._aliases[alias.state, expand(alias.name)].extend(found)

    @cached_property
    def _squeezed(self) -> dict[tuple[str, str], list[str]]:
        """Municipalities by their names without spaces; few rows need them."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for town in self.municipalities.values():
            if town.kind != "cdp":
                found[town.state, squeeze(town.name)].append(town.geoid)
        return found

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """The names of municipalities by state; few rows need them."""
        found: dict[str, list[str]] = defaultdict(list)
        for state, base in self._towns:
            found[state].append(base)
        return found

    def county(self, state: str, text: str) -> Found | None:
        """The county a text names ("Pop County", "St. Tammany Parish", "Lawrence"); None when it names none or several.

        With and without its suffix; where a county and an independent city share a base name the county is meant
        unless the text says "city". Near spellings count only when exactly one county of the state is near.
        """
        full = expand(text).replace(" conty", " county").replace(" counties", " county")
        exact = self._county_full.get((state, full))
        if exact:
            return Found(exact, "exact")
        base = _COUNTY_KINDS.sub("", full)
        if not base:
            return None
        found = self._county_base.get((state, base), [])
        if found:
            plain = [geoid for geoid in found if not self.counties[geoid].name.endswith(" city")]
            if full.endswith(" city") or not plain:
                cities = [geoid for geoid in found if self.counties[geoid].name.endswith(" city")]
                return Found((cities or plain)[0], "exact")
            return Found(plain[0], "exact")
        squeezed = base.replace(" ", "")
        same = [
            geoids[0] for (code, name), geoids in self._county_base.items()
            if code == state and name.replace(" ", "") == squeezed
        ]  # fmt: skip
        if len(same) == 1:
            return Found(same[0], "spacing")
        return self._near_county(state, base)

    def _near_county(self, state: str, base: str) -> Found | None:
        if len(base) < _FUZZY_MIN_LENGTH - 2:
            return None
        limit = 1 if len(base) <= _FUZZY_MIN_LENGTH else 2
        scored = sorted(
            (OSA.distance(base, name, score_cutoff=limit), geoids[0])
            for (code, name), geoids in self._county_base.items()
            if code == state and name[0] == base[0]
        )
        near = [entry for entry in scored if entry[0] <= limit]
        if not near or (len(near) > 1 and near[0][0] == near[1][0]):
            return None
        return Found(near[0][1], "near")

    def municipalities_named(self, state: str, stem: str, government: str | None = None) -> tuple[tuple[str, ...], str]:
        """GEOIDs of all municipalities the words may mean, and how they were found.

        A kind in the words ("mahoning township", "city of" given as `government`) keeps only that kind where one of
        the kind exists; the whole words as a name come first ("dade city", "oak grove village").
        """
        stem = expand(stem)
        for how, index in (("exact", self._towns), ("alias", self._aliases)):
            whole = index.get((state, stem), [])
            if whole:
                return self._of_kind(whole, government), how
            match = _GOVERNMENT.search(stem)
            if match:
                base = stem[: match.start()]
                found = index.get((state, base), [])
                if found:
                    return self._of_kind(found, match.group("kind")), how
        for variant in (f"{stem} city", f"the {stem}", f"{stem} village", f"{stem} beach"):
            found = self._towns.get((state, variant), []) if variant != stem else []
            if len(found) == 1:
                return tuple(found), "longer"
        return tuple(self._squeezed.get((state, stem.replace(" ", "")), ())), "spacing"

    def _of_kind(self, geoids: list[str], kind: str | None) -> tuple[str, ...]:
        if not kind:
            return tuple(geoids)
        same = tuple(geoid for geoid in geoids if self._is_kind(self.municipalities[geoid], kind))
        townships = kind in {"township", "charter township"}
        return same if same or townships else tuple(geoids)

    @staticmethod
    def _is_kind(town: Municipality, asked: str) -> bool:
        """Civil towns are called townships in common speech where the state has no townships."""
        if asked in {"township", "charter township"}:
            towns = {"town"} if town.state in _TOWNS_CALLED_TOWNSHIPS else set()
            return town.kind in {"township", "charter township"} | towns and len(town.geoid) > len("0000000")
        if asked == "town" and town.state == "NY":
            return town.kind == "town" and len(town.geoid) > len("0000000")
        return town.kind == asked

    def municipality(
        self, state: str, stem: str, counties: tuple[str, ...] = (), government: str | None = None
    ) -> Found | None:
        """The one municipality the words mean, or None.

        Namesakes are told apart by `counties` (GEOIDs, the agency's own), then a self-governing place comes before a
        county subdivision. Without county evidence several namesakes of one kind give None.
        """
        geoids, how = self.municipalities_named(state, stem, government)
        if not geoids:
            return None
        if counties:
            here = tuple(g for g in geoids if set(self.municipalities[g].counties) & set(counties))
            if here:
                geoids = here
            elif len(geoids) > 1:
                return None
        places = tuple(geoid for geoid in geoids if len(geoid) == len("0000000"))
        if len(places) == 1:
            return Found(places[0], how)
        if places and counties:
            ranked = sorted(places, key=lambda g: (_RANK.get(self.municipalities[g].kind, 9), g))
            kinds = {self.municipalities[g].kind for g in places}
            return Found(ranked[0], how) if len(kinds) == len(places) else None
        if len(geoids) == 1:
            return Found(geoids[0], how)
        return self._only_town(state, geoids, how) if not places else None

    def _only_town(self, state: str, geoids: tuple[str, ...], how: str) -> Found | None:
        """Among county subdivisions alone, a New England town is meant before a plantation or gore of its name."""
        towns = [g for g in geoids if self.municipalities[g].kind in {"town", "city"}]
        return Found(towns[0], how) if state in _NEW_ENGLAND and len(towns) == 1 else None

    def near_municipality(self, state: str, stem: str, counties: tuple[str, ...] = ()) -> Found | None:
        """The one municipality whose name is one letter off (two from eight letters on), in `counties` when given."""
        match = _GOVERNMENT.search(expand(stem))
        base = expand(stem)[: match.start()] if match else expand(stem)
        if len(base) < _FUZZY_MIN_LENGTH:
            return None
        limit = 1 if len(base) < _FUZZY_MIN_LENGTH + 3 else 2
        near: list[tuple[int, str]] = []
        for name in self._names.get(state, ()):
            distance = OSA.distance(base, name, score_cutoff=limit)
            if distance <= limit:
                near.extend(
                    (distance, geoid) for geoid in self._towns.get((state, name), ())
                    if not counties or set(self.municipalities[geoid].counties) & set(counties)
                )  # fmt: skip
        near.sort()
        if not near or (len(near) > 1 and near[0][0] == near[1][0]):
            return None
        return Found(near[0][1], "near")
