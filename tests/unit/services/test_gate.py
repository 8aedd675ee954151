"""Each check speaks against the list that it is for, and against no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.model import Model
from desktop.domain.row import ListRow
from desktop.roster.header import KNOWN
from desktop.services.gate import Standard, objections
from desktop.services.row_marks import content_of, marks
from tests.material import EDITION
from tests.unit.roster.history_material import editions, row

ALL = frozenset(KNOWN)


def _rows(count: int, state: str = "FL", *, linked: bool = True) -> tuple[ListRow, ...]:
    cells = [row(f"Number {n} Police Department", state=state, moa=f"file{n}" if linked else "") for n in range(count)]
    ((_, rows),) = editions(cells)
    return rows


def _after(*lists: Sequence[ListRow]) -> Standard:
    standard: Standard | None = None
    for rows in lists:
        standard = Standard.following(standard, EDITION, rows, content_of(marks(rows)))
    assert standard is not None
    return standard


def _codes(rows: Sequence[ListRow], before: Standard | None, columns: frozenset[str] = ALL) -> tuple[str, ...]:
    return objections(rows, columns, content_of(marks(rows)), before)


def test_a_list_that_grew_a_little_passes() -> None:
    assert _codes(_rows(102), _after(_rows(100))) == ()


def test_the_first_list_of_all_is_measured_by_itself_alone() -> None:
    assert _codes(_rows(10), None) == ()
    assert _codes((), None) == ("no_rows",)
    assert _codes(_rows(10, linked=False), None) == ("few_links",)
    assert _codes([replace(one, state=None) for one in _rows(10)], None) == ("unknown_state",)
    assert _codes([*_rows(10), _rows(1)[0]], None) == ("many_duplicates",)


@pytest.mark.parametrize(
    ("held", "count", "codes"),
    [
        (1000, 42, ("rows_fell",)),
        (1000, 860, ()),
        (1000, 850, ()),
        (1000, 849, ("rows_fell",)),
        (1000, 840, ("rows_fell",)),
        (1000, 1500, ()),
        (1000, 1501, ("rows_jumped",)),
        (1000, 1600, ("rows_jumped",)),
        (200, 300, ()),
        (200, 301, ("rows_jumped",)),
        (151, 239, ()),
        (100, 85, ()),
        (100, 84, ("rows_fell",)),
        (100, 200, ()),
        (100, 201, ("rows_jumped",)),
    ],
    ids=[
        "B1 1000 to 42", "B2 -14%", "B2 just enough", "B2 one too few", "B2 -16%", "B3 x1.5", "B3 one too many",
        "B3 x1.6", "B3 a small list x1.5", "B3 a small list one too many", "B3 as ICE's first lists grew",
        "B2 a small list -15%", "B2 a small list -16%", "B3 a hundred more", "B3 a hundred and one more",
    ],
)  # fmt: skip
def test_a_list_that_is_far_shorter_or_longer_is_asked_about(held: int, count: int, codes: tuple[str, ...]) -> None:
    assert _codes(_rows(count), _after(_rows(held))) == codes


@pytest.mark.parametrize(("gone", "codes"), [(1, ()), (2, ()), (3, ("state_vanished",)), (14, ("state_vanished",))])
def test_b5_a_state_that_is_gone_is_asked_about(gone: int, codes: tuple[str, ...]) -> None:
    assert _codes(_rows(100), _after([*_rows(100), *_rows(gone, "TX")])) == codes


@pytest.mark.parametrize(("linked", "codes"), [(0, ("few_links",)), (39, ("few_links",)), (40, ()), (41, ())])
def test_b4_a_list_whose_links_went_is_asked_about(linked: int, codes: tuple[str, ...]) -> None:
    rows = (*_rows(linked), *_rows(100, linked=False)[linked:])
    assert _codes(rows, _after(_rows(100))) == codes


@pytest.mark.parametrize(("unknown", "codes"), [(0, ()), (1, ("unknown_state",)), (100, ("unknown_state",))])
def test_b7_one_row_of_an_unknown_state_is_asked_about(unknown: int, codes: tuple[str, ...]) -> None:
    rows = [replace(one, state=None) if n < unknown else one for n, one in enumerate(_rows(100))]
    gone = ("state_vanished",) if unknown == 100 else ()
    assert _codes(rows, _after(_rows(100))) == (*codes, *gone)


@pytest.mark.parametrize(("again", "codes"), [(2, ()), (3, ("many_duplicates",))])
def test_b12_rows_that_stand_twice_are_asked_about_however_they_are_typed(again: int, codes: tuple[str, ...]) -> None:
    rows = _rows(100)
    louder = [replace(one, agency=one.agency.upper(), moa_url=None) for one in rows[:again]]
    assert _codes([*rows, *louder], _after(rows)) == codes


@pytest.mark.parametrize("model", ["TFM", "WSO"])
def test_b12_an_agency_with_two_models_is_no_duplicate(model: str) -> None:
    rows = _rows(100)
    other = [replace(one, model=Model(model), signed=date(2026, 1, 2)) for one in rows]
    assert _codes([*rows, *other], _after([*rows, *other])) == ()


@pytest.mark.parametrize(
    ("missing", "codes"),
    [("MOA", ("columns_missing",)), ("COUNTY", ("columns_missing",)), ("ADDENDUM", ()), ("", ())],
    ids=["X17 no MOA", "X17 no COUNTY", "X17 a column that was empty", "X17 none missing"],
)
def test_a_list_that_lost_a_column_is_asked_about(missing: str, codes: tuple[str, ...]) -> None:
    assert _codes(_rows(100), _after(_rows(100)), ALL - {missing}) == codes


def test_x17_a_column_that_came_later_is_not_missed_in_older_lists() -> None:
    old = [replace(one, printed=replace(one.printed, county="")) for one in _rows(100)]
    assert _codes(old, _after(old), ALL - {"COUNTY", "ADDENDUM"}) == ()
    assert _codes(old, None, ALL - {"MOA"}) == ("columns_missing",)


def test_the_rows_held_are_only_read_when_a_column_is_missing() -> None:
    def unread() -> list[ListRow]:
        raise AssertionError("the rows held were read")

    assert _codes(_rows(100), replace(_after(_rows(100)), rows=unread)) == ()


def test_b21_an_earlier_list_again_is_asked_about_and_the_newest_again_is_not() -> None:
    first, second = _rows(100), _rows(101)
    assert _codes(first, _after(first, second)) == ("earlier_list_again",)
    assert _codes(tuple(reversed(first)), _after(first, second)) == ("earlier_list_again",)
    assert _codes(second, _after(first, second)) == ()
    assert _codes(first, _after(first, second, first)) == ()
