"""Names are compared in one form, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.directory.words import expand, fold


@given(text=st.text(st.sampled_from("abcSTNo' "), max_size=30))
def test_a_plain_text_folds_like_one_with_a_mark_that_is_dropped(text: str) -> None:
    assert fold(text) == fold(f"{text}!")


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("St. Lucie Co. Sheriff's Office", "Saint Lucie County Sheriff's Office"),
        ("Mt Pleasant Twp PD", "Mount Pleasant Township Police Department"),
        ("N. Miami Beach", "North Miami Beach"),
        ("Harris SO", "Harris Sheriff's Office"),
        ("So. Middleton", "South Middleton"),
        ("Do\u00f1a Ana", "Dona Ana"),
        ("O\u2019Brien County", "O'Brien County"),
        ("Parks & Recreation", "Parks and Recreation"),
    ],
)
def test_abbreviations_are_written_out(written: str, same: str) -> None:
    assert expand(written) == expand(same)
