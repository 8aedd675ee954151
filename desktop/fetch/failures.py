"""What the libraries raise, as failures that a person can act on."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from http.client import HTTPException

from requests.exceptions import InvalidHeader, InvalidURL, ProxyError, RequestException, SSLError, Timeout
from urllib3 import exceptions as urllib3

from desktop.fetch.fetch_error import BY_HAND, CONNECTION, LATER, FetchError, cut_short, strange_answer

RAISED = (RequestException, urllib3.HTTPError, HTTPException, OSError)
"""All that requests, urllib3, http.client and sockets raise for what the world does."""

_EXPIRED, _WRONG_HOST = 10, 62  # OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED and _HOSTNAME_MISMATCH
_LOGIN_NEEDED = "407"
_ELSEWHERE = "Try again on another network, or import a saved file."


def explained(error: Exception, host: str, proxy: str | None) -> FetchError:
    """The failure that `error` means for a request to `host`, sent through `proxy` or directly."""
    causes = tuple(_causes(error))

    def means(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    connecting = means(urllib3.NewConnectionError, urllib3.ConnectTimeoutError)
    if means(ProxyError, urllib3.ProxyError) or (connecting and proxy and proxy.startswith("socks")):
        return _proxy_failed(causes)
    if means(SSLError, urllib3.SSLError, ssl.SSLError):
        return _untrusted(causes, host)
    if means(InvalidURL, urllib3.LocationValueError, InvalidHeader, urllib3.InvalidHeader):
        return strange_answer("its headers make no sense")
    if connecting:
        return _not_connected(causes, host)
    if means(Timeout, urllib3.TimeoutError, TimeoutError):
        message = "%1 was connected and then said nothing for too long."
        return FetchError("silence", message, LATER, values=(host,), passing=True)
    return cut_short(host)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all it wraps: requests and urllib3 keep it as cause, as `reason`, or among their arguments."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        wrapped = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        waiting.extend(inner for inner in wrapped if isinstance(inner, BaseException))


def _untrusted(causes: tuple[BaseException, ...], host: str) -> FetchError:
    codes = {getattr(cause, "verify_code", 0) for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)}
    if _EXPIRED in codes:
        message = "The certificate of %1 has expired, or this computer's date is wrong. Nothing was downloaded."
        return FetchError(
            "certificate_expired", message, "Check the date of this computer and try again.", values=(host,)
        )
    if _WRONG_HOST in codes:
        message = "What answered is not %1: its certificate is of another site. Nothing was downloaded."
        return FetchError("certificate_of_another", message, _ELSEWHERE, values=(host,))
    if codes:
        message = "It can't be shown that %1 is what it says: nobody known here signed its certificate."
        return FetchError("certificate_unknown", message, _ELSEWHERE, values=(host,))
    message = "No secure connection to %1 came about. Nothing was downloaded."
    return FetchError("tls_failed", message, _ELSEWHERE, values=(host,))


def _proxy_failed(causes: tuple[BaseException, ...]) -> FetchError:
    if any(_LOGIN_NEEDED in str(cause) for cause in causes if isinstance(cause, OSError)):
        message = "The proxy asks for a name and a password."
        return FetchError("proxy_login", message, "Add them to the proxy's setting: http://name:password@host:port.")
    message = "The proxy that is set can't be reached, or refuses the connection."
    return FetchError("proxy_failed", message, "Start it, or correct the setting (HTTPS_PROXY).", passing=True)


def _not_connected(causes: tuple[BaseException, ...], host: str) -> FetchError:
    if any(isinstance(cause, urllib3.NameResolutionError | socket.gaierror) for cause in causes):
        message = "The name %1 could not be looked up. Is there an internet connection?"
        return FetchError("no_name", message, CONNECTION, values=(host,), passing=True)
    if any(isinstance(cause, TimeoutError) for cause in causes):
        return FetchError("no_connection", "%1 did not answer.", CONNECTION, values=(host,), passing=True)
    return FetchError("not_connected", "%1 could not be connected to.", BY_HAND, values=(host,), passing=True)
