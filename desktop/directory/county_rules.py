"""Rules for bodies of a county: sheriffs, constables, jails and prosecutors, county police."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.reading import Question, Reading, county_corrections
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level
from desktop.domain.row import Correction

if TYPE_CHECKING:
    from desktop.directory.agency_index import AgencyIndex
    from desktop.directory.gazetteer import Found, Gazetteer

_SURE = frozenset({"exact", "spacing"})


def sheriff(question: Question, gazetteer: Gazetteer, index: AgencyIndex) -> Reading:
    """The sheriff of the county in the name; where the name is no county's, of the directory's or printed one."""
    row, state, name = question.row, question.state, question.name
    named = gazetteer.county(state, _with_county(question)) if name.stem else None
    known = index.only_named(state, row.agency)
    if (named is None or named.how != "exact") and known and known.kind is Kind.SHERIFF:
        return Reading(
            Level.COUNTY,
            Kind.SHERIFF,
            known.counties,
            reason="the directory knows this name",
            agency=known,
            corrections=county_corrections(question, known.counties, gazetteer),
        )
    county = named if named and named.how in _SURE else (question.printed or named)
    if county is None:
        return Reading(None, Kind.SHERIFF, reason="no county of the state has this name")
    full = gazetteer.counties[county.geoid].name
    corrections = county_corrections(question, (county.geoid,), gazetteer)
    if not named or named.how == "near" or named.geoid != county.geoid:
        corrections += (Correction("agency", row.agency, f"{full} Sheriff's Office", "name_misspelt"),)
    return Reading(
        Level.COUNTY,
        Kind.SHERIFF,
        (county.geoid,),
        reason=f"sheriff of the county named ({county.how})",
        agency=index.of_county(Kind.SHERIFF, county.geoid),
        identity=f"{full} sheriffs office",
        corrections=corrections,
    )


def constable(question: Question, gazetteer: Gazetteer) -> Reading:
    """A constable's district: part of its county, as no public map shows it."""
    name, state = question.name, question.state
    words = name.stem.split(" county")
    named = gazetteer.county(state, f"{words[0]} county") if len(words) > 1 else None
    county = named if named and named.how == "exact" else (question.printed or named)
    counties = (county.geoid,) if county else _counties_of_town(question, gazetteer)
    if not counties:
        return Reading(None, Kind.CONSTABLE, reason="no county printed, and the town is not clear")
    place = f"constable {name.number}" if name.number else f"constable {name.stem}"
    return Reading(
        Level.CONSTABLE_DISTRICT,
        Kind.CONSTABLE,
        counties,
        part_of_county=True,
        reason="a district of the county",
        identity=f"{gazetteer.counties[counties[0]].name} {place}",
        corrections=county_corrections(question, counties, gazetteer),
    )


def _counties_of_town(question: Question, gazetteer: Gazetteer) -> tuple[str, ...]:
    town = gazetteer.municipality(question.state, question.name.stem, (), question.name.government)
    return gazetteer.municipalities[town.geoid].counties if town else ()


def county_body(question: Question, gazetteer: Gazetteer) -> Reading:
    """A county's jail, prosecutor or task force: apart from its sheriff."""
    name = question.name
    words = name.stem.split(" county")[0].split(" parish")[0]
    named = gazetteer.county(question.state, words) if words else None
    county = named if named and named.how == "exact" else (question.printed or named)
    if county is None or "regional" in name.full:
        return Reading(None, name.kind, reason="the members of this body are not known here")
    return Reading(
        Level.COUNTY,
        name.kind,
        (county.geoid,),
        reason="a county body of the county named",
        identity=expand(question.row.agency),
        corrections=county_corrections(question, (county.geoid,), gazetteer),
    )


def county_police(question: Question, gazetteer: Gazetteer, index: AgencyIndex) -> Reading | None:
    """Police of a county; None when the name names no county."""
    name = question.name
    if not (name.stem.endswith((" county", " parish", " borough")) or name.government == "county"):
        return None
    county: Found | None = gazetteer.county(question.state, _with_county(question)) or question.printed
    if county is None:
        return None
    return Reading(
        Level.COUNTY,
        Kind.POLICE,
        (county.geoid,),
        reason="county police of the county named",
        agency=index.of_county(Kind.POLICE, county.geoid),
        identity=expand(question.row.agency),
        corrections=county_corrections(question, (county.geoid,), gazetteer),
    )


def _with_county(question: Question) -> str:
    stem = question.name.stem
    return f"{stem} county" if question.name.government == "county" else stem
