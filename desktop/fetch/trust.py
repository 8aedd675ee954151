"""Whom a connection is trusted by: the system's own certificate store."""

from __future__ import annotations

import ssl
import sys
from pathlib import Path

import certifi
import truststore

_STORES = (  # where truststore looks when OpenSSL's own places are empty
    "/etc/ssl/cert.pem",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/cert.pem",
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/ca-bundle.pem",
)


def system_trust() -> ssl.SSLContext:
    """A context that verifies always: certificate and host name, TLS 1.2 or newer, by the system's store.

    So that an organisation's own certificate works as it does in the browser. Where a system has no store at all
    (small containers, some self-built Pythons) the collection of certifi takes its place.
    """
    context: ssl.SSLContext
    if _has_store():
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.create_default_context(cafile=certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _has_store() -> bool:
    """Whether the system keeps certificates; Windows and macOS always do."""
    if sys.platform in {"win32", "darwin"}:
        return True
    paths = ssl.get_default_verify_paths()
    if paths.cafile or any(Path(store).is_file() for store in _STORES):
        return True
    return bool(paths.capath) and any(Path(paths.capath).glob("????????.?"))
