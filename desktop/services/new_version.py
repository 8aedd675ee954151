"""Whether a newer version of the program is announced; asked only by a press, and only where an address is known."""

from __future__ import annotations

import json

from desktop.domain.errors import FileTroubleError
from desktop.domain.release import Release, parse_version
from desktop.fetch.address import checked_address, host_of
from desktop.fetch.client import Client
from desktop.fetch.exchange import Errand
from desktop.fetch.limits import Limits
from desktop.fetch.network import Network
from desktop.fetch.watch import Watch
from desktop.runtime.version import VERSION

NOTICE_BYTES = 10_000
"""A notice is some 100 bytes."""


def newest_version(address: str, network: Network, limits: Limits, watch: Watch, ours: str = VERSION) -> Release:
    """Ask for the notice at `address`; the page that it names must be of the same host.

    Raises: FetchError for what the network does wrong, FileTroubleError for a notice that can't be read.
    """
    hosts = frozenset({host_of(address)})
    reply = Client(network, limits, watch).get(Errand(address, "a notice of versions", NOTICE_BYTES), hosts)
    return read_notice(reply.body, hosts, ours)


def read_notice(body: bytes, hosts: frozenset[str], ours: str) -> Release:
    """What a notice says, compared with this program's version. Raises: FileTroubleError, FetchError."""
    try:
        told = json.loads(body)
        version, page = told["version"], told["page"]
        newer = parse_version(version) > parse_version(ours)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = "The notice of versions could not be read."
        raise FileTroubleError("notice_unreadable", message, "Try again later.") from error
    return Release(version.strip().removeprefix("v"), checked_address(str(page), hosts), newer)
