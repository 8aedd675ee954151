"""The history keeps every row of every edition, and is the same whatever the order of arrival."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import StoreError
from desktop.domain.row import PrintedRow
from desktop.roster.building import build_history, unfolded, with_editions
from desktop.roster.list_file import EDITIONS, RECORDS, read_history, write_history
from tests.unit.roster.history_material import KNOWLEDGE, Row, edition, editions, printed, row, told

NAMES = ("Alder County Sheriff's Office", "Birch County Sheriff's Office", "Cedar Police Department",
         "Cdear Police Department", "Elm Police Department", "Fir Constable", "Oak Marshal")  # fmt: skip
ROWS = st.builds(
    row,
    st.sampled_from(NAMES),
    state=st.sampled_from(["FL", "TX"]),
    county=st.sampled_from(["", "Alder", "Birch County"]),
    model=st.sampled_from(["TFM", "JEM"]),
    signed=st.sampled_from(["2025-03-01", "2025-03-02", "7/72025", ""]),
    moa=st.sampled_from(["", "one", "two"]),
)
LISTS = st.lists(st.lists(ROWS, max_size=7), min_size=1, max_size=6)


@given(LISTS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_order_of_arrival_gives_the_same_history(lists: list[list[Row]], order: random.Random) -> None:
    offered = editions(*lists)
    whole = build_history(offered, KNOWLEDGE)
    order.shuffle(offered)
    grown = None
    for one in offered:
        grown = with_editions(grown, [one], KNOWLEDGE)
    assert grown == whole


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_an_edition_that_is_held_is_not_taken_twice(lists: list[list[Row]]) -> None:
    held = build_history(editions(*lists), KNOWLEDGE)
    assert with_editions(held, editions(*lists), KNOWLEDGE) == held


@given(LISTS, st.sets(st.integers(2, 9)))
@settings(max_examples=60, deadline=None)
def test_every_row_of_every_edition_is_kept_in_its_place(lists: list[list[Row]], blank: set[int]) -> None:
    def numbered(rows: list[Row]) -> list[PrintedRow]:
        free = [number for number in range(2, 30) if number not in blank]
        return [printed(at, cells) for at, cells in zip(free, rows, strict=False)]

    offered = [edition(n, numbered(rows)) for n, rows in enumerate(lists)]
    held = build_history(offered, KNOWLEDGE)
    assert [(e, [r.printed for r in rows]) for e, rows in unfolded(held)] == [
        (e, [r.printed for r in rows]) for e, rows in offered
    ]


_CASES: tuple[Callable[[str], str], ...] = (str.upper, str.lower, str.strip)


def _noisy(text: str, how: random.Random) -> str:
    """The same cell as another typist leaves it."""
    other = text.replace("'", how.choice(["'", "\u2019", "\u2018"])).replace(" ", how.choice([" ", "  ", "\u00a0"]))
    return how.choice(["", " ", "\u200b"]) + how.choice(_CASES)(other) + how.choice(["", "  "])


@given(LISTS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_stray_spaces_quotes_and_case_are_no_event(lists: list[list[Row]], how: random.Random) -> None:
    def noisy(cells: PrintedRow) -> PrintedRow:
        names = ("state", "agency", "type", "county", "support_type", "signed", "moa")
        return replace(cells, **{name: _noisy(getattr(cells, name), how) for name in names})  # type: ignore[arg-type]

    clean = [[printed(at, cells) for at, cells in enumerate(rows, 2)] for rows in lists]
    plain = build_history([edition(n, rows) for n, rows in enumerate(clean)], KNOWLEDGE)
    dirty = build_history([edition(n, [noisy(one) for one in rows]) for n, rows in enumerate(clean)], KNOWLEDGE)
    assert sorted(map(_names_aside, told(dirty))) == sorted(map(_names_aside, told(plain)))


def _names_aside(line: str) -> str:
    return re.sub(r"[\W_]+", " ", line.casefold().replace("\u2019", "'").replace("'", ""))


@given(LISTS)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, lists: list[list[Row]]) -> None:
    folder = tmp_path_factory.mktemp("list")
    held = build_history(editions(*lists), KNOWLEDGE)
    write_history(held, folder)
    first = (folder / RECORDS).read_bytes()
    assert read_history(folder) == held
    write_history(read_history(folder), folder)
    assert (folder / RECORDS).read_bytes() == first


@pytest.mark.parametrize("table", [EDITIONS, RECORDS])
@pytest.mark.parametrize("damage", ["", "\tx", "{", "9-1:"])
def test_a_damaged_table_is_said_to_be_damaged(tmp_path: Path, table: str, damage: str) -> None:
    write_history(build_history(editions([row(NAMES[0])]), KNOWLEDGE), tmp_path)
    text = (tmp_path / table).read_text(encoding="utf-8")
    head, _, body = text.partition("\n")
    (tmp_path / table).write_text(f"{head}\n{damage}{body[5:]}" if damage else "", encoding="utf-8")
    with pytest.raises(StoreError):
        read_history(tmp_path)
