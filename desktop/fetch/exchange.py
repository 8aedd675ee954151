"""One request and its answer, without any redirect: what is sent, and how much is read."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

import requests
from requests.utils import default_headers
from urllib3 import BaseHTTPResponse

from desktop.fetch.adapter import LineAdapter
from desktop.fetch.fetch_error import strange_answer, too_large
from desktop.fetch.line import Line
from desktop.fetch.reply import Reply

_CHUNK = 16_384
_KEPT = ("content-disposition", "content-type", "last-modified", "location", "retry-after")
_LONGEST_LENGTH = 18  # digits


@dataclass(frozen=True, slots=True)
class Errand:
    """What to ask for. `since` is the text of an earlier Last-Modified, exactly as it came; `most` counts bytes.

    `what` names the thing for people.
    """

    address: str
    what: str
    most: int
    since: str | None = None


def exchange(
    errand: Errand, line: Line, trust: ssl.SSLContext, *,
    proxy: str | None, timeouts: tuple[float, float], received: Callable[[int, int | None], None],
) -> Reply:  # fmt: skip
    """Ask once. Only the body of a 200 is read, to its end; more than `most` bytes are refused.

    No session of requests takes part: so no cookies, no netrc, no redirects, no environment. Only the headers below
    are sent. A packed answer is refused, because requests takes a cut one for whole; it was asked for unpacked.

    Raises: FetchError, and whatever the libraries raise (see `failures`).
    """
    adapter = LineAdapter(line, trust)
    proxies = {"https": proxy} if proxy else {}
    try:
        response = adapter.send(
            _request(errand), stream=True, timeout=timeouts, verify=True, proxies=proxies
        )  # fmt: skip
        try:
            headers = {name: response.headers[name] for name in _KEPT if name in response.headers}
            body = b""
            if response.status_code == HTTPStatus.OK:
                total = _announced(response, errand)
                body = _body(response.raw, total, errand, received)
            return Reply(response.status_code, headers, body, errand.address)
        finally:
            response.close()
    finally:
        adapter.close()
        line.release()


def _request(errand: Errand) -> requests.PreparedRequest:
    headers = default_headers()
    headers["Accept-Encoding"] = "identity"
    if errand.since is not None:
        headers["If-Modified-Since"] = errand.since
    return requests.Request("GET", errand.address, headers=headers).prepare()


def _announced(response: requests.Response, errand: Errand) -> int | None:
    """The length that the server announces, None when it does not."""
    if response.headers.get("content-encoding", "identity").strip().lower() not in {"", "identity"}:
        raise strange_answer("it came packed, which was not asked for")
    text = response.headers.get("content-length", "").strip()
    if not (text.isascii() and text.isdigit()):
        return None
    if len(text) > _LONGEST_LENGTH or int(text) > errand.most:
        raise too_large(errand.what, errand.most)
    return int(text)


def _body(
    raw: BaseHTTPResponse, total: int | None, errand: Errand, received: Callable[[int, int | None], None]
) -> bytes:
    """All bytes; urllib3 counts them against the announced length and checks the chunks."""
    body = bytearray()
    for chunk in raw.stream(_CHUNK, decode_content=False):
        body += chunk
        if len(body) > errand.most:
            raise too_large(errand.what, errand.most)
        received(len(body), total)
    return bytes(body)
