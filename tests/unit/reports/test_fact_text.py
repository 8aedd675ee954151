"""One fact to be quoted carries all that proves it."""

from __future__ import annotations

from dataclasses import replace

from desktop.reports.fact_text import FactText
from desktop.reports.voice import plain_translate
from tests import material as m

TEXT = FactText(plain_translate, "en")
PROOF = [
    f"SHA-256 of the file: {m.EDITION.sha256}",
    "Where ICE publishes its list: https://www.ice.gov/identify-and-arrest/287g",
    "General information, not legal advice.",
]


def test_an_agency_is_quoted_with_status_model_date_link_list_file_row_and_hash() -> None:
    said = TEXT.agency(m.SHERIFF, m.EDITION, m.AGING).splitlines()
    assert said == [
        (
            "Alachua County Sheriffs Office is on ICE's 287(g) list dated May 18, 2026. "
            "On patrol (Task Force Model, signed February 26, 2025)."
        ),
        "On patrol: Task Force Model, signed February 26, 2025",
        "Agreement (PDF): https://www.ice.gov/doclib/287gMOA/Alachua.pdf",
        "",
        f"Source: ICE's list dated May 18, 2026, {m.EDITION.file}, row 162 (14 days old on June 1, 2026)",
        *PROOF,
    ]


def test_what_is_not_on_the_list_is_quoted_with_what_that_does_not_mean() -> None:
    said = TEXT.agency(m.TOWN_POLICE, m.EDITION, m.FRESH).splitlines()
    assert said[0].endswith("This does not mean it never works with ICE.")
    assert said[2:] == [
        f"Source: ICE's list dated May 18, 2026, {m.EDITION.file} (1 day old on May 19, 2026)", *PROOF
    ]  # fmt: skip


def test_an_agreement_that_left_the_list_is_no_row_of_it() -> None:
    said = TEXT.agreement(m.LEFT, m.LEFT.agreements[0], m.EDITION, m.FRESH)
    assert said.startswith("Archer Police Department (Alachua County, Florida)\nOn patrol: Task Force Model, signed ")
    assert "no longer on the list (last listed February 13, 2026)" in said
    assert "row" not in said


def test_an_addendum_is_quoted_too() -> None:
    added = replace(m.agreement(), addendum_url="https://www.ice.gov/doclib/287gMOA/Added.pdf")
    assert "Addendum (PDF): https://www.ice.gov/doclib/287gMOA/Added.pdf" in TEXT.agreement(
        m.SHERIFF, added, m.EDITION, m.FRESH
    )
