"""Which addresses are asked: https, one of a source's own hosts, nothing hidden in them."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from desktop.fetch.fetch_error import BY_HAND, FetchError, wrong_address

LONGEST = 2_000  # characters; browsers and servers agree on about as many
_HTTPS_PORT = 443
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]|[^\x00-\x7f]")
_KEPT = "%/:?#[]@!$&'()*+,;=~"  # what RFC 3986 allows besides letters, digits and -._


def checked_address(address: str, hosts: AbstractSet[str]) -> str:
    """The address as it may be asked, without its fragment.

    It must be https on the usual port, of one of `hosts` (lower case, compared whole: `www.ice.gov.example.org` and
    look-alikes in other alphabets are other hosts), without user name and password.

    Raises: FetchError for any other.
    """
    parts = _split(address)
    if parts.scheme != "https":
        raise wrong_address("it does not begin with https://")
    if "@" in parts.netloc:
        raise wrong_address("it holds a user name")
    try:
        port = parts.port
    except ValueError as error:
        raise wrong_address("its port is no number") from error
    if port not in {None, _HTTPS_PORT}:
        raise wrong_address("it names a port of its own")
    host = host_of(address)
    if host not in hosts:
        raise FetchError(
            "address_refused", "The address is not used: it leads to another site (%1).", BY_HAND, values=(host or "-",)
        )
    return parts._replace(netloc=f"[{host}]" if ":" in host else host, fragment="").geturl()


def host_of(address: str) -> str:
    """The host's name in lower case, empty when there is none. Raises: FetchError for what is no address."""
    try:
        return _split(address).hostname or ""
    except ValueError as error:
        raise wrong_address("it is not complete") from error


def resolved(base: str, reference: str) -> str:
    """A link of a page, or a redirect, as a whole address: `//host`, `/path` and `../` as browsers read them.

    Spaces and letters outside ASCII in it are percent-encoded, except in the host, where they stay and are refused.

    Raises: FetchError for what is no address.
    """
    text = reference.strip("\x00\t\n\v\f\r ")
    if len(text) > LONGEST:
        raise wrong_address("it is too long")
    if "\\" in text or text.startswith("///"):  # another host to browsers, a path to this library
        raise wrong_address("it holds signs that no web address has")
    try:
        joined = urlsplit(urljoin(base, re.sub(r"[\t\n\r]", "", text)))
        return joined._replace(
            path=quote(joined.path, safe=_KEPT), query=quote(joined.query, safe=_KEPT), fragment=""
        ).geturl()
    except ValueError as error:
        raise wrong_address("it is not complete") from error


def _split(address: str) -> SplitResult:
    if len(address) > LONGEST:
        raise wrong_address("it is too long")
    if _FORBIDDEN.search(address):
        raise wrong_address("it holds signs that no web address has")
    try:
        return urlsplit(address)
    except ValueError as error:
        raise wrong_address("it is not complete") from error
