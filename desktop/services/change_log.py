"""What changed on the list between two of the editions held, and how the list grew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from desktop.directory.words import expand
from desktop.domain.change import Change, ChangeLog, GrowthStep
from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError, UsageError
from desktop.domain.model import Model
from desktop.roster.changes import changes
from desktop.roster.records import ListHistory
from desktop.store.list_tables import ModelRun


def all_changes(history: ListHistory) -> tuple[Change, ...]:
    """Every change from the oldest edition held to the newest, oldest first."""
    return changes(history, expand)


def change_log(history: ListHistory, earlier: int | None, later: int, today: date) -> ChangeLog:
    """The changes after position `earlier` (None: the oldest) up to `later`, as known on the day of `later`.

    An absence that is settled now may not have been settled then.
    """
    first = earlier or 0
    between = tuple(change for change in changes(history, expand, later) if change.position > first)
    return ChangeLog(history.editions[first], history.editions[later], today, between)


def position_on(editions: Sequence[Edition], day: date) -> int | None:
    """The position of the last edition dated no later than `day`; None when all are younger."""
    return max((position for position, edition in enumerate(editions) if edition.date <= day), default=None)


def positions(editions: Sequence[Edition], earlier: date | None, later: date | None) -> tuple[int, int]:
    """The positions of the editions that two days stand for, the last ones dated no later than these.

    The oldest stands where no edition is as old as `earlier`, the oldest and the newest where no day is given.

    Raises: UsageError when `earlier` is after `later`; NoAnswerError when no edition is as old as `later`.
    """
    if earlier and later and earlier > later:
        raise UsageError("usage", "--from is later than --to.", "Give the earlier day first.")
    first = position_on(editions, earlier) if earlier else 0
    last = position_on(editions, later) if later else len(editions) - 1
    if last is None:
        message = "No list of %1 or earlier is held."
        values = (f"{later}", editions[0].date.isoformat())
        raise NoAnswerError("no_list_then", message, "The oldest one is dated %2.", values=values)
    return first or 0, last


def growth(editions: Sequence[Edition], runs: Iterable[ModelRun]) -> tuple[GrowthStep, ...]:
    """The rows of each edition held, in all and by model, oldest first."""
    change: list[Counter[str]] = [Counter() for _ in range(len(editions) + 1)]
    for run in runs:
        change[run.first][run.model] += run.rows
        change[run.last + 1][run.model] -= run.rows
    by_model = dict.fromkeys(Model, 0)
    steps = []
    for edition, moved in zip(editions, change, strict=False):
        by_model = {model: by_model[model] + moved[str(model)] for model in Model}
        steps.append(GrowthStep(edition, edition.rows, by_model))
    return tuple(steps)
