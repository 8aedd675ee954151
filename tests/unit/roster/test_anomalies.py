"""What is odd about a workbook is listed row by row."""

from __future__ import annotations

from datetime import date

from desktop.roster.anomalies import Anomaly, find_anomalies
from desktop.roster.normalise import normalise_list
from desktop.roster.workbook import read_workbook
from tests.unit.roster.tiny_workbook import HEADER, ROW, Tiny

EDITION = date(2026, 5, 18)
PDF = "https://www.ice.gov/doclib/287gMOA/BayCoFL_TFM_MOA_09222025.pdf"


def found(tiny: Tiny) -> list[Anomaly]:
    book = read_workbook(tiny.data())
    return list(find_anomalies(book, normalise_list(book.rows, EDITION)))


def test_a_workbook_without_fault_has_nothing_odd() -> None:
    assert found(Tiny()) == []


def test_what_holds_for_the_whole_workbook_comes_first() -> None:
    rows = (("title",), HEADER, ("FLORIDA ", *ROW[1:]), [""] * 9 + ["note"])
    codes = [(anomaly.code, anomaly.row) for anomaly in found(Tiny(rows=rows, hidden=[3], modified=None))]
    assert codes == [
        ("hidden_rows", 0),
        ("header_lower", 2),
        ("no_modified_stamp", 0),
        ("text_outside_columns", 4),
        ("stray_space", 3),
    ]


def test_a_list_without_rows_is_said_to_be_empty() -> None:
    assert [anomaly.code for anomaly in found(Tiny(rows=(HEADER,)))] == ["no_rows"]


def test_a_row_that_repeats_another_names_it() -> None:
    again = ("FLORIDA", "BAY COUNTY SHERIFF'S OFFICE", *ROW[2:])
    assert found(Tiny(rows=(HEADER, ROW, again))) == [
        Anomaly("duplicate_row", 3, "BAY COUNTY SHERIFF'S OFFICE", "row 2")
    ]


def test_a_row_without_an_agency_and_one_that_opens_anothers_agreement_are_named() -> None:
    rows = (HEADER, ROW, ("FLORIDA", "", *ROW[2:]))
    assert [(anomaly.code, anomaly.row) for anomaly in found(Tiny(rows=rows, links=[("G2:G3", PDF)]))] == [
        ("moa_shared", 2),
        ("agency_missing", 3),
        ("moa_shared", 3),
    ]
