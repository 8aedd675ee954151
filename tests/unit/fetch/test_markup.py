"""Reading a web page: what browsers see, and in a moment, whatever it holds."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.fetch.ice_page import candidates
from desktop.fetch.ice_source import PAGE
from desktop.fetch.markup import PageLink, read_page
from desktop.fetch.totals_text import page_totals

SIZE = 1_000_000
MOMENT = 5.0  # seconds of the processor: ours needs half a second, what is not linear takes minutes


def test_text_is_single_spaced_without_what_no_person_sees() -> None:
    page = read_page(
        "<!DOCTYPE html><head><title>T</title><style>p{}</style></head><body><h1>One&amp;two</h1><p>three\n  four</p>"
        "<!-- five --><script>six < seven</script><ul><li>eight<li>nine</ul>5 < 6 &lt; 7<br/>ten</body>"
    )
    assert page.text == "One&two three four eight nine 5 < 6 < 7 ten"
    assert page.links == ()


def test_links_carry_the_text_that_is_seen_or_heard() -> None:
    page = read_page(
        '<a href="/a">one <b>two</b>\n three</a><a href=\'/b\' title="T &amp; t"></a>'
        '<a id=x href=/c>open <a href="/d">d</a>'
        '<a href="/a>b" aria-label=\'say "it"\'>e</a><a href="/f">never closed'
    )
    assert page.links == (
        PageLink("/a", "one two three"),
        PageLink("/b", "T & t"),
        PageLink("/c", "open"),
        PageLink("/d", "d"),
        PageLink("/a>b", 'e say "it"'),
        PageLink("/f", "never closed"),
    )


def test_the_first_of_two_equal_attributes_counts_as_in_browsers() -> None:
    assert read_page('<a href="/a" href="/b" HREF="/c">x</a>').links == (PageLink("/a", "x"),)


@pytest.mark.parametrize(
    "bit",
    [
        "<", "<!", "<!--", "<!-->", "<?", "</", "<a ", "<a href=", '<a href="', "<a b='", '<a "', "<script>", "<title>",
        "<a href=/x>", "<p>", "&", "&#", "&#9", "&amp;", "1,", "1,111", "9", " ", "a ", "signed 1 ",
        "has 1,111,", "TFM ", "covering 1 states and ", "https://", "https://www.ice.gov/",
        '<a href="/x.xlsx">', "\u00e9", "\x00", "JEM: 1 ",
    ],
)  # fmt: skip
def test_a_megabyte_of_anything_is_read_in_a_moment(bit: str) -> None:
    source = bit * (SIZE // len(bit))
    began = time.thread_time()
    page = read_page(source)
    candidates(page, PAGE, {"www.ice.gov"})
    page_totals(page.text)
    assert time.thread_time() - began < MOMENT


def test_a_megabyte_of_mixed_markup_is_read_in_a_moment() -> None:
    chance = random.Random(287)
    bits = ["<", ">", '"', "'", "=", "a", " href", "<a href=", "&#x", ";", "-->", "<!--", "</script>", "\n", "1,"]
    source = "".join(chance.choices(bits, k=SIZE // 3))
    began = time.thread_time()
    page_totals(read_page(source).text)
    assert time.thread_time() - began < MOMENT


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>!-/ab\"'= \n&#;1,", max_size=200))
def test_a_link_after_anything_closed_is_found_or_the_rest_was_swallowed_as_browsers_do(noise: str) -> None:
    closed = noise + "\"'>--><a href='/doclib/x.xlsx'>Participating agencies</a>"
    links = read_page(closed).links
    assert all(isinstance(one.reference, str) for one in links)
    assert len(links) <= closed.count("<a")
