"""Every bad input that RELIABILITY.md numbers has a test: `tests/bad_inputs.tsv` says which."""

from __future__ import annotations

import csv
from collections import Counter

from tests.architecture.sources import ROOT, sources

TABLE = ROOT / "tests" / "bad_inputs.tsv"
FAMILIES = {"D": 28, "L": 8, "X": 24, "B": 22, "C": 14}
"""Download, page, workbook, data, store: how many are numbered in each."""

NUMBERS = [f"{family}{number}" for family, count in FAMILIES.items() for number in range(1, count + 1)]


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", strict=True))


def test_every_number_stands_there_in_order() -> None:
    assert list(dict.fromkeys(row["number"] for row in _rows())) == NUMBERS


def test_every_row_says_what_it_holds_and_no_row_stands_twice() -> None:
    rows = [tuple(row.values()) for row in _rows()]
    assert [row for row in rows if len(row) != 3 or not all(row)] == []
    assert [row for row, times in Counter(rows).items() if times > 1] == []


def test_every_test_that_is_named_exists() -> None:
    known = {f"{source.path}::{one.name}" for source in sources("tests") for one in source.functions()}
    assert sorted({row["test"] for row in _rows()} - known) == []
