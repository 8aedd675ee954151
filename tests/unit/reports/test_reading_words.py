"""What is said of state laws, of the program, and in a report of an error, word by word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.edition import Edition
from desktop.domain.program import Line, Source
from desktop.domain.state_law import Law, LawCategory, StateLaw
from desktop.domain.status import Status
from desktop.reports.error_report import ErrorReport
from desktop.reports.law_words import LawWords
from desktop.reports.program_words import ProgramWords
from desktop.reports.voice import plain_translate
from tests import material as m
from tests.reading_material import NOW, THEN

LAW_WORDS, PROGRAM = LawWords(plain_translate, "en"), ProgramWords(plain_translate, "en")
ACT = Law("Act 1 of 2025", "2025-07-01", "https://example.org/act", "high")
LAW = StateLaw("FL", LawCategory.BANS, "It bars them.", (ACT,), "medium", date(2026, 11, 23))
EDITION: Edition = m.EDITION


def test_every_category_is_said_in_words_of_its_own() -> None:
    said = {LAW_WORDS.category(replace(LAW, category=category)) for category in LawCategory}
    assert len(said) == len(LawCategory)
    assert LAW_WORDS.category(replace(LAW, category=LawCategory.REQUIRES)) == (
        "State law orders some or all local agencies to sign, or to apply for, a 287(g) agreement."
    )


def test_a_law_is_named_with_its_day_and_how_sure_we_are() -> None:
    assert LAW_WORDS.title(LAW) == "State law: Florida"
    assert LAW_WORDS.law(ACT) == "Act 1 of 2025, in effect: July 1, 2025"
    remark = replace(ACT, effective="2026-01-01; comply by 2026-12-01")
    assert LAW_WORDS.law(remark) == "Act 1 of 2025, in effect: January 1, 2026; comply by December 1, 2026"
    assert LAW_WORDS.law(replace(ACT, effective=None)) == "Act 1 of 2025"
    assert LAW_WORDS.checked(LAW) == (
        "Looked up on November 23, 2026. Laws change, and courts can stop them. Our sources for it are fair."
    )


def test_where_list_and_law_disagree_both_are_shown_with_their_dates() -> None:
    assert LAW_WORDS.beside_list(LAW, Status.LISTED, EDITION) == (
        "The law as looked up on November 23, 2026 and ICE's list dated May 18, 2026 do not agree: the list names this "
        "agency. We show both and do not say which of them is right."
    )
    required = replace(LAW, category=LawCategory.REQUIRES)
    assert "does not name this agency. The law may not cover every agency." in LAW_WORDS.beside_list(
        required, Status.NOT_LISTED, EDITION
    )
    assert LAW_WORDS.beside_place(LAW, 2, EDITION).startswith("The law as looked up on November 23, 2026 and ICE's")


@pytest.mark.parametrize("status", Status)
def test_where_they_do_not_disagree_nothing_is_said(status: Status) -> None:
    limits = replace(LAW, category=LawCategory.LIMITS)
    assert LAW_WORDS.beside_list(limits, status, EDITION) == ""
    assert LAW_WORDS.beside_place(LAW, 0, EDITION) == ""
    assert LAW_WORDS.beside_list(LAW, Status.NOT_LISTED, EDITION) == ""


def test_the_figures_of_a_list_name_its_day_and_what_is_counted() -> None:
    assert PROGRAM.figures(NOW) == (
        "ICE's list dated May 18, 2026 has 1,843 rows, each of them one agreement, held by 1,549 agencies in 38 states "
        "and 2 territories: Task Force Model 1,162; Jail Enforcement Model 182; Warrant Service Officer 499."
    )
    assert " in 38 states: " in PROGRAM.figures(THEN)
    assert PROGRAM.not_held(date(2025, 9, 2)) == (
        "No list of September 2, 2025 or earlier is held here, so nothing can be set beside it."
    )


def test_a_statement_carries_the_numbers_of_its_sources() -> None:
    one, two = Source("A", "https://a.org"), Source("B", "https://b.org", date(2025, 9, 2))
    assert PROGRAM.line(Line("So it is.", (two, one), "high"), (one, two)) == "So it is. [2] [1]"
    assert PROGRAM.line(Line("So it is.", (one,), "medium"), (one, two)) == (
        "So it is. [1] (our sources for this are fair)"
    )
    assert PROGRAM.source(two) == "B, September 2, 2025"


def test_a_report_of_an_error_holds_what_finds_the_answer_again() -> None:
    text = ErrorReport(plain_translate, "en").text(m.agency_page(), "0.1.0", "3e6d6a4a2c1c")
    for part in (
        "Agency: Alachua County Sheriffs Office (FL-alachua-county-sheriffs-office)",
        "What is shown: Alachua County Sheriffs Office is on ICE's 287(g) list dated May 18, 2026.",
        f"List: participatingAgencies05182026am.xlsx, SHA-256 {'ab' * 32}",
        "Row 162 of participatingAgencies05182026am.xlsx, as printed:\n  STATE: FLORIDA\n  MOA: link",
        "Version of the program 0.1.0, of the data 3e6d6a4a2c1c",
        "What is wrong:",
    ):
        assert part in text


def test_a_report_of_an_agency_without_rows_says_so() -> None:
    bare = replace(m.agency_page(m.TOWN_POLICE), provenance=())
    assert "No row of any list held is counted as this agency's." in ErrorReport(plain_translate, "en").text(
        bare, "0.1.0", "3e6d"
    )
