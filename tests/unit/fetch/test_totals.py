"""The page's own numbers: read where they stand, compared within one in a hundred."""

from __future__ import annotations

import pytest

from desktop.domain.model import Model
from desktop.domain.page_totals import PageTotals, count_totals
from desktop.fetch.totals_text import page_totals

AUGUST = (
    "As of August 26, 2026, 3:22 pm, ICE has signed 2,382 Memorandums of Agreement for 287(g) programs covering 39 "
    "states and 2 U.S. Territories. Jail Enforcement Model: 182 agreements in 30 states and 1 territory. "
    "Warrant Service Officer: 546 agreements in 34 states. Task Force Model: 1,654 agreements in 32 states."
)
TOTALS = PageTotals(2382, {Model.JEM: 182, Model.WSO: 546, Model.TFM: 1654}, 39, 2)


def test_the_numbers_of_august_2026_are_read() -> None:
    assert page_totals(AUGUST) == TOTALS


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("ICE has signed 635 Memoranda of Agreement for 287(g) programs covering 40 states.", PageTotals(635, {}, 40)),
        ("ICE currently has 135 MOAs with agencies.", PageTotals(135)),
        ("has signed 2,382 Memorandums of Agreement. 182 Jail Enforcement Model (JEM) agreements in 30 states",
         PageTotals(2382, {Model.JEM: 182})),
        ("has signed 958 MOAs covering 40 states. 127 JEM agreements, 357 WSO agreements and 474 TFM agreements",
         PageTotals(958, {Model.JEM: 127, Model.WSO: 357, Model.TFM: 474}, 40)),
        ("has signed 12 MOAs. Task Force Model - 7 agreements. Task Force Model: 8 agreements", PageTotals(12)),
    ],
)  # fmt: skip
def test_other_wordings_are_read_and_contradictions_are_not(text: str, totals: PageTotals) -> None:
    assert page_totals(text) == totals


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Section 287(g) lets ICE sign Memorandums of Agreement.",
        "Page 4,567,890,123 has signed 1,234,567,890 Memorandums of Agreement",
        "has signed 12,34 MOAs",
        "Of 958 agencies 12 signed.",
    ],
)
def test_a_page_without_its_numbers_has_none(text: str) -> None:
    assert page_totals(text) is None


def rows(tfm: int, jem: int, wso: int, codes: tuple[str, ...]) -> list[tuple[str | None, Model | None]]:
    """So many rows of each model, over these states in turn."""
    models = [Model.TFM] * tfm + [Model.JEM] * jem + [Model.WSO] * wso
    return [(codes[number % len(codes)], model) for number, model in enumerate(models)]


CODES = ("AL", "AK", "AZ", "AR", "FL", "GA", "GU", "MP")


def test_a_lists_own_totals_are_counted() -> None:
    assert count_totals([*rows(10, 4, 2, CODES), (None, None)]) == PageTotals(
        17, {Model.TFM: 10, Model.JEM: 4, Model.WSO: 2}, 6, 2
    )


@pytest.mark.parametrize(
    ("page", "differ"),
    [
        (PageTotals(), ()),
        (PageTotals(1000, {Model.TFM: 700, Model.JEM: 100, Model.WSO: 200}, 6, 2), ()),
        (PageTotals(1010, {Model.TFM: 707, Model.JEM: 101, Model.WSO: 202}, 6, 2), ()),
        (PageTotals(1011), ("agreements",)),
        (PageTotals(989), ("agreements",)),
        (PageTotals(1000, {Model.JEM: 102}), ("JEM",)),
        (PageTotals(None, {Model.TFM: 720, Model.WSO: 190}), ("TFM", "WSO")),
        (PageTotals(1000, {}, 8), ()),  # with the territories
        (PageTotals(1000, {}, 6), ()),  # or without them
        (PageTotals(1000, {}, 4), ("states",)),
        (PageTotals(1000, {}, 4, 2), ("states",)),
        (PageTotals(1000, {}, 6, 3), ()),  # one off is the page's lag
        (PageTotals(42, {}, 40, 2), ("agreements", "states")),
    ],
)
def test_a_list_may_differ_by_one_in_a_hundred_and_by_one(page: PageTotals, differ: tuple[str, ...]) -> None:
    assert page.contradicted_by(count_totals(rows(700, 100, 200, CODES))) == differ
