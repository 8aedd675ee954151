"""How the agencies of a place are grouped: every layer by itself."""

from __future__ import annotations

from desktop.domain.answer import AgencyAnswer, PlaceAnswer
from desktop.domain.layers import layers, reaching
from desktop.domain.level import Reach
from desktop.domain.states import TERRITORIES
from desktop.reports.voice import Voice

Group = tuple[str, tuple[AgencyAnswer, ...]]


class Groups(Voice):
    """Titles and agencies of each group that has any."""

    def of(self, answer: PlaceAnswer) -> tuple[Group, ...]:
        """Town, county and special bodies that cover the place, then statewide ones, then those nearby."""
        covering = layers(answer)
        statewide = reaching(answer, Reach.STATEWIDE)
        groups = (
            (self.tr("Town police"), covering.town),
            (self.tr("County"), covering.county),
            (self.tr("Campus and special"), covering.special),
            (self._everywhere(statewide), statewide),
            (self.tr("Campus and special agencies nearby"), reaching(answer, Reach.NEARBY)),
        )
        return tuple((title, tuple(answers)) for title, answers in groups if answers)

    def _everywhere(self, bodies: list[AgencyAnswer]) -> str:
        """Guam or Puerto Rico is not called a state."""
        if TERRITORIES.issuperset(body.agency.state for body in bodies):
            return self.tr("Works everywhere in the territory")
        return self.tr("Statewide: works everywhere in the state")
