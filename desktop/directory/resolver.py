"""From a row of ICE's list to the agency it means and the territory that agency serves.

Evidence is weighed in this order: a hand decision; what the name says; the county that ICE printed; the directory.
Where the evidence does not decide, the level is None and nothing is claimed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.directory.names import AgencyName, parse_name
from desktop.directory.words import expand, slug
from desktop.domain.level import Kind, Level
from desktop.domain.row import Correction, Placement, RowType
from desktop.domain.states import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.directory.decisions import RowPlace
    from desktop.directory.gazetteer import Found, Gazetteer
    from desktop.domain.agency import Agency
    from desktop.domain.row import ListRow

_LOCAL_POLICE = frozenset({Kind.POLICE, Kind.MARSHAL})
_MARSHAL_APART = frozenset({"LA"})  # city and ward marshals of Louisiana serve courts beside the police
_COUNTY_BODIES = frozenset({Kind.CORRECTIONS, Kind.PROSECUTOR, Kind.TASK_FORCE})


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was worked out of one row before its agency is known."""

    level: Level | None
    kind: Kind
    counties: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    part_of_county: bool = False
    reason: str = ""
    agency: Agency | None = None
    identity: str | None = None
    corrections: tuple[Correction, ...] = ()


class Resolver:
    """Places rows; holds no state but what it was built from."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        agencies: Iterable[Agency],
        row_places: Mapping[tuple[str, str], RowPlace],
        statewide_names: Mapping[tuple[str, str], tuple[str, str]],
        row_names: Mapping[tuple[str, str], tuple[str, str]],
    ) -> None:
        """Index the directory by what a row can say of an agency."""
        self._gazetteer = gazetteer
        self._row_places = row_places
        self._statewide_names = statewide_names
        self._row_names = row_names
        self._by_name: dict[tuple[str, str], list[Agency]] = defaultdict(list)
        self._by_stem: dict[tuple[str, str, Level], list[Agency]] = defaultdict(list)
        self._by_town: dict[str, list[Agency]] = defaultdict(list)
        self._by_county: dict[tuple[Kind, str], list[Agency]] = defaultdict(list)
        for agency in agencies:
            self._by_name[agency.state, expand(agency.name)].append(agency)
            if agency.level in {Level.CAMPUS, Level.PORT, Level.REGIONAL}:
                self._by_stem[agency.state, _stem_key(agency.name), agency.level].append(agency)
                if "," in agency.name:
                    whole = _stem_key(agency.name.split(",", maxsplit=1)[0])
                    self._by_stem[agency.state, f"{whole} *", agency.level].append(agency)
            if agency.kind in _LOCAL_POLICE and agency.level is Level.MUNICIPAL:
                for geoid in agency.municipalities:
                    self._by_town[geoid].append(agency)
            if agency.level is Level.COUNTY and not agency.part_of_county:
                for county in agency.counties:
                    self._by_county[agency.kind, county].append(agency)

    def place(self, row: ListRow) -> Placement:
        """The placement of one row; never raises for what a row may hold."""
        renamed = self._row_names.get((row.state or "", expand(row.agency)))
        if renamed:
            named = self.place(replace(row, agency=renamed[0]))
            correction = Correction("agency", row.agency, renamed[0], "name_decided")
            return replace(named, name=row.agency, corrections=(*named.corrections, correction))
        if row.state is None:
            reading = _Reading(None, Kind.OTHER, reason="the printed state is not known")
        else:
            reading = self._read(row, row.state)
        agency = reading.agency
        if agency:
            return Placement(
                agency.id, row.agency, reading.level, agency.kind, reading.counties or agency.counties,
                reading.municipalities or agency.municipalities, reading.point or agency.point,
                reading.part_of_county or agency.part_of_county, reading.reason, reading.corrections,
            )  # fmt: skip
        identity = slug(reading.identity or expand(row.agency)) or "unnamed"
        return Placement(
            f"{row.state or 'XX'}-{identity}", row.agency, reading.level, reading.kind, reading.counties,
            reading.municipalities, reading.point, reading.part_of_county, reading.reason, reading.corrections,
        )  # fmt: skip

    def _read(self, row: ListRow, state: str) -> _Reading:
        parsed = parse_name(row.agency)
        printed = self._gazetteer.county(state, row.county) if row.county else None
        decided = self._row_places.get((state, expand(row.agency)))
        if decided:
            return self._decided(state, row, parsed, decided)
        if row.type is RowType.STATE_AGENCY or parsed.statewide or (state, expand(row.agency)) in self._statewide_names:
            reading = self._statewide(row, state, parsed)
            if reading:
                return reading
        if parsed.kind is Kind.SHERIFF:
            return self._sheriff(row, state, parsed, printed)
        if parsed.kind is Kind.CONSTABLE:
            return self._constable(row, state, parsed, printed)
        if parsed.kind in _COUNTY_BODIES:
            return self._county_body(row, state, parsed, printed)
        return self._police(row, state, parsed, printed)

    def _decided(self, state: str, row: ListRow, parsed: AgencyName, decided: RowPlace) -> _Reading:
        counties = tuple(
            found.geoid for name in decided.counties for found in (self._gazetteer.county(state, name),) if found
        )
        known = self._by_name.get((state, expand(row.agency)), [])
        level = Level(decided.level)
        point, kind = None, parsed.kind
        if level is Level.CAMPUS:
            kind = Kind.CAMPUS
            same = self._campus_or_port(state, row.agency, level, counties)
            known = known or ([same] if same else [])
        return _Reading(
            level, kind, counties, (), point, level in {Level.CONSTABLE_DISTRICT}, f"decided by hand: {decided.reason}",
            known[0] if len(known) == 1 else None,
        )  # fmt: skip

    def _statewide(self, row: ListRow, state: str, parsed: AgencyName) -> _Reading | None:
        named = self._statewide_names.get((state, expand(row.agency)))
        name, reason = named or (row.agency, "the name or type says statewide")
        special = (parsed.campus or parsed.school or parsed.port or parsed.judicial) and not named
        local = parsed.kind in {Kind.TASK_FORCE, Kind.CONSTABLE, Kind.SHERIFF} or "regional" in parsed.full
        county = parsed.kind in _COUNTY_BODIES and "county" in parsed.stem.split()
        towns, how = self._gazetteer.municipalities_named(state, parsed.stem, parsed.government)
        municipal = towns and how == "exact" and parsed.stem != expand(BY_CODE[state].name)
        if special or local or county or (municipal and parsed.kind is Kind.POLICE and not parsed.statewide and not named):
            return None
        corrections = ()
        if row.county:
            corrections = (Correction("county", row.printed.county, "", "statewide_agency"),)
        known = [a for a in self._by_name.get((state, expand(name)), ()) if a.level is Level.STATE]
        return _Reading(
            Level.STATE, Kind.STATE_AGENCY, reason=reason, agency=known[0] if known else None,
            identity=expand(name), corrections=corrections,
        )  # fmt: skip

    def _sheriff(self, row: ListRow, state: str, parsed: AgencyName, printed: Found | None) -> _Reading:
        stem = f"{parsed.stem} county" if parsed.government == "county" else parsed.stem
        named = self._gazetteer.county(state, stem) if stem else None
        by_name = self._by_name.get((state, expand(row.agency)), [])
        if (named is None or named.how != "exact") and len(by_name) == 1 and by_name[0].kind is Kind.SHERIFF:
            agency = by_name[0]
            return _Reading(
                Level.COUNTY, Kind.SHERIFF, agency.counties, reason="the directory knows this name", agency=agency,
                corrections=_county_corrections(row, printed, agency.counties),
            )  # fmt: skip
        county = named if named and named.how in {"exact", "spacing"} else (printed or named)
        if county is None:
            return _Reading(None, Kind.SHERIFF, reason="no county of the state has this name")
        corrections = _county_corrections(row, printed, (county.geoid,))
        if not named or named.how == "near" or named.geoid != county.geoid:
            name = self._gazetteer.counties[county.geoid].name
            corrections += (Correction("agency", row.agency, f"{name} Sheriff's Office", "name_misspelt"),)
        known = self._by_county.get((Kind.SHERIFF, county.geoid), [])
        return _Reading(
            Level.COUNTY, Kind.SHERIFF, (county.geoid,), reason=f"sheriff of the county named ({county.how})",
            agency=known[0] if known else None,
            identity=f"{self._gazetteer.counties[county.geoid].name} sheriffs office", corrections=corrections,
        )  # fmt: skip

    def _constable(self, row: ListRow, state: str, parsed: AgencyName, printed: Found | None) -> _Reading:
        words = parsed.stem.split(" county")
        named = self._gazetteer.county(state, f"{words[0]} county") if len(words) > 1 else None
        county = named if named and named.how == "exact" else (printed or named)
        if county is None:
            town = self._gazetteer.municipality(state, parsed.stem, (), parsed.government)
            if town is None:
                return _Reading(None, Kind.CONSTABLE, reason="no county printed, and the town is not clear")
            counties = self._gazetteer.municipalities[town.geoid].counties
        else:
            counties = (county.geoid,)
        name = self._gazetteer.counties[counties[0]].name
        place = f"constable {parsed.number}" if parsed.number else f"constable {parsed.stem}"
        return _Reading(
            Level.CONSTABLE_DISTRICT, Kind.CONSTABLE, counties, part_of_county=True, reason="a district of the county",
            identity=f"{name} {place}", corrections=_county_corrections(row, printed, counties),
        )  # fmt: skip

    def _county_body(self, row: ListRow, state: str, parsed: AgencyName, printed: Found | None) -> _Reading:
        words = parsed.stem.split(" county")[0].split(" parish")[0]
        named = self._gazetteer.county(state, words) if words else None
        county = named if named and named.how == "exact" else (printed or named)
        if county is None or "regional" in parsed.full:
            return _Reading(None, parsed.kind, reason="the members of this body are not known here")
        return _Reading(
            Level.COUNTY, parsed.kind, (county.geoid,), reason="a county body of the county named",
            identity=expand(row.agency), corrections=_county_corrections(row, printed, (county.geoid,)),
        )  # fmt: skip

    def _police(self, row: ListRow, state: str, parsed: AgencyName, printed: Found | None) -> _Reading:
        near = (printed.geoid,) if printed else ()
        regional = self._regional(state, row.agency, near)
        if regional:
            return regional
        town = self._gazetteer.municipality(state, parsed.stem, near, parsed.government)
        if town and town.how in {"exact", "alias"}:
            return self._town(row, state, parsed, printed, town)
        for level, applies in ((Level.CAMPUS, parsed.campus or parsed.school), (Level.PORT, parsed.port)):
            if applies:
                return self._campus(row, state, level, near)
        county_named = self._county_police(row, state, parsed, printed)
        if county_named:
            return county_named
        by_name = self._by_name.get((state, expand(row.agency)), [])
        if len(by_name) == 1:
            agency = by_name[0]
            return _Reading(agency.level, agency.kind, reason="the directory knows this name", agency=agency)
        town = town or self._among_namesakes(state, parsed) or self._split_off_county(state, parsed)
        town = town or self._gazetteer.near_municipality(state, parsed.stem, near)
        town = town or (self._gazetteer.near_municipality(state, parsed.stem) if near else None)
        if town:
            return self._town(row, state, parsed, printed, town)
        if row.type is RowType.COUNTY and printed:
            return _Reading(
                Level.COUNTY, parsed.kind, near, part_of_county=True, reason="typed County; its own area is not known"
            )
        return _Reading(None, parsed.kind, near, reason="no municipality of the state has this name")

    def _regional(self, state: str, name: str, near: tuple[str, ...]) -> _Reading | None:
        known = self._by_stem.get((state, _stem_key(name), Level.REGIONAL), [])
        here = [agency for agency in known if not near or set(agency.counties) & set(near)]
        if len(here or known) != 1:
            return None
        agency = (here or known)[0]
        return _Reading(Level.REGIONAL, agency.kind, reason="a regional department by this name", agency=agency)

    def _campus_or_port(self, state: str, name: str, level: Level, near: tuple[str, ...]) -> Agency | None:
        key = _stem_key(name)
        known = self._by_stem.get((state, key, level), []) or self._by_stem.get((state, f"{key} *", level), [])
        here = [agency for agency in known if not near or set(agency.counties) & set(near)]
        return here[0] if len(here) == 1 else None

    def _campus(self, row: ListRow, state: str, level: Level, near: tuple[str, ...]) -> _Reading:
        agency = self._campus_or_port(state, row.agency, level, near)
        kind = Kind.PORT if level is Level.PORT else Kind.CAMPUS
        if agency:
            counties = agency.counties or near
            return _Reading(level, kind, counties, point=agency.point, reason="campus or port by this name", agency=agency)
        return _Reading(level if near else None, kind, near, reason="a campus or port in the printed county")

    def _county_police(self, row: ListRow, state: str, parsed: AgencyName, printed: Found | None) -> _Reading | None:
        if not (parsed.stem.endswith((" county", " parish", " borough")) or parsed.government == "county"):
            return None
        stem = f"{parsed.stem} county" if parsed.government == "county" else parsed.stem
        county = self._gazetteer.county(state, stem) or printed
        if county is None:
            return None
        known = self._by_county.get((Kind.POLICE, county.geoid), [])
        return _Reading(
            Level.COUNTY, Kind.POLICE, (county.geoid,), reason="county police of the county named",
            agency=known[0] if known else None, identity=expand(row.agency),
            corrections=_county_corrections(row, printed, (county.geoid,)),
        )  # fmt: skip

    def _among_namesakes(self, state: str, parsed: AgencyName) -> Found | None:
        """Of several municipalities of one name and no county, the only one with a police department in the directory."""
        geoids, how = self._gazetteer.municipalities_named(state, parsed.stem, parsed.government)
        policed = [geoid for geoid in geoids if self._by_town.get(geoid)]
        return self._gazetteer.found(policed[0], how) if len(policed) == 1 else None

    def _split_off_county(self, state: str, parsed: AgencyName) -> Found | None:
        """ "Mahoning TWP Police Department - Montour": a county's name trails the town's."""
        words = parsed.stem.split()
        for cut in range(1, len(words)):
            county = self._gazetteer.county(state, " ".join(words[cut:]))
            if county and county.how == "exact":
                town = self._gazetteer.municipality(state, " ".join(words[:cut]), (county.geoid,), parsed.government)
                if town and county.geoid in self._gazetteer.municipalities[town.geoid].counties:
                    return town
        return None

    def _town(
        self, row: ListRow, state: str, parsed: AgencyName, printed: Found | None, found: Found
    ) -> _Reading:
        town = self._gazetteer.municipalities[found.geoid]
        corrections = _county_corrections(row, printed, town.counties)
        if found.how == "near":
            corrections += (Correction("agency", row.agency, town.name, "name_misspelt"),)
        known = [] if parsed.kind is Kind.MARSHAL and state in _MARSHAL_APART else self._by_town.get(found.geoid, [])
        same = [agency for agency in known if expand(agency.name) == expand(row.agency)] or known
        unit = "marshals office" if parsed.kind is Kind.MARSHAL else "police department"
        return _Reading(
            Level.MUNICIPAL, parsed.kind if parsed.kind is not Kind.OTHER else Kind.POLICE, town.counties,
            (found.geoid,), reason=f"municipality by name ({found.how})", agency=same[0] if same else None,
            identity=f"{town.name} {town.kind if town.kind == 'township' else ''} {unit} {self._gazetteer.counties[town.counties[0]].name}",
            corrections=corrections,
        )  # fmt: skip


def _stem_key(name: str) -> str:
    """The name without the words for police, boards and units: what a campus, port or regional body is known by."""
    parsed = parse_name(name)
    words = [word for word in parsed.stem.replace("district board of trustees", "").replace("board of trustees", "").split()]
    while words and words[0] in {"of", "the"}:
        words.pop(0)
    return " ".join(words)


def _county_corrections(row: ListRow, printed: Found | None, used: tuple[str, ...]) -> tuple[Correction, ...]:
    """What became of the printed county: kept, read as its near spelling, or set aside."""
    if not row.county or not used:
        return ()
    if printed is None:
        return (Correction("county", row.printed.county, used[0], "county_unknown"),)
    if printed.geoid not in used:
        return (Correction("county", row.printed.county, used[0], "county_wrong"),)
    if printed.how == "near":
        return (Correction("county", row.printed.county, printed.geoid, "county_misspelt"),)
    return ()
