"""What a person is shown who is asked about a list: how it differs from the one before it, in numbers and names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.domain.difference import Counts, Difference, NamedAgency, SomeAgencies
from desktop.domain.model import Model
from desktop.domain.row import ListRow
from desktop.roster.header import KNOWN
from desktop.runtime.paths import resource_dir
from desktop.services.difference import difference
from desktop.services.imports import import_files
from tests.material import EDITION
from tests.unit.fetch.small_list import COUNTIES, HELD_FILE, hold_small_list, workbook
from tests.unit.roster.history_material import Row, editions, row

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def _rows(*cells: Row) -> tuple[ListRow, ...]:
    ((_, rows),) = editions(cells)
    return rows


BEFORE = _rows(
    row("Alder County Sheriff's Office", moa="a"),
    row("Birch County Sheriffs Office", model="WSO", moa="b", signed="2025-03-05"),
    row("Birch County Sheriff's Office", state="TX"),
)
AFTER = _rows(
    row("ALDER County Sheriff's Office"),
    row("Elm Police Department", state="GA", signed="2025-03-20", moa="e"),
)


def test_rows_models_links_states_names_and_dates_are_set_side_by_side() -> None:
    assert difference(EDITION, BEFORE, AFTER, KNOWN) == Difference(
        before=EDITION,
        rows=Counts(3, 2),
        linked=Counts(2, 1),
        by_model={Model.TFM: Counts(2, 2), Model.WSO: Counts(1, 0)},
        gone_states=("TX",),
        new_states=("GA",),
        unread_states=(),
        lost_columns=(),
        gone_agencies=SomeAgencies(
            2, (NamedAgency("Birch County Sheriffs Office", "FL"), NamedAgency("Birch County Sheriff's Office", "TX"))
        ),
        new_agencies=SomeAgencies(1, (NamedAgency("Elm Police Department", "GA"),)),
        newest_signed=(date(2025, 3, 5), date(2025, 3, 20)),
    )


def test_twenty_names_are_given_and_all_are_counted() -> None:
    many = _rows(*(row(f"Town {n:02} Police Department") for n in range(33)))
    gone = difference(EDITION, many, AFTER, KNOWN).gone_agencies
    assert (gone.count, len(gone.first), gone.first[0].name) == (33, 20, "Town 00 Police Department")


def test_what_stands_for_a_state_and_is_none_is_shown_without_what_hides() -> None:
    odd = replace(AFTER[0], state=None, printed=replace(AFTER[0].printed, state="ATL\u202eANTIS "))
    blank = replace(AFTER[0], state=None, model=None, printed=replace(AFTER[0].printed, state=" "))
    found = difference(EDITION, BEFORE, [odd, blank], KNOWN)
    assert found.unread_states == ("ATLANTIS",)
    assert found.by_model[None] == Counts(0, 1)
    assert list(found.by_model)[-1] is None


def test_columns_that_are_missing_are_named_if_the_list_before_filled_them() -> None:
    left = [name for name in KNOWN if name not in {"COUNTY", "ADDENDUM", "MOA"}]
    assert difference(EDITION, BEFORE, AFTER, left).lost_columns == ("COUNTY", "MOA")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "person"
    hold_small_list(folder, tmp_path)
    return folder


def _offered(data_dir: Path, data: bytes, *, accept: bool = False) -> Difference | None:
    path = data_dir.parent / "participatingAgencies05202026am.xlsx"
    path.write_bytes(data)
    (report,) = import_files(data_dir, resource_dir(), [path], accept=accept, now=NOW)
    return report.difference


@pytest.mark.parametrize("accept", [False, True])
def test_a_refused_list_comes_with_its_difference_also_when_it_is_accepted(accept: bool, data_dir: Path) -> None:
    found = _offered(data_dir, workbook(COUNTIES[:4]), accept=accept)
    assert found is not None
    assert (found.before.file, found.rows, found.gone_agencies.count) == (HELD_FILE, Counts(10, 4), 6)


def test_a_list_that_no_check_speaks_against_has_no_difference_to_show(data_dir: Path) -> None:
    assert _offered(data_dir, workbook((*COUNTIES, "Levy"))) is None


def test_a_pending_list_is_set_beside_the_list_too(data_dir: Path) -> None:
    found = _offered(data_dir, workbook(COUNTIES[:4], pending=True))
    assert found is not None
    assert found.rows == Counts(10, 4)


def test_what_can_not_be_read_has_nothing_to_compare(data_dir: Path) -> None:
    assert _offered(data_dir, b"<html>") is None
