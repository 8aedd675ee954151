"""A list to which editions were added one by one is the list that is made of all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.roster.building import unfolded
from desktop.roster.list_file import read_history
from desktop.roster.records import ListHistory
from desktop.runtime.paths import resource_dir
from desktop.services.knowledge import make_knowledge
from tests.unit.roster.history_material import KNOWLEDGE, Row, editions, row
from tests.unit.services.list_world import added, contents, list_of, small_directory

DATA = resource_dir() / "data"

POOL = (
    row("Alder County Sheriff's Office", moa="alder"),
    row("Alder County Sheriffs Office", moa="alder"),
    row("Alder County Sheriff's Office", moa="alder2"),
    row("Alder County Sheriff's Office"),
    row("Alder County Sheriff's Office", model="WSO", signed="2025-03-02"),
    row("Alder County Jail", model="WSO", signed="2025-03-02"),
    row("Birch County Sheriff's Office", county="Birch", signed="2025-02-01", moa="birch"),
    row("Birch County Sheriff's Office", state="TX", county="Birch", signed="2025-02-01", moa="birch"),
    row("Birch County Sheriff's Office", county="Burch", signed="2025-02-01", moa="birch"),
    row("Cedar Police Department", county="Alder", signed="2025-02-20"),
    row("Cdear Police Department", county="Alder", signed="2025-02-20"),
    row("Cedar Police Department", county="Alder", signed="2025-03-01", moa="alder"),
    row("Elm Police Department", county="Elm", signed="2025-02-21", moa="elm"),
    row("Elm Grove Police Department", county="Elm", signed="2025-02-21", moa="elm"),
    row("Fir Police Department", county="Fir", signed="2025-05-21"),
    row("Fur Police Department", county="Fir", signed="2025-05-21"),
)

lists = st.lists(
    st.lists(st.sampled_from(POOL), min_size=1, max_size=8), min_size=2, max_size=9
)  # rows of an edition may repeat, and an edition may be an older one again


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small directory."""
    return small_directory(tmp_path_factory.mktemp("small"))


def _same(folder: Path, rows: Sequence[Sequence[Row]]) -> int:
    """Compare after every step; returns how many editions could simply be added."""
    offered, plain = editions(*rows), 0
    with list_of(folder, offered[:1], KNOWLEDGE) as connection:
        for count in range(1, len(offered)):
            plain += added(connection, folder, offered[:count], offered[count], KNOWLEDGE)
            with list_of(folder, offered[: count + 1], KNOWLEDGE) as whole:
                assert contents(connection) == contents(whole)
    return plain


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(rows=lists)
def test_any_editions_give_the_list_that_all_of_them_give_at_once(folder: Path, rows: list[list[Row]]) -> None:
    _same(folder, rows)


def test_rows_that_come_leave_return_and_change_are_simply_added(folder: Path) -> None:
    alder, birch, cedar, fir = POOL[0], POOL[6], POOL[9], POOL[14]
    rows = [[alder], [alder, birch], [birch, alder, cedar], *[[alder, fir]] * 4, [POOL[2], birch, cedar]]
    assert _same(folder, rows) == len(rows) - 1


def test_a_row_that_is_given_back_to_its_agency_is_divided(folder: Path) -> None:
    jail, sheriff, other = POOL[5], POOL[4], POOL[0]
    rows = [[other, sheriff], [other, jail], [other, sheriff, jail], [other, sheriff], [jail, other], [sheriff]]
    assert _same(folder, rows) < len(rows)


def test_a_name_of_thousands_of_rows_is_asked_only_where_it_can_matter(folder: Path) -> None:
    crowd = [row(f"Number {n} Police Department", county=f"C{n}", signed="2024-12-01") for n in range(40)]
    _same(folder, [crowd, [*crowd[1:], POOL[10]], [POOL[9], *crowd[1:]], [*crowd, POOL[9]]])


@pytest.fixture(scope="module")
def shipped() -> ListHistory:
    """The list that ships."""
    return read_history(DATA / "roster")


@pytest.mark.parametrize("start", [12, *(pytest.param(later, marks=pytest.mark.slow) for later in (70, 177))])
def test_the_real_editions_give_one_list_either_way(shipped: ListHistory, tmp_path: Path, start: int) -> None:
    offered, knowledge = unfolded(shipped), make_knowledge(DATA)
    small_directory(tmp_path)
    with list_of(tmp_path, offered[:start], knowledge) as connection:
        for count in range(start, start + 6):
            added(connection, tmp_path, offered[:count], offered[count], knowledge)
        with list_of(tmp_path, offered[: start + 6], knowledge) as whole:
            assert contents(connection) == contents(whole)
