"""Finding the list on ICE's page (L1 to L8): by text, path and content, on ICE's own hosts only."""

from __future__ import annotations

import pytest

from desktop.fetch.fetch_error import FetchError
from desktop.fetch.ice_page import candidates
from desktop.fetch.ice_source import PAGE, IceSource
from desktop.fetch.markup import read_page
from desktop.fetch.source import Likelihood
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])

PATH = "/identify-and-arrest/287g"
LIST = "/doclib/about/offices/ero/287g/participatingAgencies05182026am.xlsx"
NUMBERED = "/file-download/download/public/208496"
PENDING = "/doclib/about/offices/ero/287g/pendingAgencies05182026am.xlsx"
BUTTON = "View 287(g) Participating Agencies"
ICE_HOSTS = {"www.ice.gov", "ice.gov"}

P, Q, W = Likelihood.PARTICIPATING, Likelihood.POSSIBLE, Likelihood.PENDING


def link(href: str, text: str = BUTTON) -> str:
    return f'<p>See <a class="usa-button" href="{href}">{text}</a>.</p>'


def found(source: str) -> list[tuple[str, Likelihood]]:
    """What a page offers: path and likelihood."""
    offered = candidates(read_page(source), PAGE, ICE_HOSTS)
    return [(one.address.removeprefix("https://www.ice.gov"), one.likelihood) for one in offered]


@pytest.mark.parametrize("path", [LIST, NUMBERED, LIST.replace(".xlsx", "%20(1).XLSX"), LIST + "?v=2"])
def test_the_list_is_found_in_both_forms_of_its_link(path: str) -> None:
    assert found(link(path)) == [(path, P)]


@pytest.mark.parametrize(
    "text",
    [BUTTON, "participating   agencies", "Participating Agency list", "<b>Participating</b>&nbsp;<i>Agencies</i>"],
)
def test_a_download_by_number_is_told_by_its_text(text: str) -> None:
    assert found(link(NUMBERED, text)) == [(NUMBERED, P)]


def test_a_link_without_words_is_only_possible_and_one_that_is_spoken_of_is_not() -> None:
    assert found(link(NUMBERED, "Download")) == [(NUMBERED, Q)]
    spoken = f'<a href="{NUMBERED}" aria-label="Participating agencies, Excel"><img src="x.png"></a>'
    assert found(spoken) == [(NUMBERED, P)]
    assert found(f"<a href=\"{NUMBERED}\" title='Participating Agencies'>xlsx</a>") == [(NUMBERED, P)]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<p>Nothing here.</p>",
        link("/doclib/287gMOA/Alachua.pdf", "Participating agencies (PDF)"),
        link("#participating-agencies"),
        link(PATH + "#list"),
        link("https://example.org/participatingAgencies.xlsx"),
        link("http://www.ice.gov" + LIST),
        link("https://www.ice.gov.example.org" + LIST),
        link("javascript:open('list.xlsx')"),
        link("mailto:list.xlsx@ice.gov"),
        link("https://user@www.ice.gov" + LIST),
        link("\\\\www.ice.gov\\list.xlsx"),
        f"<!-- {link(LIST)} -->",
        f"<script>var a = '{link(LIST)}';</script>",
        "<a>Participating agencies</a>",
        f'<a name="{LIST}">Participating agencies</a>',
        f"<p>{LIST}</p>",
    ],
)
def test_a_page_without_a_link_to_the_list_offers_nothing(source: str) -> None:
    assert found(source) == []


def test_only_a_pending_list_is_offered_as_such() -> None:
    assert found(link(PENDING, "Pending Agencies")) == [(PENDING, W)]
    assert found(link(NUMBERED, "View pending participating agencies")) == [(NUMBERED, W)]


def test_of_several_the_one_that_calls_itself_the_list_comes_first() -> None:
    other = "/doclib/x.xlsx"
    page = link(PENDING, "Pending Agencies") + link(other, "Data") + link(LIST, "here") + link(NUMBERED)
    assert found(page) == [(LIST, P), (NUMBERED, P), (other, Q), (PENDING, W)]


def test_the_same_address_twice_is_one_and_its_best_text_counts() -> None:
    assert found(link(NUMBERED, "Excel") + link(NUMBERED) + link(NUMBERED + "#2", "x")) == [(NUMBERED, P)]


