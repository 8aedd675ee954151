"""From a row of ICE's list to the agency it means and the territory that agency serves.

Evidence is weighed in this order: a hand decision; what the name says; the county that ICE printed; the directory.
Where the evidence does not decide, the level is None and nothing is claimed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.directory.county_rules import constable, county_body, sheriff
from desktop.directory.names import parse_name
from desktop.directory.reading import Question, Reading
from desktop.directory.state_rules import decided, statewide
from desktop.directory.town_rules import police
from desktop.directory.words import expand, slug
from desktop.domain.level import Kind, Level
from desktop.domain.row import Correction, Placement, RowType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.directory.decisions import RowPlace
    from desktop.directory.region import Region, Regions
    from desktop.domain.row import ListRow

_CITY_OF = re.compile(r"^(?:City|Town|Village|Borough|Township) of (?=\w)", re.IGNORECASE)
_COUNTY_BODIES = frozenset({Kind.CORRECTIONS, Kind.PROSECUTOR, Kind.TASK_FORCE})


class Resolver:
    """Places rows; holds no state but what it was built from."""

    def __init__(
        self,
        regions: Regions,
        row_places: Mapping[tuple[str, str], RowPlace],
        statewide_names: Mapping[tuple[str, str], tuple[str, str]],
        row_names: Mapping[tuple[str, str], tuple[str, str]],
    ) -> None:
        """Keep the parts; the three tables of decisions are keyed by (state, expanded printed name)."""
        self._regions = regions
        self._row_places = row_places
        self._statewide_names = statewide_names
        self._row_names = row_names

    def place(self, row: ListRow) -> Placement:
        """The placement of one row; never raises for what a row may hold."""
        renamed = self._row_names.get((row.state or "", expand(row.agency)))
        if renamed and renamed != (row.state, row.agency):
            state, name = renamed
            named = self.place(replace(row, state=state, agency=name))
            if name != row.agency:
                named = _corrected(named, Correction("agency", row.agency, name, "name_decided"))
            if state != row.state:
                named = _corrected(named, Correction("state", row.printed.state, state, "state_decided"))
            return replace(named, name=row.agency)
        if row.state is None:
            return _placement(row, Reading(None, Kind.OTHER, reason="the printed state is not known"))
        region = self._regions.of(row.state)
        printed = region.gazetteer.county(row.state, row.county) if row.county else None
        return _placement(row, self._read(Question(row, row.state, parse_name(row.agency), printed), region))

    def _read(self, question: Question, region: Region) -> Reading:
        gazetteer, index = region.gazetteer, region.index
        key = question.state, expand(question.row.agency)
        if key in self._row_places:
            return decided(question, self._row_places[key], gazetteer, index)
        named = self._statewide_names.get(key)
        if question.row.type is RowType.STATE_AGENCY or question.name.statewide or named:
            reading = statewide(question, named, gazetteer, index)
            if reading:
                return reading
        if question.name.kind is Kind.SHERIFF:
            return sheriff(question, gazetteer, index)
        if question.name.kind is Kind.CONSTABLE:
            return constable(question, gazetteer)
        if question.name.kind in _COUNTY_BODIES:
            return county_body(question, gazetteer)
        return police(question, gazetteer, index)


def _corrected(placement: Placement, correction: Correction) -> Placement:
    return replace(placement, corrections=(*placement.corrections, correction))


def _placement(row: ListRow, reading: Reading) -> Placement:
    """The reading as a placement; what the directory knows of the agency fills what the row leaves open."""
    agency = reading.agency
    identity = slug(reading.identity or expand(row.agency)) or "unnamed"
    return Placement(
        agency_id=agency.id if agency else f"{row.state or 'XX'}-{identity}",
        name=_CITY_OF.sub("", row.agency) if reading.level is Level.MUNICIPAL else row.agency,
        level=reading.level,
        kind=agency.kind if agency else reading.kind,
        counties=reading.counties or (agency.counties if agency else ()),
        municipalities=reading.municipalities or (agency.municipalities if agency else ()),
        point=reading.point or (agency.point if agency else None),
        part_of_county=reading.part_of_county or bool(agency and agency.part_of_county),
        reason=reading.reason,
        corrections=reading.corrections,
    )
