"""How an offered list differs, and why it was not taken, in the words that people read."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from desktop.domain.difference import Counts, Difference, NamedAgency, SomeAgencies
from desktop.domain.model import Model
from desktop.reports.difference_words import DifferenceWords
from desktop.reports.offer_words import OfferWords
from desktop.reports.voice import plain_translate
from tests.architecture.sources import sources
from tests.material import EDITION

WORDS = DifferenceWords(plain_translate, "en")
NOBODY = SomeAgencies(0, ())
SAME = Difference(
    before=EDITION, rows=Counts(1843, 1843), linked=Counts(1700, 1700),
    by_model={Model.TFM: Counts(1162, 1162), Model.WSO: Counts(681, 681)},
    gone_states=(), new_states=(), unread_states=(), lost_columns=(), gone_agencies=NOBODY, new_agencies=NOBODY,
    newest_signed=(None, None),
)  # fmt: skip


def test_the_list_it_is_compared_with_is_dated() -> None:
    assert WORDS.heading(SAME) == "Beside the list dated May 18, 2026:"


def test_rows_links_and_dates_are_always_told_and_nothing_else_that_is_the_same() -> None:
    assert WORDS.lines(SAME) == (
        "Rows: 1,843 before, 1,843 now",
        "Rows that link to an agreement: 1,700 before, 1,700 now",
        "Newest signing date: none before, none now",
    )


def test_everything_that_differs_has_a_line() -> None:
    found = replace(
        SAME,
        rows=Counts(1843, 42),
        by_model={Model.TFM: Counts(1162, 40), None: Counts(0, 2)},
        gone_states=("FL", "GU"),
        new_states=("NY",),
        unread_states=("ATLANTIS",),
        lost_columns=("COUNTY",),
        gone_agencies=SomeAgencies(1300, (NamedAgency("Elm Police Department", "FL"), NamedAgency("", None))),
        new_agencies=SomeAgencies(1, (NamedAgency("Oak Police Department", "NY"),)),
        newest_signed=(EDITION.date, None),
    )
    assert WORDS.lines(found) == (
        "Rows: 1,843 before, 42 now",
        "Task Force Model: 1,162 before, 40 now",
        "Other models: 0 before, 2 now",
        "Rows that link to an agreement: 1,700 before, 1,700 now",
        "Missing columns: COUNTY",
        "States that are missing: Florida, Guam",
        "States that are new: New York",
        "Printed as a state, but none: ATLANTIS",
        "Names that are missing: 1,300, among them Elm Police Department, FL; no name",
        "Names that are new: 1 (Oak Police Department, NY)",
        "Newest signing date: May 18, 2026 before, none now",
    )


OFFER = OfferWords(plain_translate, "en")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("rows_fell", "It has far fewer rows than the list before it."),
        ("columns_missing", "It lacks a column that the list has."),
        ("damaged_file", "It is damaged or incomplete. Download it again."),
        ("packed_too_tightly", "It holds what ICE's list never holds. Do not use this file."),
        ("empty_file", "It is empty."),
        ("a_code_of_tomorrow", "a_code_of_tomorrow"),
    ],
)
def test_reasons_are_said_in_words(code: str, said: str) -> None:
    assert OFFER.reason(code) == said


def _codes_of_reader_and_gate() -> set[str]:
    """The first argument of every error that the workbook's reader raises, and every code of the gate."""
    raised = {"WorkbookError", "_hostile"}
    found: list[ast.expr | None] = []
    for source in sources("desktop/roster"):
        calls = (node for node in ast.walk(source.tree) if isinstance(node, ast.Call) and node.args)
        found += [node.args[0] for node in calls if isinstance(node.func, ast.Name) and node.func.id in raised]
    (gate,) = (source for source in sources("desktop/services") if source.path.endswith("/gate.py"))
    found += [node.value for node in ast.walk(gate.tree) if isinstance(node, ast.Yield)]
    return {str(node.value) for node in found if isinstance(node, ast.Constant)}


def test_every_code_of_reader_and_gate_has_words() -> None:
    codes = _codes_of_reader_and_gate()
    assert {"rows_fell", "broken_workbook", "no_header", "unsafe_name"} <= codes
    assert sorted(code for code in codes if OFFER.reason(code) == code) == []
