"""Texts lose what a typist left behind and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.roster.texts import tidied


@pytest.mark.parametrize(
    ("printed", "used", "reasons"),
    [
        ("Bay County Sheriff's Office", "Bay County Sheriff's Office", ()),
        (" Bay  County ", "Bay County", ("stray_space",)),
        ("Bay County Sheriff\u2019s Office", "Bay County Sheriff's Office", ("curly_quote",)),
        ("Bay\u00a0County", "Bay County", ("special_space",)),
        ("Bay County\u00a0", "Bay County", ("special_space", "stray_space")),
        ("\nSchuylkill County", "Schuylkill County", ("special_space", "stray_space")),
        ("Bay\r\nCounty", "Bay County", ("special_space", "stray_space")),
        ("Bay\u200b \ufeffCounty\u00ad", "Bay County", ("invisible_character",)),
        ("Bay \u202eytnuoC\u202c", "Bay ytnuoC", ("invisible_character",)),
        ("Bay\x00\x07 County", "Bay County", ("invisible_character",)),
        ("Miami\u2013Dade", "Miami-Dade", ("long_dash",)),
        ("Don\u0303a Ana", "Do\u00f1a Ana", ("decomposed_letter",)),
        ("Office of the `Sheriff\u00b4", "Office of the 'Sheriff'", ("curly_quote",)),
        ("\ud800Bay", "Bay", ("invisible_character",)),
        ("", "", ()),
        (" \u00a0\u200b ", "", ("invisible_character", "special_space", "stray_space")),
    ],
)
def test_each_thing_that_is_mended_is_named(printed: str, used: str, reasons: tuple[str, ...]) -> None:
    result = tidied(printed)
    assert (result.text, result.reasons) == (used, reasons)


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidied(text)
    assert tidied(once.text).text == once.text
    assert tidied(once.text).reasons == ()
    assert bool(once.reasons) == (once.text != text)


@given(st.text(max_size=60))
def test_nothing_invisible_is_left(text: str) -> None:
    assert not {unicodedata.category(c) for c in tidied(text).text} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(st.lists(st.sampled_from(["Bay", "County", "Sheriff's", "Office"]), min_size=1), st.data())
def test_spaces_and_quotes_never_change_what_a_text_says(words: list[str], data: st.DataObject) -> None:
    gap = st.text(" \u00a0\t\u2009\n", min_size=1, max_size=3)
    noisy = "".join(word.replace("'", data.draw(st.sampled_from("'\u2019\u2018`"))) + data.draw(gap) for word in words)
    assert tidied(noisy).text == " ".join(words)
