"""One connection that can be cut from outside: the only way to end a request that the server keeps waiting."""

from __future__ import annotations

import socket
from contextlib import suppress
from threading import Lock

from urllib3.connection import HTTPSConnection
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.contrib.socks import SOCKSHTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from desktop.fetch.network import Dial


class Line:
    """The sockets of one request, and the connections that make them.

    Each is known here by a second handle on the same connection, because the first changes hands when TLS begins.
    """

    def __init__(self, dial: Dial) -> None:
        """`dial` connects to a host and port."""
        self._dial = dial
        self._handles: list[socket.socket] = []
        self._lock = Lock()
        self._cut = False

    def call(self, host: str, port: int, timeout: float | None) -> socket.socket:
        """Connect. Raises: OSError, also when the line was cut meanwhile."""
        return self.hold(self._dial(host, port, timeout))

    def hold(self, connected: socket.socket) -> socket.socket:
        """Keep a handle on a connection; returns it. Raises: OSError when the line was cut already."""
        with self._lock:
            if not self._cut:
                self._handles.append(connected.dup())
                return connected
        connected.close()
        raise ConnectionAbortedError("the line was cut")

    def cut(self) -> None:
        """Break all connections now, from any thread: whoever waits for them gets an error or the end of the data."""
        with self._lock:
            self._cut = True
            for handle in self._handles:
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Give the handles back; the connections are closed by whoever uses them."""
        with self._lock:
            self._cut = True
            while self._handles:
                self._handles.pop().close()


def pool_class(line: Line) -> type[HTTPSConnectionPool]:
    """The kind of urllib3's pool whose connections belong to `line`."""

    class LineConnection(HTTPSConnection):
        """Connects through the line; raises what urllib3's own does."""

        def _new_conn(self) -> socket.socket:
            timeout = self.timeout if isinstance(self.timeout, int | float) else None
            try:
                return line.call(self._dns_host, self.port or self.default_port, timeout)
            except socket.gaierror as error:
                raise NameResolutionError(self.host, self, error) from error
            except TimeoutError as error:
                raise ConnectTimeoutError(self, "no answer in time") from error
            except OSError as error:
                raise NewConnectionError(self, f"not connected: {error}") from error

    class LinePool(HTTPSConnectionPool):
        """Makes such connections."""

        ConnectionCls = LineConnection

    return LinePool


def socks_pool_class(line: Line) -> type[HTTPSConnectionPool]:
    """Likewise, through a SOCKS proxy, which PySocks connects to."""

    class SocksConnection(SOCKSHTTPSConnection):
        """Held by the line once the proxy has connected it; until then its own timeout ends it."""

        def _new_conn(self) -> socket.socket:
            return line.hold(super()._new_conn())

    class SocksPool(HTTPSConnectionPool):
        """Makes such connections."""

        ConnectionCls = SocksConnection

    return SocksPool
