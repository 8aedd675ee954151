"""What is said of saved places, word by word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.model import Model
from desktop.domain.saved import Saved, SavedChange, SavedKey, SavedKind, SavedNews, Stand
from desktop.domain.status import Status
from desktop.reports.saved_words import SavedWords
from desktop.reports.voice import plain_translate

WORDS = SavedWords(plain_translate, "en")
ZIP = Saved(SavedKey(SavedKind.ZIP, "32601"), "Gainesville", None, "FL", date(2026, 5, 18), ())
LISTED = Stand(Status.LISTED, (Model.TFM, Model.WSO))
ABSENT = Stand(Status.NOT_LISTED)


def change(before: Stand | None, now: Stand | None) -> str:
    return WORDS.change(SavedChange("FL-x", "Cedar Police", before, now))


def test_titles_name_what_was_saved_and_where_it_is() -> None:
    county = replace(ZIP, key=SavedKey(SavedKind.PLACE, "12001"), name="Alachua County")
    capital = replace(county, name="District of Columbia", state="DC")
    assert WORDS.title(ZIP) == "ZIP code 32601, Gainesville, Florida"
    assert WORDS.title(county) == "Alachua County, Florida"
    assert WORDS.title(capital) == "District of Columbia"
    assert WORDS.part(ZIP) == ""
    assert WORDS.part(replace(ZIP, town="Gainesville")) == "The part in Gainesville"
    assert WORDS.part(replace(ZIP, key=SavedKey(SavedKind.ZIP, "32601", "outside"))) == "The part outside a town"


def test_both_states_are_said_in_full() -> None:
    assert change(ABSENT, LISTED) == (
        "Cedar Police. Then: Not on the list. Now: On the list "
        "(On patrol: Task Force Model and In jail only: Warrant Service Officer)."
    )
    assert change(LISTED, Stand(Status.NO_LONGER_LISTED, missing=True)).endswith(
        " Now: missing from the latest list, it was on the one before."
    )


def test_an_agency_that_was_not_shown_is_not_said_to_have_been_off_the_list() -> None:
    assert change(None, Stand(Status.LISTED)) == "Cedar Police. Then: not shown here. Now: On the list."
    assert change(Stand(Status.LISTED), None) == (
        "Cedar Police. Then: On the list. Now: not shown here, because its records changed."
    )


def test_the_sum_names_the_list_that_was_seen() -> None:
    one = SavedChange("FL-x", "Cedar Police", ABSENT, LISTED)
    assert WORDS.news(SavedNews(ZIP, (), ZIP)) == "Nothing has changed since the list dated May 18, 2026."
    assert WORDS.news(SavedNews(ZIP, (one,), ZIP)) == "1 change since the list dated May 18, 2026:"
    assert WORDS.news(SavedNews(ZIP, (one, one), ZIP)) == "2 changes since the list dated May 18, 2026:"
    assert WORDS.news(SavedNews(ZIP, (), None)).startswith("This is not known to the program any more")
