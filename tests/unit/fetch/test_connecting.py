"""Names, connections and certificates that do not come about (D1 to D3, D24)."""

from __future__ import annotations

import socket
import ssl
import time
import warnings
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from desktop.fetch.network import Network
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply, server_context

pytestmark = pytest.mark.allow_hosts([HERE])


def test_a_name_that_does_not_exist_is_said_to_be_so_after_three_tries(net: LittleNet, make_client: MakeClient) -> None:
    del net.ports[ICE]
    error = fails(make_client())
    assert error.code == "no_name"
    assert ICE in error.message
    assert net.dialled == [f"{ICE}:443"] * 3


def test_a_refused_connection_is_tried_three_times(closed_port: int, net: LittleNet, make_client: MakeClient) -> None:
    net.ports[ICE] = closed_port
    assert fails(make_client()).code == "not_connected"
    assert len(net.dialled) == 3


def test_a_connection_that_comes_on_the_second_try_is_used(net: LittleNet, make_client: MakeClient) -> None:
    port = net.ports.pop(ICE)
    net.serve(ICE, PATH, reply(BODY))

    def dial(host: str, number: int, timeout: float | None) -> socket.socket:
        try:
            return net.dial(host, number, timeout)
        finally:
            net.ports[ICE] = port

    assert make_client(network=Network(dial, net.trust, proxy="")).get(ERRAND, {ICE}).body == BODY


def test_a_connection_that_hangs_ends_at_the_deadline(net: LittleNet, make_client: MakeClient) -> None:
    def dial(_host: str, _port: int, _timeout: float | None) -> socket.socket:
        net.over.wait(10)
        raise TimeoutError

    began = time.monotonic()
    error = fails(make_client(network=Network(dial, net.trust, proxy=""), total=0.3))
    assert error.code == "out_of_time"
    assert time.monotonic() - began < 5  # it hangs for 10


def test_a_connection_that_times_out_by_itself_says_that_nobody_answered(
    net: LittleNet, make_client: MakeClient
) -> None:
    def dial(_host: str, _port: int, _timeout: float | None) -> socket.socket:
        raise TimeoutError("timed out")

    assert fails(make_client(network=Network(dial, net.trust, proxy=""))).code == "no_connection"


def _certificate(authority: trustme.CA, *hosts: str, days: int = 1) -> ssl.SSLContext:
    return server_context(authority.issue_cert(*hosts, not_after=datetime.now(tz=UTC) + timedelta(days=days)))


def test_an_expired_certificate_is_refused_and_the_clock_is_named(
    net: LittleNet, make_client: MakeClient, authority: trustme.CA
) -> None:
    net.listen_tls(_certificate(authority, ICE, days=-1), ICE)
    error = fails(make_client())
    assert (error.code, net.asked, len(net.dialled)) == ("certificate_expired", [], 1)
    assert "date" in error.hint


def test_a_certificate_of_another_site_is_refused(
    net: LittleNet, make_client: MakeClient, authority: trustme.CA
) -> None:
    net.listen_tls(_certificate(authority, "www.ice.gov.example.org"), ICE)
    assert (fails(make_client()).code, net.asked) == ("certificate_of_another", [])


def test_a_certificate_of_an_unknown_authority_is_refused(net: LittleNet, make_client: MakeClient) -> None:
    net.listen_tls(_certificate(trustme.CA(), ICE), ICE)
    assert (fails(make_client()).code, net.asked) == ("certificate_unknown", [])


def test_a_certificate_that_signed_itself_is_refused(net: LittleNet, make_client: MakeClient) -> None:
    lonely = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with lonely.private_key_pem.tempfile() as key, lonely.cert_pem.tempfile() as certificate:
        context.load_cert_chain(certificate, key)
    net.listen_tls(context, ICE)
    assert (fails(make_client()).code, net.asked) == ("certificate_unknown", [])


def test_old_tls_is_refused(net: LittleNet, make_client: MakeClient, authority: trustme.CA) -> None:
    context = _certificate(authority, ICE)
    context.set_ciphers("ALL:@SECLEVEL=0")
    _only_tls_1_0(context)
    net.listen_tls(context, ICE)
    assert (fails(make_client()).code, net.asked) == ("tls_failed", [])


def _only_tls_1_0(context: ssl.SSLContext) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # that it is old is the point
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1


def test_a_server_that_speaks_no_tls_is_refused(net: LittleNet, make_client: MakeClient) -> None:
    net.ports[ICE] = net.listen(_speak_plain)
    assert fails(make_client()).code == "tls_failed"


def _speak_plain(connection: socket.socket) -> None:
    connection.recv(10)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
