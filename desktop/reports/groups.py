"""How the agencies of a place are grouped: every layer by itself."""

from __future__ import annotations

from desktop.domain.answer import AgencyAnswer, PlaceAnswer
from desktop.domain.level import Level, Reach
from desktop.domain.states import TERRITORIES
from desktop.reports.voice import Voice

_TOWN = frozenset({Level.MUNICIPAL, Level.REGIONAL})
_COUNTY = frozenset({Level.COUNTY, Level.JUDICIAL_DISTRICT, Level.CONSTABLE_DISTRICT, None})

Group = tuple[str, tuple[AgencyAnswer, ...]]


class Groups(Voice):
    """Titles and agencies of each group that has any."""

    def of(self, answer: PlaceAnswer) -> tuple[Group, ...]:
        """Town, county and special bodies that cover the place, then statewide ones, then those nearby."""
        covers = [a for a in answer.answers if a.reach is Reach.COVERS]
        town = [a for a in covers if a.agency.level in _TOWN]
        county = [a for a in covers if a.agency.level in _COUNTY]
        special = [a for a in covers if a not in town and a not in county]
        statewide = _reaching(answer, Reach.STATEWIDE)
        groups = (
            (self.tr("Town police"), town),
            (self.tr("County"), county),
            (self.tr("Campus and special"), special),
            (self._everywhere(statewide), statewide),
            (self.tr("Campus and special agencies nearby"), _reaching(answer, Reach.NEARBY)),
        )
        return tuple((title, tuple(answers)) for title, answers in groups if answers)

    def _everywhere(self, bodies: list[AgencyAnswer]) -> str:
        """Guam or Puerto Rico is not called a state."""
        if TERRITORIES.issuperset(body.agency.state for body in bodies):
            return self.tr("Works everywhere in the territory")
        return self.tr("Statewide: works everywhere in the state")


def _reaching(answer: PlaceAnswer, reach: Reach) -> list[AgencyAnswer]:
    return [one for one in answer.answers if one.reach is reach]
