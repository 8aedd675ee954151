"""What people read of changes: on the Changes page, in an agency's timeline, copied, and in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answer import HistoryEvent, Joined
from desktop.domain.change import Change, ChangeEvent, Confidence
from desktop.domain.model import Model
from desktop.reports.change_table import CHANGE_FIELDS, change_csv
from desktop.reports.dates import short_month
from desktop.reports.plain_text import PlainText
from desktop.reports.sentences import Sentences
from desktop.reports.voice import plain_translate
from desktop.runtime.version import VERSION
from tests import list_material as lists
from tests import material as m

SENTENCES = Sentences(plain_translate, "en")
WORDS = SENTENCES.changes
LOG = lists.log(0, 6, m.FRESH)


@pytest.mark.parametrize(
    ("event", "values", "said"),
    [
        ("added", {"model": "TFM"}, "First seen on the list (on patrol: Task Force Model)."),
        ("added", {"model": "TFM", "oldest_held": "yes"},
         "On the oldest list held here (on patrol: Task Force Model)."),
        ("added", {"model": "Border Model"}, "First seen on the list (Border Model)."),
        ("no_longer_listed", {"model": "JEM", "old": "2026-05-01"},
         ("No longer on the list (in jail only: Jail Enforcement Model). "
         "Last listed May 1, 2026. ICE does not say why.")),
        ("no_longer_listed", {}, "No longer on the list. ICE does not say why."),
        ("missing_from_latest", {"model": "TFM", "old": "2026-05-14"},
         "Missing from the latest list (on patrol: Task Force Model). Last listed May 14, 2026. Check again."),
        ("relisted", {"model": "TFM", "old": "2025-11-26"},
         "Back on the list (on patrol: Task Force Model). Last listed November 26, 2025."),
        ("model_added", {"model": "WSO"}, "A model was added (in jail only: Warrant Service Officer)."),
        ("model_dropped", {"model": "TFM"},
         "A model is no longer listed (on patrol: Task Force Model). ICE does not say why."),
        ("added", {"model": "TFM", "new": "2025-02-26"},
         "First seen on the list (on patrol: Task Force Model). Signed February 26, 2025."),
        ("added", {"old": "Bexar County Jail", "confidence": "possible"},
         ("First seen on the list. The same agreement may have stood under “Bexar County Jail” before. "
         "Possible, not confirmed.")),
        ("no_longer_listed", {"old": "2026-05-01", "new": "Bexar County Sheriff", "confidence": "possible"},
         ("No longer on the list. Last listed May 1, 2026. The same agreement may now stand under "
         "“Bexar County Sheriff”. ICE does not say why. Possible, not confirmed.")),
        ("moa_changed", {"confidence": "possible"}, "ICE changed the link to the agreement. Possible, not confirmed."),
        ("renamed", {"old": "Pop County Sheriff", "new": "Pope County Sheriff"},
         "The list's name for it changed from “Pop County Sheriff” to “Pope County Sheriff”."),
        ("signed_changed", {"model": "TFM", "old": "2025-02-28", "new": "5025-02-26"},
         "The signing date changed from February 28, 2025 to February 26, 5025 (on patrol: Task Force Model)."),
        ("signed_changed", {"old": "7/72025"}, "The signing date changed from 7/72025 to nothing."),
        ("moa_posted", {"model": "TFM"}, "ICE posted the agreement (on patrol: Task Force Model)."),
        ("moa_changed", {}, "ICE changed the link to the agreement."),
        ("moa_withdrawn", {}, "ICE took away the link to the agreement."),
        ("state_corrected", {"old": "TX", "new": "FL"}, "The list's state for it changed from “Texas” to “Florida”."),
        ("county_corrected", {"old": "Pop", "new": "Pope"}, "The list's county for it changed from “Pop” to “Pope”."),
    ],
)  # fmt: skip
def test_each_event_has_these_words(event: str, values: dict[str, str], said: str) -> None:
    assert SENTENCES.event(HistoryEvent(m.LISTED_ON, event, values)) == said


@pytest.mark.parametrize(
    ("event", "instead"),
    [
        ("added", "it may have been on the list before under another name."),
        ("no_longer_listed", "it may have been renamed, or left off by mistake."),
        ("missing_from_latest", "it may have been renamed, or left off by mistake."),
        ("renamed", "these may be two agencies."),
        ("county_corrected", "the row may be another agency's."),
    ],
)
def test_a_possible_event_says_what_else_it_may_be(event: str, instead: str) -> None:
    said = SENTENCES.event(HistoryEvent(m.LISTED_ON, event, {"confidence": "possible"}))
    assert said.endswith(f"Possible, not confirmed: {instead}")
    assert "Possible" not in SENTENCES.event(HistoryEvent(m.LISTED_ON, event, {"confidence": "confirmed"}))


def test_an_event_without_words_is_a_bug() -> None:
    with pytest.raises(KeyError):
        SENTENCES.event(HistoryEvent(m.LISTED_ON, "made_up", {}))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("respelt", "Another spelling of this agency."),
        ("renamed", "This agency under another name."),
        ("state_corrected", "This agency, with another state printed."),
        ("county_corrected", "This agency, with another county printed."),
        ("name_typed_over", "This agency's row, with another name typed over it for a while."),
    ],
)
def test_a_row_that_reads_otherwise_says_why_it_is_counted(rule: str, said: str) -> None:
    first, last = date(2025, 3, 6), date(2025, 4, 11)
    row = Joined("Pop County Sheriff", "FL", "Pop County", rule, Confidence.CONFIRMED, first, last)
    start = "“Pop County Sheriff, Pop County, Florida”, on lists dated March 6, 2025 to April 11, 2025."
    assert SENTENCES.joined(row) == f"{start} {said}"
    short = replace(row, county=None, state=None, last=first, confidence=Confidence.POSSIBLE)
    text = f"“Pop County Sheriff”, on the list dated March 6, 2025. {said} Possible, not confirmed."
    assert SENTENCES.joined(short) == text
    assert text in PlainText(plain_translate, "en").agency(replace(m.agency_page(), joined=(short,)))


def test_every_kind_and_both_confidences_have_a_name_of_their_own() -> None:
    assert len({WORDS.kind(event) for event in ChangeEvent}) == len(ChangeEvent)
    assert [WORDS.confidence(one) for one in Confidence] == ["Confirmed", "Possible"]


def test_the_sum_counts_by_kind_and_names_what_is_only_possible() -> None:
    assert WORDS.summary(LOG.changes) == (
        "2 added, 1 no longer on the list, 1 missing from the latest list, 1 back on the list, 1 renamed, "
        "1 with a model added, 1 with another signing date, 1 with the agreement posted. "
        "Only possible, not confirmed: 4 of them."
    )
    assert WORDS.summary(LOG.changes[:1]) == "1 added."
    assert WORDS.summary(()) == ""


@pytest.mark.parametrize("event", ChangeEvent)
def test_the_sum_has_words_for_each_kind(event: ChangeEvent) -> None:
    said = WORDS.summary([replace(LOG.changes[0], event=event)] * 2)
    assert said.startswith("2 ")
    assert "%" not in said


def test_no_change_is_said_with_both_dates_and_one_list_is_not_compared_with_itself() -> None:
    assert WORDS.nothing(lists.log(3, 4, m.FRESH)) == (
        "Between the lists dated April 15, 2026 and April 15, 2026 no row changed."
    )
    assert WORDS.nothing(lists.log(3, 3, m.FRESH)).startswith("This is one and the same list.")


def test_filters_that_hide_everything_say_how_much_there_is() -> None:
    assert WORDS.hidden(LOG.changes) == "None of the 9 changes fits these filters."


def test_copied_changes_name_both_lists_the_filters_and_each_confidence() -> None:
    text = PlainText(plain_translate, "en").changes(LOG, LOG.changes, ["Florida"])
    assert "From the list dated March 6, 2025 to the list dated May 18, 2026" in text
    assert "Only: Florida" in text
    assert (
        "January 13, 2026: Archer Police Department, Florida. No longer on the list (on patrol: Task Force Model). "
        "Last listed November 26, 2025. ICE does not say why. Possible."
    ) in text
    for edition in (LOG.earlier, LOG.later):
        assert edition.file in text
        assert edition.sha256 in text
    assert text.endswith("General information, not legal advice.")


def test_copied_nothing_says_that_nothing_changed() -> None:
    empty = lists.log(3, 4, m.FRESH)
    assert "no row changed" in PlainText(plain_translate, "en").changes(empty, (), ())


def test_a_spreadsheet_has_one_line_a_change_with_dates_and_files_and_runs_no_formula() -> None:
    hostile = Change(
        1, date(2025, 11, 26), ChangeEvent.ADDED, Confidence.POSSIBLE, "X", "=1+1", None, Model.TFM, None, ""
    )
    text = change_csv(WORDS, LOG, [*LOG.changes, hostile], lists.EDITIONS)
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert head == list(CHANGE_FIELDS)
    assert len(rows) == len(LOG.changes) + 1
    assert rows[3] == [
        "2026-01-13", "no_longer_listed", "possible", "FL-archer-police-department", "Archer Police Department", "FL",
        "TFM", "2025-11-26", "", WORDS.whole(LOG.changes[3]), lists.EDITIONS[2].file,
        "2025-03-06", lists.EDITIONS[0].file, "2026-05-18", lists.EDITION.file,
            lists.EDITIONS[0].sha256, lists.EDITION.sha256, "", "", VERSION,
    ]  # fmt: skip
    assert rows[-1][CHANGE_FIELDS.index("name")] == "'=1+1"
    assert rows[-1][CHANGE_FIELDS.index("state")] == ""


def test_months_at_an_axis_are_short() -> None:
    assert short_month(date(2025, 9, 1), "en") == "Sep 2025"
    assert short_month(date(2026, 1, 1), "es") == "ene 2026"
