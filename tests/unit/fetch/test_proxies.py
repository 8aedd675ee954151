"""Proxies: the person's setting or the system's, HTTP and SOCKS, and what is said when they fail (D28)."""

from __future__ import annotations

import base64
import socket

import pytest

from desktop.fetch.fetch_error import FetchError
from desktop.fetch.network import Network, dial
from desktop.fetch.proxy import proxy_for
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply
from tests.unit.fetch.relays import http_proxy, socks_proxy

pytestmark = pytest.mark.allow_hosts([HERE])

ADDRESS = ERRAND.address
VARIABLES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "HTTP_PROXY", "http_proxy")


@pytest.fixture(autouse=True)
def _no_proxy_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("setting", "used"),
    [
        ("", None),
        ("proxy.example.org:3128", "http://proxy.example.org:3128"),
        ("http://me:secret@proxy.example.org:3128", "http://me:secret@proxy.example.org:3128"),
        ("https://proxy.example.org", "https://proxy.example.org"),
        ("socks5://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
        ("SOCKS5H://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
        ("socks://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
        ("socks4://127.0.0.1:9050", "socks4a://127.0.0.1:9050"),
    ],
)
def test_a_setting_is_used_as_it_is_but_the_proxy_always_looks_names_up(setting: str, used: str | None) -> None:
    assert proxy_for(ADDRESS, setting) == used


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_the_systems_setting_counts_where_the_person_has_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "socks5://tor:9050")
    assert proxy_for(ADDRESS, None) == "socks5h://tor:9050"
    assert proxy_for(ADDRESS, "") is None
    monkeypatch.setenv("NO_PROXY", "ice.gov")
    assert proxy_for(ADDRESS, None) is None


@pytest.mark.parametrize("setting", ["ftp://x:1", "http://", "socks5://:9050", "http://x:port", "http://x:0", "//["])
def test_a_setting_that_is_no_proxy_is_said_to_be_wrong(setting: str) -> None:
    with pytest.raises(FetchError) as told:
        proxy_for(ADDRESS, setting)
    assert told.value.code == "proxy_setting"


def test_a_request_goes_through_an_http_proxy_which_sees_the_host_and_no_more(
    net: LittleNet, make_client: MakeClient
) -> None:
    heads: list[bytes] = []
    port = http_proxy(net, heads)
    net.serve(ICE, PATH, reply(BODY))
    client = make_client(network=Network(dial, net.trust, proxy=f"http://me:secret@{HERE}:{port}"))
    assert client.get(ERRAND, {ICE}).body == BODY
    (head,) = heads
    assert head.startswith(f"CONNECT {ICE}:443 HTTP/1.".encode())
    assert b"Proxy-Authorization: Basic " + base64.b64encode(b"me:secret") in head
    assert PATH.encode() not in head
    assert net.asked[0].header("proxy-authorization") is None


def test_a_request_goes_through_a_socks_proxy_which_is_given_the_name_and_not_its_address(
    net: LittleNet, make_client: MakeClient
) -> None:
    asked: list[bytes] = []
    port = socks_proxy(net, asked)
    net.serve(ICE, PATH, reply(BODY))
    client = make_client(network=Network(dial, net.trust, proxy=f"socks5://{HERE}:{port}"))
    assert client.get(ERRAND, {ICE}).body == BODY
    assert asked == [b"\x03" + ICE.encode()]
    assert net.dialled == []


def test_a_certificate_is_verified_behind_a_proxy_too(net: LittleNet, make_client: MakeClient) -> None:
    port = http_proxy(net, [])
    net.ports[ICE] = net.ports["elsewhere.example.org"]
    stranger = Network(dial, Network().trust, proxy=f"http://{HERE}:{port}")
    assert fails(make_client(network=stranger)).code == "certificate_unknown"


def _deaf(connection: socket.socket) -> None:
    connection.recv(1)


@pytest.mark.parametrize("kind", ["http", "https", "socks5", "socks4"])
def test_a_proxy_that_is_down_is_said_to_be_so(
    kind: str, closed_port: int, net: LittleNet, make_client: MakeClient
) -> None:
    setting = f"{kind}://{HERE}:{closed_port}"
    assert fails(make_client(network=Network(dial, net.trust, proxy=setting))).code == "proxy_failed"
    assert net.asked == []


@pytest.mark.parametrize(
    ("kind", "code"),
    [("http", "cut_short"), ("https", "proxy_failed"), ("socks5", "proxy_failed"), ("socks4", "proxy_failed")],
)
def test_a_proxy_that_hangs_up_is_a_failure_and_nobody_is_asked_directly(
    kind: str, code: str, net: LittleNet, make_client: MakeClient
) -> None:
    setting = f"{kind}://{HERE}:{net.listen(_deaf)}"
    assert fails(make_client(network=Network(dial, net.trust, proxy=setting))).code == code
    assert net.asked == []


def test_a_proxy_that_wants_a_password_says_so_and_is_asked_once(net: LittleNet, make_client: MakeClient) -> None:
    heads: list[bytes] = []
    port = http_proxy(net, heads, b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n")
    error = fails(make_client(network=Network(dial, net.trust, proxy=f"http://{HERE}:{port}")))
    assert (error.code, len(heads)) == ("proxy_login", 1)


def test_a_proxy_that_forbids_the_host_is_said_to_refuse(net: LittleNet, make_client: MakeClient) -> None:
    port = http_proxy(net, [], b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")
    assert fails(make_client(network=Network(dial, net.trust, proxy=f"http://{HERE}:{port}"))).code == "proxy_failed"


def test_a_proxy_that_never_answers_ends_at_the_deadline(net: LittleNet, make_client: MakeClient) -> None:
    def hold(connection: socket.socket) -> None:
        net.over.wait(10)
        del connection

    for kind in ("http", "socks5"):
        network = Network(dial, net.trust, proxy=f"{kind}://{HERE}:{net.listen(hold)}")
        assert fails(make_client(network=network, total=0.3, connect=5.0)).code == "out_of_time"
