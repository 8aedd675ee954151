"""Which proxy a request goes through: the person's own setting, else the system's."""

from __future__ import annotations

from urllib.parse import urlsplit

from requests.utils import get_environ_proxies, select_proxy

from desktop.fetch.fetch_error import FetchError

_KINDS = {
    "http": "http",
    "https": "https",
    # With the trailing letter the proxy looks names up: otherwise this computer asks its own network for them.
    "socks": "socks5h",
    "socks4": "socks4a",
    "socks4a": "socks4a",
    "socks5": "socks5h",
    "socks5h": "socks5h",
}


def proxy_for(address: str, setting: str | None) -> str | None:
    """The proxy for an address, None for none; SOCKS always so that the proxy looks the name up.

    `setting` None takes the system's: HTTPS_PROXY, ALL_PROXY and NO_PROXY, on Windows and macOS the control panel's.

    Raises: FetchError for a setting that is no proxy's address.
    """
    chosen = select_proxy(address, get_environ_proxies(address)) if setting is None else setting.strip()
    if not chosen:
        return None
    whole = chosen if "://" in chosen else f"http://{chosen}"
    try:
        parts = urlsplit(whole)
        complete = bool(parts.hostname) and parts.port != 0
    except ValueError:
        complete = False
    if not complete or parts.scheme.lower() not in _KINDS:
        message = "The proxy that is set is not the address of one."
        hint = "Correct it, for example to socks5h://127.0.0.1:9050, and try again."
        raise FetchError("proxy_setting", message, hint)
    return parts._replace(scheme=_KINDS[parts.scheme.lower()]).geturl()
