"""What the pages about the list's past ask of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from desktop.domain.change import ChangeLog, GrowthStep
from desktop.domain.edition import Edition
from desktop.ui.desk import Desk
from desktop.ui.history import Visit

_MONTH = timedelta(days=30)


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


def changes(visit: Visit, desk: Desk) -> ChangesView:
    """What changed between the two editions of the visit's key. Raises KnownError for the world's failures."""
    editions = desk.editions()
    earlier, later = (int(part) for part in visit.key.split()) if visit.key else last_month(editions)
    return ChangesView(editions, earlier, later, desk.changes(earlier, later))


def growth(_visit: Visit, desk: Desk) -> GrowthView:
    """How the list grew. Raises KnownError for the world's failures."""
    return GrowthView(desk.growth())


def last_month(editions: Sequence[Edition]) -> tuple[int, int]:
    """The newest edition and the last one that is at least 30 days older (the oldest, where none is), by position."""
    newest = len(editions) - 1
    before = editions[newest].date - _MONTH
    return max((n for n, edition in enumerate(editions) if edition.date <= before), default=0), newest