def test_no_more_than_four_are_tried() -> None:
    page = "".join(link(f"/file-download/download/public/{number}", "File") for number in range(50)) + link(LIST)
    assert [likelihood for _, likelihood in found(page)] == [P, Q, Q, Q]


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("//www.ice.gov/a/participatingAgencies.xlsx", "/a/participatingAgencies.xlsx"),
        ("../a/participatingAgencies.xlsx", "/a/participatingAgencies.xlsx"),
        ("participatingAgencies.xlsx", "/identify-and-arrest/participatingAgencies.xlsx"),
        ("/a/list&#46;xlsx?x=1&amp;y=2", "/a/list.xlsx?x=1&y=2"),
        ("&#47;a&#x2F;list.xlsx", "/a/list.xlsx"),
        (" /a/list 04212026am 12.15.07 AM.xlsx ", "/a/list%2004212026am%2012.15.07%20AM.xlsx"),
        ("HTTPS://WWW.ICE.GOV/a/list.xlsx", "/a/list.xlsx"),
    ],
)
def test_links_are_read_as_a_browser_reads_them(href: str, path: str) -> None:
    assert found(link(href)) == [(path, P)]


@pytest.mark.parametrize("quote", ["'", ""])
def test_an_address_may_stand_in_other_quotes_or_none(quote: str) -> None:
    assert found(f"<A HREF={quote}{LIST}{quote} id=x>List</A>") == [(LIST, P)]


def test_an_address_that_only_stands_in_the_text_is_found() -> None:
    page = (
        f"<p>The list (https://www.ice.gov{LIST}). Or https://www.ice.gov{NUMBERED}, and http://www.ice.gov/x.xlsx</p>"
    )
    assert found(page) == [(LIST, P), (NUMBERED, Q)]
    assert found("<p>https://elsewhere.example.org/participatingAgencies.xlsx</p>") == []


# ------------------------------------------------------------------------------------------------ the whole page


@pytest.mark.parametrize(
    ("content_type", "encoding"),
    [
        ("text/html; charset=UTF-8", "utf-8"),
        ("text/html", "utf-8"),
        ("text/html; charset=utf-16", "utf-16"),
        ("text/html", "utf-16"),
        ("text/html", "utf-16-le"),
        ("text/html", "utf-16-be"),
        ("text/html; charset=ISO-8859-1", "latin-1"),
        ("text/html; charset=x-unheard-of", "utf-8"),
        ("", "utf-8-sig"),
    ],
)
def test_the_page_is_read_in_any_encoding(
    content_type: str, encoding: str, net: LittleNet, make_client: MakeClient
) -> None:
    page = f"<html><body>\u00e9{link(LIST)}ICE has signed 2,382 Memorandums of Agreement</body></html>"
    net.serve(ICE, PATH, reply(page.encode(encoding), content_type=content_type))
    offered = IceSource().find(make_client())
    assert [one.address for one in offered.candidates] == [f"https://www.ice.gov{LIST}"]
    assert offered.totals is not None
    assert offered.totals.agreements == 2382


def test_bad_utf8_hides_no_link(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"\xff\xfe\xfa<p>\xc3\x28</p>"[2:] + link(LIST).encode() + b"\xe9\x00"))
    assert len(IceSource().find(make_client()).candidates) == 1


@pytest.mark.parametrize(
    "page",
    [
        b"<html><title>Sign in to this network</title><form action=/login></form></html>",
        link("https://elsewhere.example.org/list.xlsx").encode(),
        b"\x00" * 1000,
        b"PK\x03\x04 a workbook where the page should be",
    ],
)
def test_a_page_without_the_list_is_an_error_and_never_no_news(
    page: bytes, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(page))
    with pytest.raises(FetchError) as told:
        IceSource().find(make_client())
    assert told.value.code == "no_link"
    assert "import" in told.value.hint


def test_a_page_of_fifty_megabytes_is_refused(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b" " * 50_000_000))
    with pytest.raises(FetchError) as told:
        IceSource().find(make_client())
    assert told.value.code == "answer_too_large"


def test_a_page_that_moved_is_read_from_where_it_is(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"", "301 Moved", location="https://ice.gov/new/287g/"))
    net.serve("ice.gov", "/new/287g/", reply(link("list.xlsx").encode()))
    (one,) = IceSource().find(make_client()).candidates
    assert one.address == "https://ice.gov/new/287g/list.xlsx"
