"""Each check speaks against the list that it is for, and against no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from desktop.domain.row import ListRow
from desktop.services.gate import Standard, objections
from desktop.services.row_marks import content_of, marks
from tests.unit.roster.history_material import editions, row


def _rows(count: int, state: str = "FL", *, linked: bool = True) -> tuple[ListRow, ...]:
    cells = [row(f"Number {n} Police Department", state=state, moa=f"file{n}" if linked else "") for n in range(count)]
    ((_, rows),) = editions(cells)
    return rows


def _after(*lists: Sequence[ListRow]) -> Standard:
    standard: Standard | None = None
    for rows in lists:
        standard = Standard.following(standard, rows, content_of(marks(rows)))
    assert standard is not None
    return standard


def _codes(rows: Sequence[ListRow], before: Standard | None) -> tuple[str, ...]:
    return objections(rows, marks(rows), before)


def test_a_list_that_grew_a_little_passes() -> None:
    assert _codes(_rows(102), _after(_rows(100))) == ()


def test_the_first_list_of_all_is_measured_by_itself_alone() -> None:
    assert _codes(_rows(10), None) == ()
    assert _codes((), None) == ("no_rows",)
    assert _codes(_rows(10, linked=False), None) == ("few_links",)
    assert _codes([replace(one, state=None) for one in _rows(10)], None) == ("unknown_state",)
    assert _codes([*_rows(10), _rows(1)[0]], None) == ("many_duplicates",)


@pytest.mark.parametrize(("count", "codes"), [(85, ()), (84, ("rows_fell",)), (400, ()), (401, ("rows_jumped",))])
def test_a_list_that_is_far_shorter_or_longer_is_asked_about(count: int, codes: tuple[str, ...]) -> None:
    assert _codes(_rows(count), _after(_rows(100))) == codes


@pytest.mark.parametrize(("gone", "codes"), [(4, ()), (5, ("state_vanished",))])
def test_a_state_that_is_gone_is_asked_about(gone: int, codes: tuple[str, ...]) -> None:
    assert _codes(_rows(100), _after([*_rows(100), *_rows(gone, "TX")])) == codes


def test_an_earlier_list_again_is_asked_about_and_the_newest_again_is_not() -> None:
    first, second = _rows(100), _rows(101)
    assert _codes(first, _after(first, second)) == ("earlier_list_again",)
    assert _codes(tuple(reversed(first)), _after(first, second)) == ("earlier_list_again",)
    assert _codes(second, _after(first, second)) == ()
    assert _codes(first, _after(first, second, first)) == ()
