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


def count_authorities() -> tuple[int, str]:
    """How many authorities are trusted, and the file they are read from; Windows and macOS keep them in no file.

    Raises: OSError when the file can't be read.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.platform in {"win32", "darwin"}:
        context.load_default_certs()
        return context.cert_store_stats()["x509_ca"], "the system's store"
    given = ssl.get_default_verify_paths().cafile or ""
    file = next((path for path in (given, *_STORES) if path and Path(path).is_file()), certifi.where())
    context.load_verify_locations(file)
    return context.cert_store_stats()["x509_ca"], file


def _has_store() -> bool:
    """Whether the system keeps certificates; Windows and macOS always do."""
    if sys.platform in {"win32", "darwin"}:
        return True
    paths = ssl.get_default_verify_paths()
    if paths.cafile or any(Path(store).is_file() for store in _STORES):
        return True
    return bool(paths.capath) and any(Path(paths.capath).glob("????????.?"))
