"""What pages ask of the desk, each as one piece of work for the worker thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop.domain.answer import AgencyPage, Hit, PlaceAnswer, Suggestions
from desktop.domain.change import ChangeLog, GrowthStep
from desktop.domain.edition import Edition
from desktop.domain.place import Place
from desktop.domain.rights import RightsResource
from desktop.ui.desk import Desk
from desktop.ui.history import Screen, Visit

_FEW = 3
_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place's answer, the whole place when a town was chosen from it, and a few pages of help."""

    answer: PlaceAnswer
    whole: Place
    rights: tuple[RightsResource, ...]


@dataclass(frozen=True, slots=True)
class HitsView:
    """What a text may mean; `asked` says that Enter was pressed."""

    text: str
    hits: tuple[Hit, ...]
    asked: bool


@dataclass(frozen=True, slots=True)
class RightsView:
    """Know-your-rights pages."""

    resources: tuple[RightsResource, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """The list in use, and the version of all facts behind the answers."""

    edition: Edition
    data_version: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed between two of the editions held, which stand at `earlier` and `later` of them."""

    editions: tuple[Edition, ...]
    earlier: int
    later: int
    log: ChangeLog


@dataclass(frozen=True, slots=True)
class GrowthView:
    """How the list grew from edition to edition."""

    steps: tuple[GrowthStep, ...]


View = PlaceView | AgencyPage | HitsView | RightsView | AboutView | ChangesView | GrowthView


def answer(visit: Visit, desk: Desk) -> View:
    """Ask what a visit needs. Raises KnownError for the world's failures."""
    return _ANSWERS[visit.screen](visit, desk)


def _about(_visit: Visit, desk: Desk) -> View:
    return AboutView(desk.edition, desk.data_version)


def _changes(visit: Visit, desk: Desk) -> View:
    editions = desk.editions()
    earlier, later = (int(part) for part in visit.key.split()) if visit.key else last_month(editions)
    return ChangesView(editions, earlier, later, desk.changes(earlier, later))


def last_month(editions: Sequence[Edition]) -> tuple[int, int]:
    """The newest edition and the last one that is at least 30 days older (the oldest, where none is), by position."""
    newest = len(editions) - 1
    before = editions[newest].date - _MONTH
    return max((n for n, edition in enumerate(editions) if edition.date <= before), default=0), newest


def _growth(_visit: Visit, desk: Desk) -> View:
    return GrowthView(desk.growth())


def _rights(visit: Visit, desk: Desk) -> View:
    return RightsView(desk.rights(tuple(visit.key.split())))


def _search(visit: Visit, desk: Desk) -> View:
    return HitsView(visit.key, desk.search(visit.key), asked=False)


def _agency(visit: Visit, desk: Desk) -> View:
    return desk.agency(visit.key)


def _geoid(visit: Visit, desk: Desk) -> View:
    return _place(desk.place(visit.key), desk)


def _query(visit: Visit, desk: Desk) -> View:
    found = desk.ask(visit.key, visit.town)
    if isinstance(found, Suggestions):
        return HitsView(found.text, found.hits, asked=True)
    if isinstance(found, PlaceAnswer):
        whole = desk.ask(visit.key) if visit.town else found
        return _place(found, desk, whole.place if isinstance(whole, PlaceAnswer) else None)
    return found


def _place(found: PlaceAnswer, desk: Desk, whole: Place | None = None) -> PlaceView:
    resources = desk.rights(found.place.states)
    local = [resource for resource in resources if resource.scope != "US"]
    lawyers = [resource for resource in resources if resource.scope == "US" and "find_lawyer" in resource.topics]
    stops = [resource for resource in resources if resource.scope == "US" and "police_stop" in resource.topics]
    chosen = dict.fromkeys([*stops[:1], *local[: _FEW - 1], *lawyers[:1]])
    return PlaceView(found, whole or found.place, tuple(chosen))


_ANSWERS: dict[Screen, Callable[[Visit, Desk], View]] = {
    Screen.ABOUT: _about,
    Screen.CHANGES: _changes,
    Screen.GROWTH: _growth,
    Screen.RIGHTS: _rights,
    Screen.SEARCH: _search,
    Screen.AGENCY: _agency,
    Screen.PLACE: _geoid,
    Screen.QUERY: _query,
}
