"""Redirects are followed by hand, between a source's own hosts only (D13, D14)."""

from __future__ import annotations

import pytest

from desktop.fetch.address import checked_address, host_of, resolved
from desktop.fetch.exchange import Errand
from desktop.fetch.fetch_error import FetchError
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
@pytest.mark.parametrize(
    "location", ["https://ice.gov/new.xlsx", "//ice.gov/new.xlsx", "HTTPS://ICE.GOV:443/new.xlsx#top"]
)
def test_a_redirect_between_the_sources_own_hosts_is_followed(
    status: str, location: str, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"moved", status, location=location))
    net.serve("ice.gov", "/new.xlsx", reply(BODY))
    got = make_client().get(ERRAND, {ICE, "ice.gov"})
    assert (got.body, got.address) == (BODY, "https://ice.gov/new.xlsx")
    assert [one.host for one in net.asked] == [ICE, "ice.gov"]


def test_a_redirect_within_the_host_may_be_relative_and_hold_spaces(net: LittleNet, make_client: MakeClient) -> None:
    utf8 = "é".encode().decode("latin-1")
    net.serve(ICE, "/doclib/the%20list%20%C3%A9.xlsx", reply(BODY))
    for letter in (utf8, "é"):  # as servers send it, and as the old rules have it
        net.serve(ICE, PATH, reply(b"", "302 Found", location=f"../doclib/the list {letter}.xlsx"))
        assert make_client().get(ERRAND, {ICE}).body == BODY


def test_the_stored_last_modified_goes_along_to_where_the_file_is_now(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"", "302 Found", location="/new.xlsx"))
    net.serve(ICE, "/new.xlsx", reply(b"", "304 Not Modified"))
    since = Errand(ERRAND.address, "x", 10, since="Fri, 09 Oct 2026 19:33:34 GMT")
    assert make_client().get(since, {ICE}).status == 304
    assert [one.header("if-modified-since") for one in net.asked] == ["Fri, 09 Oct 2026 19:33:34 GMT"] * 2


@pytest.mark.parametrize(
    "location",
    [
        "http://www.ice.gov/list.xlsx",
        "file:///etc/passwd",
        "ftp://www.ice.gov/list.xlsx",
        "data:text/plain,hello",
        "javascript:alert(1)",
        "https://elsewhere.example.org/list.xlsx",
        "https://www.ice.gov.example.org/list.xlsx",
        "https://www-ice.gov/list.xlsx",
        "https://xn--www-ce-9hc.gov/list.xlsx",
        "https://www.i\u0441e.gov/list.xlsx",
        "https://www.ice.gov@elsewhere.example.org/list.xlsx",
        "https://elsewhere.example.org@www.ice.gov/list.xlsx",
        "https://user:secret@www.ice.gov/list.xlsx",
        "https://www.ice.gov:8443/list.xlsx",
        "https://www.ice.gov:99999/list.xlsx",
        "https://www.ice.gov:x/list.xlsx",
        "https://www.ice.gov\\@elsewhere.example.org/",
        "https:\\\\elsewhere.example.org/",
        "\\\\elsewhere.example.org\\x",
        "//elsewhere.example.org/",
        "///elsewhere.example.org/",
        "https://[::1]/list.xlsx",
        "https://[bad/list.xlsx",
        "https://127.0.0.1/list.xlsx",
        "https://www.ice.gov./list.xlsx",
        "https://" + "a" * 3000 + ".gov/",
    ],
)
def test_a_redirect_to_anywhere_else_is_refused_and_nobody_is_asked(
    location: str, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"", "302 Found", location=location.encode("utf-8").decode("latin-1")))
    assert fails(make_client()).code == "address_refused"
    assert net.dialled == [f"{ICE}:443"]


def test_a_loop_and_an_endless_chain_are_left(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"", "302 Found", location="/other"))
    net.serve(ICE, "/other", reply(b"", "302 Found", location=PATH))
    assert fails(make_client()).code == "strange_answer"
    assert net.paths() == [PATH, "/other"]
    for step in range(50):
        net.serve(ICE, f"/{step}", reply(b"", "307 On", location=f"/{step + 1}"))
    net.asked.clear()
    assert fails(make_client(), Errand(f"https://{ICE}/0", "x", 10)).code == "strange_answer"
    assert len(net.asked) == 6


def test_a_redirect_to_itself_or_without_an_address_is_a_loop(net: LittleNet, make_client: MakeClient) -> None:
    for location in ("", "https://", PATH, f"{PATH}#again"):
        net.serve(ICE, PATH, reply(b"", "302 Found", location=location))
        assert fails(make_client()).code == "strange_answer"


@pytest.mark.parametrize("address", ["http://www.ice.gov/", "https://a b.gov/", "https://www.ice.gov/\n", "x" * 5000])
def test_an_address_that_is_not_asked_is_refused_before_anything_is_dialled(
    address: str, net: LittleNet, make_client: MakeClient
) -> None:
    assert fails(make_client(), Errand(address, "x", 10)).code == "address_refused"
    assert net.dialled == []


def test_an_address_loses_its_fragment_and_its_usual_port_and_nothing_else() -> None:
    assert checked_address("https://WWW.ice.gov:443/A%20b?c=d#e", {ICE}) == "https://www.ice.gov/A%20b?c=d"


@pytest.mark.parametrize(
    ("reference", "whole"),
    [
        ("/doclib/a.xlsx", "https://www.ice.gov/doclib/a.xlsx"),
        ("a b.xlsx", "https://www.ice.gov/identify-and-arrest/a%20b.xlsx"),
        ("../x/./a.xlsx", "https://www.ice.gov/x/a.xlsx"),
        ("../../../etc", "https://www.ice.gov/etc"),
        ("?q=1", "https://www.ice.gov/identify-and-arrest/287g?q=1"),
        (" \n/a\n.xlsx\t", "https://www.ice.gov/a.xlsx"),
        ("/50%25.xlsx", "https://www.ice.gov/50%25.xlsx"),
        ("mailto:x@ice.gov", "mailto:x@ice.gov"),
    ],
)
def test_a_link_is_read_as_browsers_read_it(reference: str, whole: str) -> None:
    assert resolved("https://www.ice.gov/identify-and-arrest/287g", reference) == whole


def test_a_host_that_can_not_be_told_is_no_host() -> None:
    assert host_of("https://") == ""
    with pytest.raises(FetchError):
        host_of("https://[x")
