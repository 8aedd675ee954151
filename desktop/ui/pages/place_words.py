"""How a place is titled and how its agencies are grouped."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.domain.answer import AgencyAnswer, PlaceAnswer
from desktop.domain.layers import layers, reaching
from desktop.domain.level import Kind, Reach
from desktop.domain.place import Place
from desktop.domain.states import TERRITORIES, WHOLLY_GOVERNED
from desktop.domain.status import Status
from desktop.services.wording import Sentences, fill

_WHOLE = 0.98


class PlaceWords(QObject):
    """Titles and groups of a place page."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences

    def title(self, place: Place) -> str:
        """Name a ZIP code as one, any other place by its own title."""
        return fill(self.tr("ZIP code %1"), place.zip) if place.zip else place.title

    def subtitle(self, place: Place) -> str:
        """Post office and counties with their shares, and the state."""
        state = self._sentences.labels.state(place.state) if place.state else ""
        if len(place.counties) > 1:
            counties = ", ".join(f"{c.county.name} {self._percent(c.share)}" for c in place.counties)
        else:
            counties = "".join(c.county.name for c in place.counties)
        where = ", ".join(part for part in dict.fromkeys((counties, state)) if part and part != place.title)
        return " · ".join(part for part in (place.post_office, where) if part)

    def towns(self, place: Place) -> tuple[tuple[str, str], ...]:
        """The choices within a ZIP code; none where there is nothing to choose."""
        towns = place.municipalities
        if not place.zip or not towns:
            return ()
        covered = sum(town.share for town in towns)
        if len(towns) == 1 and covered >= _WHOLE:
            return ()
        chips = [("", self.tr("All of it"))]
        chips += [(t.municipality.geoid, f"{t.municipality.name} {t.municipality.kind}".strip()) for t in towns]
        if place.state not in WHOLLY_GOVERNED:
            chips.append(("outside", self.tr("outside a town")))
        return tuple(chips)

    def groups(self, answer: PlaceAnswer) -> tuple[tuple[str, tuple[AgencyAnswer, ...]], ...]:
        """Title and agencies of each group that has any, statewide bodies left out."""
        covering = layers(answer)
        groups = (
            (self.tr("Town police"), covering.town),
            (self.tr("County"), covering.county),
            (self.tr("Campus and special"), covering.special),
            (self.tr("Campus and special, nearby"), reaching(answer, Reach.NEARBY)),
        )
        return tuple((title, tuple(answers)) for title, answers in groups if answers)

    def statewide(self, answer: PlaceAnswer) -> tuple[tuple[str, tuple[AgencyAnswer, ...]], ...]:
        """A title over each state's bodies, its state police first, then those on the list."""
        bodies = reaching(answer, Reach.STATEWIDE)
        states = dict.fromkeys(a.agency.state for a in bodies)
        ranked = sorted(bodies, key=_rank)
        return tuple((self._whole(state), tuple(a for a in ranked if a.agency.state == state)) for state in states)

    def _whole(self, state: str) -> str:
        """A territory is not called a state."""
        text = self.tr("Whole territory of %1") if state in TERRITORIES else self.tr("Whole state of %1")
        return fill(text, self._sentences.labels.state(state))

    def _percent(self, share: float) -> str:
        return "<1%" if share < 0.01 else f"{share:.0%}"  # noqa: PLR2004 - one percent


def _rank(answer: AgencyAnswer) -> tuple[bool, bool]:
    return answer.agency.kind is not Kind.STATE_POLICE, answer.status is not Status.LISTED
