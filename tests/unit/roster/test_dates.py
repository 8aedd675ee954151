"""A signing date is mended only where it can be read in one way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.roster.dates import signed_of

EDITION = date(2026, 5, 18)
MOA = "https://www.ice.gov/doclib/287gMOA/MohawkVillagePoliceDeptNY_TFM_MOA_03192026.pdf"


def read(text: str, edition: date = EDITION, url: str | None = None) -> tuple[str | None, str]:
    signed = signed_of(text, edition, url)
    return (None if signed.date is None else signed.date.isoformat()), signed.reason


def test_a_plain_date_is_itself_and_a_blank_is_none() -> None:
    assert read("2025-09-22") == ("2025-09-22", "")
    assert read("2025-09-22T12:30:00") == ("2025-09-22", "")
    assert read("") == (None, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9/22/2025", "2025-09-22"),
        ("09-22-2025", "2025-09-22"),
        ("9.22.25", "2025-09-22"),
        ("9//22/2025", "2025-09-22"),
        ("09222025", "2025-09-22"),
        ("September 22, 2025", "2025-09-22"),
        ("Sept. 22 2025", "2025-09-22"),
        ("45922", "2025-09-22"),
    ],
)
def test_a_date_typed_as_text_is_read(text: str, day: str) -> None:
    assert read(text) == (day, "signed_text")


@pytest.mark.parametrize(
    ("text", "day"),
    [("7/72025", "2025-07-07"), ("05/082025", "2025-05-08"), ("8/282025", "2025-08-28"), ("6/30/20026", "2026-06-30"),
     ("522/2025", "2025-05-22"), ("5/8/205", "2025-05-08")],
)  # fmt: skip
def test_a_slip_with_one_reading_is_mended(text: str, day: str) -> None:
    assert read(text, date(2026, 7, 1)) == (day, "signed_repaired")


@pytest.mark.parametrize(
    "text",
    [
        "112/2025",
        "2/30/2025",
        "13/5/2025",
        "0/5/2025",
        "5/8",
        "2025",
        "soon",
        "#N/A",
        "7/7/2025/1",
        "1/1/20225",
        "x" * 4_000,
        "\u0667/\u0667/2025x",
        "9" * 4_000,
        "2025-02-30",
    ],
)
def test_what_has_several_readings_or_none_is_set_aside(text: str) -> None:
    assert read(text) == (None, "signed_unreadable")


def test_the_year_5025_is_2025() -> None:
    assert read("5025-07-07") == ("2025-07-07", "signed_year")


def test_2016_is_2026_where_the_agreement_or_the_edition_says_so() -> None:
    assert read("2016-03-19", date(2026, 3, 20)) == ("2026-03-19", "signed_year")
    assert read("2016-03-19", EDITION, MOA) == ("2026-03-19", "signed_year")
    assert read("2016-03-19", date(2026, 9, 1)) == ("2016-03-19", "signed_unusual")
    assert read("2016-03-20", date(2026, 9, 1), MOA) == ("2016-03-20", "signed_unusual")


@pytest.mark.parametrize("day", ["2019-04-24", "2020-05-18", "2020-03-19", "2025-05-18"])
def test_an_old_agreement_keeps_its_date(day: str) -> None:
    assert read(day, EDITION, MOA) == (day, "")


def test_a_day_after_the_edition_is_kept_and_named_for_a_week_only() -> None:
    assert read("2026-05-18") == ("2026-05-18", "")
    assert read("2026-05-25") == ("2026-05-25", "signed_after_edition")
    assert read("2026-05-26") == (None, "signed_not_plausible")
    assert read("2027-05-11") == ("2026-05-11", "signed_year")
    assert read("2026-12-01", date(2026, 1, 15)) == ("2025-12-01", "signed_year")


@pytest.mark.parametrize("text", ["1989-12-31", "1900-01-01", "1900-01-00", "0001-01-01", "9999-12-31", "2062-01-05"])
def test_an_absurd_year_is_set_aside(text: str) -> None:
    day, reason = read(text)
    assert day is None
    assert reason in ("signed_not_plausible", "signed_unreadable")


@given(st.text(max_size=20), st.dates(date(2019, 1, 1), date(2030, 1, 1)))
def test_no_text_gives_a_date_out_of_the_window(text: str, edition: date) -> None:
    signed = signed_of(text, edition)
    assert signed.date is None or date(1990, 1, 1) <= signed.date <= edition + timedelta(days=7)
    assert signed.date is not None or signed.reason or not text


@given(st.dates(date(2019, 1, 1), EDITION), st.sampled_from(["{0:%m/%d/%Y}", "{0:%m-%d-%Y}", "{0:%B %d, %Y}", "{0}"]))
def test_every_way_to_write_a_day_gives_that_day(day: date, form: str) -> None:
    assert signed_of(form.format(day), EDITION).date == day
