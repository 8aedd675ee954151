"""What a connection stands on: how to reach a host, and whom to trust. An argument, so that a test brings its own."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field

from urllib3.connection import HTTPConnection
from urllib3.util.connection import create_connection

from desktop.fetch.trust import system_trust

Dial = Callable[[str, int, float | None], socket.socket]


def dial(host: str, port: int, timeout: float | None) -> socket.socket:
    """Connect to a host: names are looked up here, addresses tried one after the other.

    Raises: OSError when no address answers within `timeout` seconds each.
    """
    return create_connection((host, port), timeout, socket_options=HTTPConnection.default_socket_options)


@dataclass(frozen=True, slots=True)
class Network:
    """`dial` connects to host and port within some seconds; `trust` verifies; `proxy` is the person's own setting.

    `proxy` None leaves it to the system's settings (such as HTTPS_PROXY); empty means none at all.
    """

    dial: Dial = dial
    trust: Callable[[], ssl.SSLContext] = field(default=system_trust)
    proxy: str | None = None
