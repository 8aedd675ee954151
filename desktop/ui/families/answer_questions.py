"""What the pages of answers ask of the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.answer import AgencyPage, Hit, PlaceAnswer, Suggestions
from desktop.domain.place import Place
from desktop.domain.rights import RightsResource
from desktop.domain.state_law import StateLaw
from desktop.ui.desk import Desk
from desktop.ui.history import Screen, Visit

_FEW = 3


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place's answer, the whole place when a town was chosen from it, a few pages of help, and its states' laws."""

    answer: PlaceAnswer
    whole: Place
    rights: tuple[RightsResource, ...]
    laws: tuple[StateLaw, ...]


@dataclass(frozen=True, slots=True)
class AgencyView:
    """An agency's page, its state's law where one is known, and the version of the data behind both."""

    facts: AgencyPage
    law: StateLaw | None
    data_version: str


@dataclass(frozen=True, slots=True)
class HitsView:
    """What a text may mean; `asked` says that Enter was pressed."""

    text: str
    hits: tuple[Hit, ...]
    asked: bool


AnswerView = PlaceView | AgencyView | HitsView


def answer(visit: Visit, desk: Desk) -> AnswerView:
    """Ask what a visit needs. Raises KnownError for the world's failures."""
    return _ANSWERS[visit.screen](visit, desk)


def _search(visit: Visit, desk: Desk) -> AnswerView:
    return HitsView(visit.key, desk.search(visit.key), asked=False)


def _agency(visit: Visit, desk: Desk) -> AnswerView:
    return _page(desk.agency(visit.key), desk)


def _geoid(visit: Visit, desk: Desk) -> AnswerView:
    return _place(desk.place(visit.key), desk)


def _query(visit: Visit, desk: Desk) -> AnswerView:
    found = desk.ask(visit.key, visit.town)
    if isinstance(found, Suggestions):
        return HitsView(found.text, found.hits, asked=True)
    if isinstance(found, PlaceAnswer):
        whole = desk.ask(visit.key) if visit.town else found
        return _place(found, desk, whole.place if isinstance(whole, PlaceAnswer) else None)
    return _page(found, desk)


def _page(facts: AgencyPage, desk: Desk) -> AgencyView:
    return AgencyView(facts, desk.reading.state_law(facts.answer.agency.state), desk.data_version)


def _place(found: PlaceAnswer, desk: Desk, whole: Place | None = None) -> PlaceView:
    resources = desk.rights(found.place.states)
    local = [resource for resource in resources if resource.scope != "US"]
    lawyers = [resource for resource in resources if resource.scope == "US" and "find_lawyer" in resource.topics]
    stops = [resource for resource in resources if resource.scope == "US" and "police_stop" in resource.topics]
    chosen = dict.fromkeys([*stops[:1], *local[: _FEW - 1], *lawyers[:1]])
    laws = [law for state in found.place.states for law in (desk.reading.state_law(state),) if law]
    return PlaceView(found, whole or found.place, tuple(chosen), tuple(laws))


_ANSWERS: dict[Screen, Callable[[Visit, Desk], AnswerView]] = {
    Screen.SEARCH: _search,
    Screen.AGENCY: _agency,
    Screen.PLACE: _geoid,
    Screen.QUERY: _query,
}
