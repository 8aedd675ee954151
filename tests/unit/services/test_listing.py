"""The list as it stood on a day, and the agencies that have left it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError
from desktop.domain.row import ListRow, Placement
from desktop.roster.building import build_history
from desktop.roster.knowledge import Knowledge
from desktop.roster.list_file import write_history
from desktop.services.listing import rows_left, rows_on
from tests.unit.cli.material import EDITION, list_row

NOWHERE = Path("nowhere")


def _edition(day: int, rows: int) -> Edition:
    return replace(EDITION, date=date(2026, 5, day), sha256=f"{day:02}" * 32, rows=rows)


def _row(number: int, agency: str) -> ListRow:
    row, _ = list_row(number, "FL", agency)
    return row


def _placed(row: ListRow) -> Placement:
    return list_row(row.printed.row, "FL", row.agency)[1]


def _alike(one: ListRow, other: ListRow) -> bool:
    return one.agency == other.agency


KNOWLEDGE = Knowledge(place=_placed, fold=str.casefold, alike=_alike, known=str.isupper)


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """Five editions: Alder stays, Birch leaves after the first, Cedar comes with the last."""
    history = build_history(
        [
            (_edition(1, 2), [_row(2, "Alder County Sheriff"), _row(3, "Birch County Sheriff")]),
            *((_edition(day, 1), [_row(2, "Alder County Sheriff")]) for day in (4, 7, 11)),
            (_edition(18, 2), [_row(2, "Alder County Sheriff"), _row(3, "Cedar County Sheriff")]),
        ],
        KNOWLEDGE,
    )
    write_history(history, tmp_path / "data" / "roster")
    return tmp_path


def _names(rows: tuple[object, ...]) -> list[str]:
    return [one.placement.name for one in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "edition", "names"),
    [
        (date(2026, 5, 1), date(2026, 5, 1), ["Alder County Sheriff", "Birch County Sheriff"]),
        (date(2026, 5, 3), date(2026, 5, 1), ["Alder County Sheriff", "Birch County Sheriff"]),
        (date(2026, 5, 17), date(2026, 5, 11), ["Alder County Sheriff"]),
        (date(2030, 1, 1), date(2026, 5, 18), ["Alder County Sheriff", "Cedar County Sheriff"]),
    ],
)
def test_a_day_is_answered_from_the_last_list_until_then(
    resources: Path, day: date, edition: date, names: list[str]
) -> None:
    found, rows = rows_on(NOWHERE, resources, day)
    assert found.date == edition
    assert _names(rows) == names


def test_row_numbers_are_those_of_the_edition_asked_for(resources: Path) -> None:
    _, rows = rows_on(NOWHERE, resources, date(2026, 5, 1))
    assert [one.number for one in rows] == [2, 3]


def test_a_day_before_the_first_list_has_no_answer(resources: Path) -> None:
    with pytest.raises(NoAnswerError) as told:
        rows_on(NOWHERE, resources, date(2026, 4, 30))
    assert "2026-05-01" in told.value.hint


def test_only_agencies_that_have_left_are_given_as_left(resources: Path) -> None:
    assert _names(rows_left(NOWHERE, resources)) == ["Birch County Sheriff"]
