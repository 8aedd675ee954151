"""The history that ships: no removal that a spelling, a state or a county explains."""

from __future__ import annotations

from collections import defaultdict

import pytest

from desktop.directory.words import expand
from desktop.domain.change import Change, ChangeEvent
from desktop.roster.changes import changes
from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory, Record
from desktop.runtime.paths import resource_dir

LEFT = {ChangeEvent.NO_LONGER_LISTED, ChangeEvent.MODEL_DROPPED}


@pytest.fixture(scope="module")
def held() -> ListHistory:
    return read_history(resource_dir() / "data" / "roster")


@pytest.fixture(scope="module")
def told(held: ListHistory) -> tuple[Change, ...]:
    return changes(held, expand)


def _naive_removals(held: ListHistory) -> int:
    """What leaves when rows are told apart by their raw texts, as a plain comparison of two lists does."""
    stood: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for record in held.records:
        printed = record.row.printed
        for first, last, _ in record.runs:
            stood[printed.state, printed.agency, printed.support_type].update(range(first, last + 1))
    newest = len(held.editions) - 1
    return sum(at < newest and at + 1 not in here for here in stood.values() for at in here)


def test_a_quarter_of_what_a_plain_comparison_calls_removed_really_left(
    held: ListHistory, told: tuple[Change, ...]
) -> None:
    left = [change for change in told if change.event in LEFT]
    assert 80 <= len(left) <= 107
    assert _naive_removals(held) > 4 * len(left)


def test_nothing_that_left_stands_on_a_later_list_without_being_told_as_back(
    held: ListHistory, told: tuple[Change, ...]
) -> None:
    by_name: dict[tuple[str | None, str, object], list[Record]] = defaultdict(list)
    for record in held.records:
        by_name[record.row.state, expand(record.row.agency), record.row.model].append(record)
    back = {(change.agency_id, change.model): change.position for change in told if change.event == "relisted"}
    for change in told:
        if change.event in LEFT:
            later = [r for r in by_name[change.state, expand(change.name), change.model] if r.last >= change.position]
            same = [record for record in later if record.placement.agency_id == change.agency_id]
            assert not same or (change.agency_id, change.model) in back, change


def test_every_row_of_the_newest_list_is_a_listed_agreement_told_as_such(
    held: ListHistory, told: tuple[Change, ...]
) -> None:
    last_word: dict[tuple[str, object], ChangeEvent] = {}
    for change in told:
        if change.event in LEFT or change.event in {"added", "model_added", "relisted", "missing_from_latest"}:
            last_word[change.agency_id, change.model] = change.event
    for record in held.current():
        said = last_word.get((record.placement.agency_id, record.row.model))
        assert said not in {*LEFT, ChangeEvent.MISSING_FROM_LATEST}, record.row
