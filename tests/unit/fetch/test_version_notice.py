"""The notice of a new version is asked for by one request, within the bounds of every fetch."""

from __future__ import annotations

import pytest

from desktop.domain.errors import KnownError
from desktop.fetch.watch import Watch
from desktop.services.new_version import NOTICE_BYTES, newest_version
from tests.unit.fetch.conftest import EAGER
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])

ADDRESS = f"https://{ICE}/version.json"


def test_one_request_tells_the_newest_version(net: LittleNet) -> None:
    net.serve(ICE, "/version.json", reply(f'{{"version": "1.10.0", "page": "https://{ICE}/new"}}'.encode()))
    found = newest_version(ADDRESS, net.network, EAGER, Watch(), "1.9.0")
    assert (found.version, found.newer) == ("1.10.0", True)
    assert net.paths() == ["/version.json"]


def test_an_endless_notice_is_cut_off(net: LittleNet) -> None:
    net.serve(ICE, "/version.json", reply(b" " * (NOTICE_BYTES + 1)))
    with pytest.raises(KnownError, match="larger than"):
        newest_version(ADDRESS, net.network, EAGER, Watch(), "1.9.0")


def test_a_host_that_is_not_there_is_told(net: LittleNet) -> None:
    with pytest.raises(KnownError):
        newest_version("https://nobody.example/version.json", net.network, EAGER, Watch(), "1.9.0")
