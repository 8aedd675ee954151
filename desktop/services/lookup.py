"""The answer for a place: every agency that serves it, with what the list says of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.directory.atlas import Atlas
from desktop.directory.names import parse_name
from desktop.domain.agency import Agency
from desktop.domain.answer import AgencyAnswer, PlaceAnswer, QueryKind
from desktop.domain.level import Kind, Level, Reach
from desktop.domain.place import Place, ZipKind
from desktop.domain.standing import Standing
from desktop.domain.status import Status
from desktop.services.listed import Listed
from desktop.services.place_notes import Circumstances, place_notes
from desktop.services.reach import Touch, near_km, touch_of

_SHOWN_UNLISTED = frozenset(
    {Kind.POLICE, Kind.SHERIFF, Kind.STATE_POLICE, Kind.TRIBAL, Kind.CAMPUS, Kind.PORT, Kind.MARSHAL}
)
_LEVELS = (
    Level.MUNICIPAL, Level.REGIONAL, Level.COUNTY, Level.JUDICIAL_DISTRICT, Level.CONSTABLE_DISTRICT, Level.TRIBAL,
    Level.CAMPUS, Level.PORT, Level.STATE,
)  # fmt: skip
_REACHES = (Reach.COVERS, Reach.STATEWIDE, Reach.NEARBY)


class Lookup:
    """Answers for places over the directory and the list."""

    def __init__(self, atlas: Atlas, listed: Listed, no_sheriff: dict[tuple[str, str], str], today: date) -> None:
        """`no_sheriff` says for (state, county or "*") why there is no county sheriff."""
        self._atlas = atlas
        self._listed = listed
        self._no_sheriff = no_sheriff
        self._today = today
        self._edition = listed.tables.newest()
        self._campuses: dict[str, list[tuple[str, str]]] = {}
        self._states: dict[str, tuple[Standing, ...]] = {}

    def answer(self, text: str, kind: QueryKind, place: Place, town: str | None = None) -> PlaceAnswer:
        """Every agency that serves the place, in the contract's order, with notes; `town` as in `narrowed`."""
        asked = narrowed(place, town) if town else place
        answers: tuple[AgencyAnswer, ...] = ()
        unplaced: list[str] = []
        if asked.kind is not ZipKind.MILITARY:
            answers = tuple(sorted(self._answers(asked), key=_order))
            unplaced = [
                standing.agency.name
                for state in asked.states
                for standing in self._listed.of_state(state, None)
                if standing.status is Status.LISTED
            ]
        facts = Circumstances(
            place, asked, town, answers, self._no_sheriff, tuple(unplaced), self._edition, self._today
        )
        return PlaceAnswer(text, kind, self._edition, self._today, asked, town, answers, place_notes(facts))

    def _answers(self, place: Place) -> Iterable[AgencyAnswer]:
        areas = {share.county.geoid for share in place.counties}
        areas |= {share.municipality.geoid for share in place.municipalities}
        areas |= set(place.also_touches)
        known = {agency.id: agency for agency in self._atlas.agencies_of(areas)}
        known |= {agency.id: agency for agency in self._atlas.state_police(place.states)}
        if place.point:
            known |= {agency.id: agency for agency in self._atlas.nearby(place.point, near_km(place))}
        named = {standing.agency.id: standing for standing in self._listed.in_areas(areas)}
        for state in place.states:
            named |= {standing.agency.id: standing for standing in self._of_state(state)}
        named |= {standing.agency.id: standing for standing in self._listed.of_agencies(set(known) - set(named))}
        for identity in sorted(set(known) | set(named)):
            standing = named.get(identity)
            listed_agency = self.merged(standing, known.get(identity)) if standing else known[identity]
            touch = touch_of(listed_agency, place)
            if touch and self._shown(listed_agency, standing, touch):
                yield self.agency_answer(listed_agency, standing, touch.reach, touch.share)

    def _of_state(self, state: str) -> tuple[Standing, ...]:
        """Standings that are asked by state, not by area; read once, as the list does not change under a desk."""
        if state not in self._states:
            levels = (Level.STATE, Level.CAMPUS, Level.PORT)
            self._states[state] = tuple(s for level in levels for s in self._listed.of_state(state, level))
        return self._states[state]

    def merged(self, standing: Standing, known: Agency | None = None) -> Agency:
        """The agency as the list and the directory know it together; the list's name, unless ICE misspelt it."""
        known = known or self._atlas.agency(standing.agency.id)
        if known is None:
            return standing.agency
        return replace(
            known,
            name=standing.agency.name,
            level=standing.agency.level,
            counties=standing.agency.counties or known.counties,
            municipalities=standing.agency.municipalities or known.municipalities,
            point=standing.agency.point or known.point,
        )

    def agency_answer(
        self, agency: Agency, standing: Standing | None, reach: Reach, share: float | None
    ) -> AgencyAnswer:
        """What the list says of one agency."""
        county = self._atlas.county(agency.counties[0]) if agency.counties else None
        town = self._atlas.municipality(agency.municipalities[0]) if agency.municipalities else None
        status = standing.status if standing else Status.NOT_LISTED
        if standing is None and agency.level is Level.CAMPUS and self._sibling_listed(agency):
            status = Status.UNKNOWN
        if standing and standing.status is Status.LISTED and agency.level is None:
            status = Status.UNKNOWN
        return AgencyAnswer(
            agency=agency,
            reach=reach,
            share=share,
            status=status,
            agreements=standing.agreements if standing else (),
            first_listed=standing.first_listed if standing else None,
            last_listed=standing.last_listed if standing else None,
            missing_from_latest=standing.missing_from_latest if standing else False,
            county_name=county.name if county else None,
            municipality_name=town.name if town else None,
        )

    def _sibling_listed(self, agency: Agency) -> bool:
        """Whether the list names the same university: which of its campuses is meant can't be told then."""
        if agency.state not in self._campuses:
            listed = self._listed.of_state(agency.state, Level.CAMPUS)
            self._campuses[agency.state] = [
                (parse_name(s.agency.name).stem, s.agency.id) for s in listed if s.status is Status.LISTED
            ]
        whole = parse_name(agency.name.split(",", maxsplit=1)[0]).stem
        return any(stem == whole and identity != agency.id for stem, identity in self._campuses[agency.state])

    @staticmethod
    def _shown(agency: Agency, standing: Standing | None, touch: Touch) -> bool:
        """Listed agencies always; others where they police the place and more than a sliver of it is theirs."""
        if standing and standing.status is Status.LISTED:
            return True
        if touch.sliver:
            return False
        if standing:
            return True
        return agency.kind in _SHOWN_UNLISTED


def narrowed(place: Place, town: str) -> Place:
    """The part of a ZIP in one municipality (GEOID), or, for "outside", the part in none.

    A municipality that is not among the place's gives the place unchanged.
    """
    if town == "outside":
        return replace(place, municipalities=(), also_touches=())
    chosen = tuple(share for share in place.municipalities if share.municipality.geoid == town)
    if not chosen:
        return place
    inside = tuple(share for share in place.counties if share.county.geoid in chosen[0].municipality.counties)
    states = tuple(dict.fromkeys(share.county.state for share in inside)) or place.states
    return replace(place, municipalities=chosen, counties=inside or place.counties, states=states, also_touches=())


def _order(answer: AgencyAnswer) -> tuple[object, ...]:
    level = answer.agency.level
    return (
        _REACHES.index(answer.reach),
        _LEVELS.index(level) if level else len(_LEVELS),
        -(answer.share or 0.0),
        answer.agency.kind is not Kind.STATE_POLICE,
        answer.agency.name,
        answer.agency.id,
    )
