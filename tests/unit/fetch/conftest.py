"""The little net for every test here, and an eager client on it: hardly any pause."""

from __future__ import annotations

import shutil
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import trustme

from desktop.fetch.client import Client
from desktop.fetch.limits import Limits
from desktop.fetch.network import Network
from desktop.fetch.watch import Watch
from tests.unit.fetch.little_net import HERE, HOSTS, LittleNet, little_net, server_context
from tests.unit.fetch.small_list import hold_small_list

EAGER = Limits(total=20.0, connect=5.0, silence=5.0, pause=0.01)

MakeClient = Callable[..., Client]


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Signs the certificates of our hosts."""
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA) -> ssl.SSLContext:
    """One certificate for all our hosts."""
    return server_context(authority.issue_cert(*HOSTS))


@pytest.fixture
def net(authority: trustme.CA, certificate: ssl.SSLContext) -> Iterator[LittleNet]:
    """A fresh net."""
    with little_net(authority, certificate) as made:
        yield made


@pytest.fixture(scope="session")
def ten_counties(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ten")
    hold_small_list(folder / "data", folder)
    return folder / "data"


@pytest.fixture
def data_dir(ten_counties: Path, tmp_path: Path) -> Path:
    """A data folder that holds the ten counties' list."""
    folder = tmp_path / "person"
    shutil.copytree(ten_counties, folder)
    return folder


@pytest.fixture
def make_client(net: LittleNet) -> MakeClient:
    """Makes clients on the net; keywords change the limits."""

    def make(watch: Watch | None = None, network: Network | None = None, **limits: Any) -> Client:  # noqa: ANN401 - seconds and counts
        return Client(network or net.network, replace(EAGER, **limits), watch or Watch())

    return make


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that is held, so that nobody else's server can get it, but that nobody listens at."""
    with socket.socket() as held:
        held.bind((HERE, 0))
        yield int(held.getsockname()[1])
