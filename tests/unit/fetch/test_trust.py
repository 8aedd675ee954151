"""Whom a connection is trusted by: the system's store, verified always."""

from __future__ import annotations

import ssl
import sys
from pathlib import Path

import certifi
import pytest
import trustme
import truststore

from desktop.fetch import trust
from desktop.fetch.network import Network, dial
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])


def test_certificate_and_name_are_always_verified_with_tls_of_today() -> None:
    context = trust.system_trust()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.skipif(not trust._has_store(), reason="this system keeps no certificates")
def test_the_systems_own_store_is_used() -> None:
    assert isinstance(trust.system_trust(), truststore.SSLContext)


def test_without_a_store_the_collection_of_certifi_takes_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = ssl.DefaultVerifyPaths(None, None, "SSL_CERT_FILE", "", "SSL_CERT_DIR", "")  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(trust, "_STORES", ())
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: nowhere)
    context = trust.system_trust()
    assert not isinstance(context, truststore.SSLContext)
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert (
        context.cert_store_stats()["x509_ca"] >= Path(certifi.where()).read_text(encoding="utf-8").count("BEGIN") // 2
    )


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="OpenSSL's variable; others have their own store")
def test_authorities_are_counted_in_the_file_that_the_system_names(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "own.pem"
    authority.cert_pem.write_to_path(str(store))
    monkeypatch.setenv("SSL_CERT_FILE", str(store))
    assert trust.count_authorities() == (1, str(store))


def test_the_systems_store_does_not_know_our_hosts(net: LittleNet, make_client: MakeClient) -> None:
    assert fails(make_client(network=Network(net.dial, proxy=""))).code == "certificate_unknown"
    assert net.asked == []


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="OpenSSL's variable; others have their own store")
def test_an_organisations_own_certificate_is_trusted_where_the_system_does(
    net: LittleNet, make_client: MakeClient, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "own.pem"
    authority.cert_pem.write_to_path(str(store))
    monkeypatch.setenv("SSL_CERT_FILE", str(store))
    net.serve(ICE, PATH, reply(BODY))
    assert make_client(network=Network(net.dial, proxy="")).get(ERRAND, {ICE}).body == BODY


def test_the_way_to_a_host_is_a_socket_to_it(net: LittleNet) -> None:
    with dial(HERE, net.ports[ICE], 1.0) as connected:
        assert connected.getpeername() == (HERE, net.ports[ICE])
        assert connected.gettimeout() == 1.0
