"""Rules for town police, regional departments, campuses and ports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.county_rules import county_police
from desktop.directory.gazetteer import Found
from desktop.directory.reading import Question, Reading, county_corrections
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level
from desktop.domain.row import Correction, RowType

if TYPE_CHECKING:
    from desktop.directory.agency_index import AgencyIndex
    from desktop.directory.gazetteer import Gazetteer

_MARSHAL_APART = frozenset({"LA"})  # city and ward marshals of Louisiana serve courts beside the police


def police(question: Question, gazetteer: Gazetteer, index: AgencyIndex) -> Reading:
    """Whose police a name means, the surest kind of evidence first."""
    name, state = question.name, question.state
    town = gazetteer.municipality(state, name.stem, question.near, name.government)
    sure_town = town if town and town.how in {"exact", "alias"} else None
    reading = _regional(question, index)
    if reading is None and sure_town:
        reading = _town(question, sure_town, gazetteer, index)
    reading = reading or _special(question, index) or county_police(question, gazetteer, index)
    if reading is None:
        known = index.only_named(state, question.row.agency)
        if known:
            reading = Reading(known.level, known.kind, reason="the directory knows this name", agency=known)
    if reading is None:
        town = town or _less_sure(question, gazetteer, index)
        reading = _town(question, town, gazetteer, index) if town else None
    return reading or _without_place(question)


def _regional(question: Question, index: AgencyIndex) -> Reading | None:
    agency = index.special(question.state, question.row.agency, Level.REGIONAL, question.near)
    if agency is None:
        return None
    return Reading(Level.REGIONAL, agency.kind, reason="a regional department by this name", agency=agency)


def _special(question: Question, index: AgencyIndex) -> Reading | None:
    """A campus or port, when the name says so."""
    name = question.name
    if name.campus or name.school:
        level, kind = Level.CAMPUS, Kind.CAMPUS
    elif name.port:
        level, kind = Level.PORT, Kind.PORT
    else:
        return None
    agency = index.special(question.state, question.row.agency, level, question.near)
    if agency is None:
        where = level if question.near else None
        return Reading(where, kind, question.near, reason="a campus or port in the printed county")
    counties = agency.counties or question.near
    reason = "campus or port by this name"
    return Reading(level, kind, counties, point=agency.point, reason=reason, agency=agency)


def _less_sure(question: Question, gazetteer: Gazetteer, index: AgencyIndex) -> Found | None:
    """Namesakes told apart by who has police, a county's name trailing the town's, then near spellings."""
    stem, state, near = question.name.stem, question.state, question.near
    return (
        _among_namesakes(question, gazetteer, index)
        or _split_off_county(question, gazetteer)
        or gazetteer.near_municipality(state, stem, near)
        or (gazetteer.near_municipality(state, stem) if near else None)
    )


def _among_namesakes(question: Question, gazetteer: Gazetteer, index: AgencyIndex) -> Found | None:
    """Of several municipalities of one name, the only one with a police department in the directory."""
    geoids, how = gazetteer.municipalities_named(question.state, question.name.stem, question.name.government)
    policed = [geoid for geoid in geoids if index.of_town(geoid)]
    return Found(policed[0], how) if len(policed) == 1 else None


def _split_off_county(question: Question, gazetteer: Gazetteer) -> Found | None:
    """A county's name trails the town's: "Mahoning TWP Police Department - Montour"."""
    words = question.name.stem.split()
    for cut in range(1, len(words)):
        county = gazetteer.county(question.state, " ".join(words[cut:]))
        if county and county.how == "exact":
            here = (county.geoid,)
            town = gazetteer.municipality(question.state, " ".join(words[:cut]), here, question.name.government)
            if town and county.geoid in gazetteer.municipalities[town.geoid].counties:
                return town
    return None


def _town(question: Question, found: Found, gazetteer: Gazetteer, index: AgencyIndex) -> Reading:
    town = gazetteer.municipalities[found.geoid]
    row, kind = question.row, question.name.kind
    corrections = county_corrections(question, town.counties, gazetteer)
    if found.how == "near":
        corrections += (Correction("agency", row.agency, town.name, "name_misspelt"),)
    apart = kind is Kind.MARSHAL and question.state in _MARSHAL_APART
    known = () if apart else index.of_town(found.geoid)
    same = [agency for agency in known if expand(agency.name) == expand(row.agency)] or known
    unit = "marshals office" if kind is Kind.MARSHAL else "police department"
    township = "township" if town.kind == "township" else ""
    county = gazetteer.counties[town.counties[0]].name
    return Reading(
        Level.MUNICIPAL,
        kind if kind is not Kind.OTHER else Kind.POLICE,
        town.counties,
        (found.geoid,),
        reason=f"municipality by name ({found.how})",
        agency=same[0] if same else None,
        identity=f"{town.name} {township} {unit} {county}",
        corrections=corrections,
    )


def _without_place(question: Question) -> Reading:
    if question.row.type is RowType.COUNTY and question.printed:
        reason = "typed County; its own area is not known"
        return Reading(Level.COUNTY, question.name.kind, question.near, part_of_county=True, reason=reason)
    return Reading(None, question.name.kind, question.near, reason="no municipality of the state has this name")
