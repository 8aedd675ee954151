"""Rules for statewide bodies and for rows that were decided by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.reading import Question, Reading
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level
from desktop.domain.row import Correction
from desktop.domain.states import BY_CODE

if TYPE_CHECKING:
    from desktop.directory.agency_index import AgencyIndex
    from desktop.directory.decisions import RowPlace
    from desktop.directory.gazetteer import Gazetteer

_LOCAL_KINDS = frozenset({Kind.TASK_FORCE, Kind.CONSTABLE, Kind.SHERIFF})
_COUNTY_KINDS = frozenset({Kind.CORRECTIONS, Kind.PROSECUTOR})


def decided(question: Question, decision: RowPlace, gazetteer: Gazetteer, index: AgencyIndex) -> Reading:
    """The hand decision's level and counties."""
    state, printed_name = question.state, question.row.agency
    places = [gazetteer.county(state, name) for name in decision.counties]
    counties = tuple(found.geoid for found in places if found)
    level = Level(decision.level)
    agency = index.only_named(state, printed_name)
    kind = question.name.kind
    if level is Level.CAMPUS:
        kind = Kind.CAMPUS
        agency = agency or index.special(state, printed_name, level, counties)
    return Reading(
        level,
        kind,
        counties,
        part_of_county=level is Level.CONSTABLE_DISTRICT,
        reason=f"decided by hand: {decision.reason}",
        agency=agency,
    )


def statewide(
    question: Question, named: tuple[str, str] | None, gazetteer: Gazetteer, index: AgencyIndex
) -> Reading | None:
    """A statewide body, whatever county ICE prints beside it; None when the name speaks of something smaller.

    `named` is the body's own name and a reason, where the table of statewide names has the printed one.
    """
    if named is None and _smaller(question, gazetteer):
        return None
    row, state = question.row, question.state
    name, reason = named or (row.agency, "the name or type says statewide")
    corrections: tuple[Correction, ...] = ()
    if row.county:
        corrections = (Correction("county", row.printed.county, "", "statewide_agency"),)
    known = [agency for agency in index.named(state, name) if agency.level is Level.STATE]
    return Reading(
        Level.STATE,
        Kind.STATE_AGENCY,
        reason=reason,
        agency=known[0] if known else None,
        identity=expand(name),
        corrections=corrections,
    )


def _smaller(question: Question, gazetteer: Gazetteer) -> bool:
    """Whether a row typed State Agency is a college, circuit, task force, county jail or town after all."""
    name = question.name
    if name.campus or name.school or name.port or name.judicial or "regional" in name.full:
        return True
    if name.kind in _LOCAL_KINDS or (name.kind in _COUNTY_KINDS and "county" in name.stem.split()):
        return True
    towns, how = gazetteer.municipalities_named(question.state, name.stem, name.government)
    of_town = bool(towns) and how == "exact" and name.stem != expand(BY_CODE[question.state].name)
    return of_town and name.kind is Kind.POLICE and not name.statewide
