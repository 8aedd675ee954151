"""Rows get their meaning, none is lost, and every change is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.model import Model
from desktop.domain.row import Correction, ListRow, MoaStatus, PrintedRow, RowType
from desktop.roster.normalise import normalise_list, normalise_row, shared_links

EDITION = date(2026, 5, 18)
PDF = "https://www.ice.gov/doclib/287gMOA/BayCoFL_TFM_MOA_09222025.pdf"
WRAPPED = (
    "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2F287gMOA%2F"
    "BayCoFL_TFM_MOA_09222025.pdf&data=05%7C02%7CSomebody.Private%40ice.dhs.gov%7Cabc"
)
PLAIN = PrintedRow(
    row=2,
    state="FLORIDA",
    agency="Bay County Sheriff's Office",
    type="County",
    county="Bay County",
    support_type="Task Force Model",
    signed="2025-09-22",
    moa="link",
    addendum="",
    moa_url=PDF,
    addendum_url=None,
)


def reasons(row: ListRow, column: str) -> list[str]:
    return [correction.reason for correction in row.corrections if correction.field == column]


def test_a_row_without_fault_needs_no_correction() -> None:
    assert normalise_row(PLAIN, EDITION) == ListRow(
        printed=PLAIN,
        state="FL",
        agency="Bay County Sheriff's Office",
        type=RowType.COUNTY,
        county="Bay County",
        model=Model.TFM,
        signed=date(2025, 9, 22),
        moa_url=PDF,
        moa_status=MoaStatus.LINKED,
        addendum_url=None,
        corrections=(),
    )


def test_every_correction_says_what_was_printed_and_what_is_used() -> None:
    printed = replace(
        PLAIN, state="PENNSLYVANIA ", agency="Bay  County Sheriff\u2019s Office", type="Muncipality", county="#N/A",
        support_type="Task Force Officer", signed="7/72025", moa_url=WRAPPED,
    )  # fmt: skip
    assert set(normalise_row(printed, EDITION).corrections) == {
        Correction("state", "PENNSLYVANIA ", "PENNSLYVANIA", "stray_space"),
        Correction("state", "PENNSLYVANIA ", "Pennsylvania", "state_misspelt"),
        Correction("agency", "Bay  County Sheriff\u2019s Office", "Bay County Sheriff's Office", "stray_space"),
        Correction("agency", "Bay  County Sheriff\u2019s Office", "Bay County Sheriff's Office", "curly_quote"),
        Correction("type", "Muncipality", "Municipality", "type_variant"),
        Correction("county", "#N/A", "", "county_missing"),
        Correction("support_type", "Task Force Officer", "Task Force Model", "model_variant"),
        Correction("signed", "7/72025", "2025-07-07", "signed_repaired"),
        Correction("moa", "https://gcc02.safelinks.protection.outlook.com", PDF, "link_wrapped"),
    }


def test_a_wrappers_mailbox_is_nowhere_in_the_row() -> None:
    row = normalise_row(replace(PLAIN, moa_url=WRAPPED, addendum_url=WRAPPED), EDITION)
    assert "Private" not in repr(row)
    assert (row.moa_url, row.addendum_url, row.printed.moa_url) == (PDF, PDF, PDF)


@pytest.mark.parametrize("county", ["#N/A", "#NA", "N/A", "#n?A", " #N/A "])
def test_a_county_that_is_an_error_cell_is_none(county: str) -> None:
    row = normalise_row(replace(PLAIN, county=county), EDITION)
    assert row.county is None
    assert reasons(row, "county")[-1] == "county_missing"


def test_a_blank_county_is_none_without_a_correction() -> None:
    row = normalise_row(replace(PLAIN, county=""), EDITION)
    assert (row.county, row.corrections) == (None, ())


def test_what_cannot_be_told_is_named_and_the_row_kept() -> None:
    odd = replace(
        PLAIN, state="ATLANTIS", type="Tribe", support_type="Hybrid Model", signed="soon", moa_url="javascript:x"
    )
    row = normalise_row(odd, EDITION)
    assert (row.state, row.type, row.model, row.signed, row.moa_url) == (None, None, None, None, None)
    assert [(c.field, c.reason, c.used) for c in row.corrections] == [
        ("moa", "link_not_ice", ""),
        ("state", "state_unknown", ""),
        ("type", "type_unknown", ""),
        ("support_type", "model_unknown", ""),
        ("signed", "signed_unreadable", ""),
    ]
    assert row.printed.support_type == "Hybrid Model"


def test_an_empty_row_has_no_meaning_and_is_kept() -> None:
    blank = PrintedRow(9, "", "", "", "", "", "", "", "", None, None)
    (row,) = normalise_list([blank], EDITION)
    assert [c.reason for c in row.corrections] == ["state_missing", "type_missing", "model_missing"]
    assert row.moa_status is MoaStatus.NONE


@pytest.mark.parametrize(
    ("text", "url", "status"),
    [
        ("link", PDF, MoaStatus.LINKED),
        ("link pending", None, MoaStatus.PENDING),
        ("Link  Pending ", None, MoaStatus.PENDING),
        ("link pending", PDF, MoaStatus.LINKED),
        ("link", None, MoaStatus.NONE),
        ("link\u00a0|\u00a0addendum", None, MoaStatus.NONE),
        ("", None, MoaStatus.NONE),
        ("Cons", None, MoaStatus.NONE),
        (PDF, None, MoaStatus.LINKED),
        ("link", "https://evil.example/x", MoaStatus.NONE),
    ],
)
def test_a_row_says_whether_it_opens_its_agreement(text: str, url: str | None, status: MoaStatus) -> None:
    row = normalise_row(replace(PLAIN, moa=text, moa_url=url), EDITION)
    assert row.moa_status is status
    assert (row.moa_url is not None) == (status is MoaStatus.LINKED)


def test_a_pending_text_with_a_link_and_a_typed_address_are_named() -> None:
    assert reasons(normalise_row(replace(PLAIN, moa="link pending"), EDITION), "moa") == ["pending_with_link"]
    assert reasons(normalise_row(replace(PLAIN, moa=PDF, moa_url=None), EDITION), "moa") == ["link_typed"]


def test_an_address_given_for_two_agencies_is_shared_and_for_two_models_of_one_is_not() -> None:
    one = PLAIN
    same = replace(PLAIN, row=3, agency="BAY COUNTY SHERIFF\u2019S OFFICE ", support_type="Warrant Service Officer")
    assert [row.moa_status for row in normalise_list([one, same], EDITION)] == [MoaStatus.LINKED] * 2
    other = replace(PLAIN, row=4, agency="Gulf County Sheriff's Office", moa_url=WRAPPED)
    rows = normalise_list([one, same, other], EDITION)
    assert [row.moa_status for row in rows] == [MoaStatus.SHARED] * 3
    assert shared_links(rows) == {PDF}


def test_no_row_is_dropped_not_even_a_repeated_one() -> None:
    rows = [replace(PLAIN, row=number) for number in range(2, 50)]
    assert [row.printed for row in normalise_list(rows, EDITION)] == rows


TEXT = st.text(max_size=12)
ROWS = st.builds(
    PrintedRow, st.integers(2, 99), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, st.none() | TEXT, st.none() | TEXT
)  # fmt: skip


def meaning(row: ListRow) -> tuple[object, ...]:
    return (row.state, row.agency, row.type, row.county, row.model, row.signed, row.moa_url, row.moa_status)


@given(ROWS)
def test_the_meaning_of_a_meaning_is_itself(printed: PrintedRow) -> None:
    row = normalise_row(printed, EDITION)
    tidy = replace(
        printed, state=row.state or "", agency=row.agency, county=row.county or "", moa_url=row.moa_url,
        signed="" if row.signed is None else row.signed.isoformat(),
    )  # fmt: skip
    again = normalise_row(tidy, EDITION)
    assert (again.state, again.agency, again.county) == (row.state, row.agency, row.county)
    assert (again.moa_url, again.signed) == (row.moa_url, row.signed)


NOISE = st.sampled_from(["", " ", "  ", "\u00a0", "\n", "\u200b", "\u202e"])


@given(st.lists(NOISE, min_size=12, max_size=12), st.booleans())
def test_spaces_quotes_and_case_never_change_what_a_row_means(noise: list[str], upper: bool) -> None:
    def noisy(text: str, at: int) -> str:
        spaced = noise[at] + text.replace(" ", " " + noise[at + 1]) + noise[at + 1]
        return spaced.replace("'", "\u2019")

    printed = replace(
        PLAIN,
        state=noisy("FLORIDA" if upper else "Florida", 0),
        agency=noisy(PLAIN.agency, 2),
        type=noisy("COUNTY" if upper else "county", 4),
        county=noisy(PLAIN.county, 6),
        support_type=noisy("TASK FORCE MODEL" if upper else PLAIN.support_type, 8),
        moa=noisy("LINK" if upper else "link", 10),
    )
    assert meaning(normalise_row(printed, EDITION)) == meaning(normalise_row(PLAIN, EDITION))
