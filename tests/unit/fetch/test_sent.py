"""Only what is needed is sent (P3): the approved headers, to the approved addresses, nothing from the environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from requests.utils import default_user_agent

from desktop.fetch.exchange import Errand
from desktop.fetch.network import Network
from desktop.fetch.watch import Watch
from tests.unit.fetch.asking import BODY, ERRAND, PATH
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])

APPROVED = Path(__file__).with_name("approved_request.txt")


def test_a_request_is_the_approved_one(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(BODY))
    errand = Errand(ERRAND.address, "x", 10**6, since="Fri, 09 Oct 2026 19:33:34 GMT")
    make_client().get(errand, {ICE})
    (asked,) = net.asked
    sent = "\n".join((asked.line, *asked.headers)).replace(default_user_agent(), "python-requests/VERSION")
    assert sent == APPROVED.read_text(encoding="ascii").rstrip("\n")


def test_without_an_earlier_download_nothing_is_said_of_one(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(BODY))
    make_client().get(ERRAND, {ICE})
    approved = APPROVED.read_text(encoding="ascii").rstrip("\n").split("\n")
    assert len(net.asked[0].headers) == len(approved) - 2
    assert net.asked[0].header("if-modified-since") is None


def test_netrc_and_the_variables_of_requests_are_not_used(
    net: LittleNet, make_client: MakeClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text(f"machine {ICE} login me password secret\n", encoding="ascii")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    net.serve(ICE, PATH, reply(BODY))
    assert make_client().get(ERRAND, {ICE}).body == BODY
    assert net.asked[0].header("authorization") is None


def test_a_name_is_only_looked_up_for_the_host_that_is_asked(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(BODY))
    make_client(Watch(), Network(net.dial, net.trust, proxy="")).get(ERRAND, {ICE})
    assert net.dialled == [f"{ICE}:443"]
