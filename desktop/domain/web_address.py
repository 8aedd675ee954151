"""Whether what a person typed can be an address to fetch from, or a proxy's; the fetch itself checks both again."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_LONGEST = 2_000
_WRONG = re.compile(r"[\x00-\x20\x7f\\]|[^\x00-\x7f]")
_HOST = re.compile(r"(?=.{1,253}\Z)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_PROXIES = {"http", "https", "socks", "socks4", "socks4a", "socks5", "socks5h"}
TOR = "socks5h://127.0.0.1:9050"
"""Where Tor listens on a computer unless it is told otherwise."""


def is_list_address(text: str) -> bool:
    """Whether this is https, on the usual port of a named host, without a user name."""
    if len(text) > _LONGEST or _WRONG.search(text):
        return False
    try:
        parts = urlsplit(text)
        usual = parts.port in {None, 443}
    except ValueError:
        return False
    return parts.scheme == "https" and usual and "@" not in parts.netloc and bool(_HOST.fullmatch(parts.hostname or ""))


def is_proxy_address(text: str) -> bool:
    """Whether this is a proxy's: http, https or socks5h (or another SOCKS), with a host; a bare host counts as http."""
    whole = text if "://" in text else f"http://{text}"
    if len(text) > _LONGEST or _WRONG.search(text):
        return False
    try:
        parts = urlsplit(whole)
        complete = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return complete and parts.scheme.lower() in _PROXIES and parts.path in {"", "/"} and not parts.query
