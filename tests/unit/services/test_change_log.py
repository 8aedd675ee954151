"""Which editions two days stand for, and how the list grew."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.errors import NoAnswerError, UsageError
from desktop.domain.model import Model
from desktop.services.change_log import change_log, growth, positions
from desktop.store.list_tables import ModelRun
from tests.unit.roster.history_material import history, row

ALDER = row("Alder County Sheriff's Office")
BIRCH = row("Birch County Sheriff's Office", model="WSO")
HELD = history([ALDER], [ALDER, BIRCH], [ALDER], [ALDER])
"""Four editions, April 1 to 4, 2025."""


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        (None, None, (0, 3)),
        (date(2025, 1, 1), None, (0, 3)),
        (date(2025, 4, 2), date(2025, 4, 3), (1, 2)),
        (date(2025, 4, 2), date(2030, 1, 1), (1, 3)),
        (date(2025, 4, 3), date(2025, 4, 3), (2, 2)),
    ],
)
def test_a_day_stands_for_the_last_list_dated_no_later(
    earlier: date | None, later: date | None, expected: tuple[int, int]
) -> None:
    assert positions(HELD.editions, earlier, later) == expected


def test_days_in_the_wrong_order_are_wrong_usage() -> None:
    with pytest.raises(UsageError):
        positions(HELD.editions, date(2025, 4, 3), date(2025, 4, 2))


def test_a_day_before_the_first_list_has_no_changes_to_tell() -> None:
    with pytest.raises(NoAnswerError) as told:
        positions(HELD.editions, None, date(2025, 3, 31))
    assert "2025-04-01" in told.value.hint


def test_changes_are_those_after_one_list_up_to_the_other_as_known_then() -> None:
    log = change_log(HELD, 1, 2, date(2025, 5, 1))
    assert [(change.event, change.confidence) for change in log.changes] == [("missing_from_latest", "possible")]
    assert (log.earlier.date, log.later.date) == (date(2025, 4, 2), date(2025, 4, 3))


def test_growth_counts_the_rows_of_every_edition_by_model() -> None:
    runs = [ModelRun(str(record.row.model), run.first, run.last, 1) for record in HELD.records for run in record.runs]
    steps = growth(HELD.editions, runs)
    assert [(step.rows, step.by_model[Model.TFM], step.by_model[Model.WSO]) for step in steps] == [
        (1, 1, 0),
        (2, 1, 1),
        (1, 1, 0),
        (1, 1, 0),
    ]
