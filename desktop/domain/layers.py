"""The layers of police that cover a place, told apart by what their territory is."""

from __future__ import annotations

from typing import NamedTuple

from desktop.domain.answer import AgencyAnswer, PlaceAnswer
from desktop.domain.level import Level, Reach

_TOWN = frozenset({Level.MUNICIPAL, Level.REGIONAL})
_COUNTY = frozenset({Level.COUNTY, Level.JUDICIAL_DISTRICT, Level.CONSTABLE_DISTRICT, None})


class Layers(NamedTuple):
    """Every agency that covers a place, in one of three; one of unknown level is with the county's."""

    town: list[AgencyAnswer]
    county: list[AgencyAnswer]
    special: list[AgencyAnswer]


def layers(answer: PlaceAnswer) -> Layers:
    """Those that cover the place; statewide and nearby ones are in none."""
    found = Layers([], [], [])
    for one in reaching(answer, Reach.COVERS):
        level = one.agency.level
        (found.town if level in _TOWN else found.county if level in _COUNTY else found.special).append(one)
    return found


def reaching(answer: PlaceAnswer, reach: Reach) -> list[AgencyAnswer]:
    """The agencies that reach the place in this way, in the answer's order."""
    return [one for one in answer.answers if one.reach is reach]
