"""A table opens in a spreadsheet as text."""

from __future__ import annotations

import csv
import io

import pytest

from desktop.reports.csv_table import csv_text, guarded


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1"])
def test_what_a_spreadsheet_would_run_is_made_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Alder County", "'quoted", "1-2", "a=b", " =1"])
def test_other_texts_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_a_table_is_read_back_as_it_was() -> None:
    text = csv_text(["name", "geoids", "row"], [["Doña, “Ana”\nx", ["1", "2"], 7], [None, (), 0]])
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["name", "geoids", "row"],
        ["Doña, “Ana”\nx", "1 2", "7"],
        ["", "", "0"],
    ]
    assert text.startswith("name,geoids,row\r\n")
