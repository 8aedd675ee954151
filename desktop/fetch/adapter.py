"""requests' way to urllib3, over one line: verified by our context, direct or through a proxy."""

from __future__ import annotations

import ssl
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPSConnectionPool, ProxyManager

from desktop.fetch.line import Line, pool_class, socks_pool_class


class LineAdapter(HTTPAdapter):
    """Sends one request over `line`; nothing is kept for the next one."""

    def __init__(self, line: Line, trust: ssl.SSLContext) -> None:
        """`trust` verifies the server, and a proxy that is reached by TLS."""
        self._line = line
        self._trust = trust
        super().__init__(pool_connections=1, pool_maxsize=1)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **settings: Any) -> None:  # noqa: ANN401, FBT001, FBT002 - as requests declares it
        """Make the direct way."""
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._trust, **settings)
        self.poolmanager.pool_classes_by_scheme = {"https": pool_class(self._line)}

    def proxy_manager_for(self, proxy: str, **settings: Any) -> ProxyManager:  # noqa: ANN401 - likewise
        """Make the way through a proxy."""
        socks = proxy.lower().startswith("socks")
        if not socks:
            settings["proxy_ssl_context"] = self._trust
        manager: ProxyManager = super().proxy_manager_for(proxy, ssl_context=self._trust, **settings)
        pool = socks_pool_class(self._line) if socks else pool_class(self._line)
        manager.pool_classes_by_scheme = {"https": pool}
        return manager

    def cert_verify(self, conn: HTTPSConnectionPool, url: object, verify: object, cert: object) -> None:
        """Leave trust to the context: requests would add certifi's collection to the system's store."""
        del url, verify, cert
        conn.cert_reqs = "CERT_REQUIRED"
        conn.ca_certs = None
        conn.ca_cert_dir = None
