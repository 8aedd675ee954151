"""Asking politely and within bounds: redirects by hand, retries, a deadline that holds whatever the server does."""

from __future__ import annotations

import time
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http import HTTPStatus
from random import SystemRandom

from desktop.fetch.address import checked_address, host_of, resolved
from desktop.fetch.attended import Patience, attend
from desktop.fetch.exchange import Errand, exchange
from desktop.fetch.failures import RAISED, explained
from desktop.fetch.fetch_error import LATER, FetchError, cancelled, cut_short, strange_answer
from desktop.fetch.limits import Limits
from desktop.fetch.line import Line
from desktop.fetch.network import Network
from desktop.fetch.proxy import proxy_for
from desktop.fetch.reply import Reply
from desktop.fetch.retry_after import retry_after
from desktop.fetch.watch import Progress, Watch, silent

_REDIRECTS = {301, 302, 303, 307, 308}
_FAILING = 500
_JITTER = 0.5  # of the pause, so that many copies of this program do not come back in step


@dataclass(slots=True)
class _Count:
    """How far the download is: written by the thread that reads, read by the one that waits."""

    received: int = 0
    total: int | None = None
    told: int = field(default=-1)

    def note(self, received: int, total: int | None) -> None:
        self.received, self.total = received, total


class Client:
    """One update's requests: made for it, and at its end with it, as the deadline begins with its making."""

    def __init__(self, network: Network, limits: Limits, watch: Watch) -> None:
        """Nothing is sent yet."""
        self._network = network
        self._limits = limits
        self._watch = watch
        self._patience = Patience(time.monotonic() + limits.total, limits.total, watch.cancel)
        self._trust = network.trust()
        self._random = SystemRandom()

    def get(self, errand: Errand, hosts: AbstractSet[str], *, shown: bool = False) -> Reply:
        """The answer to a GET: 200 with its body, or 304 if `errand.since` was given; from one of `hosts` only.

        `shown` reports progress. Retries what may pass by itself: failed connections, 429 and 5xx.

        Raises: FetchError for everything else, within 0.3 s of Cancel, and at the deadline at the latest.
        """
        progress = self._watch.progress if shown else silent
        asked: set[str] = set()
        address = checked_address(errand.address, hosts)
        while True:
            asked.add(address)
            reply = self._insist(replace(errand, address=address), progress)
            if reply.status not in _REDIRECTS:
                return reply
            address = checked_address(resolved(address, _location(reply)), hosts)
            if address in asked or len(asked) > self._limits.redirects:
                raise strange_answer("it sends from address to address without end")

    def check(self) -> None:
        """Raises: FetchError when the person has cancelled meanwhile."""
        if self._watch.cancel.is_set():
            raise cancelled()

    def _insist(self, errand: Errand, progress: Progress) -> Reply:
        """Ask until there is an answer that stands, or the tries are used up."""
        for attempt in range(1, self._limits.tries + 1):
            try:
                return self._ask(errand, progress)
            except FetchError as error:
                pause = self._pause(error, attempt)
                if not error.passing or attempt == self._limits.tries or pause > self._limits.longest_pause:
                    raise
            self._patience.rest(pause)
        raise AssertionError("unreachable: the last try returns or raises")

    def _ask(self, errand: Errand, progress: Progress) -> Reply:
        host = host_of(errand.address)
        proxy = proxy_for(errand.address, self._network.proxy)
        line, count = Line(self._network.dial), _Count()

        def work() -> Reply:
            timeouts = self._limits.connect, self._limits.silence
            return exchange(errand, line, self._trust, proxy=proxy, timeouts=timeouts, received=count.note)

        def glance() -> None:
            if count.told != count.received:
                count.told = count.received
                progress(count.received, count.total)

        self._patience.check()
        try:
            reply = attend(work, self._patience, glance, line.cut)
        except FetchError:
            raise
        except RAISED as error:
            raise explained(error, host, proxy) from error
        return _judged(reply, host, conditional=errand.since is not None)

    def _pause(self, error: FetchError, attempt: int) -> float:
        if error.wait is not None:
            return error.wait
        doubled: float = self._limits.pause * 2.0 ** (attempt - 1)
        return doubled * (1 + _JITTER * self._random.random())


def _location(reply: Reply) -> str:
    """Where a redirect leads; servers send UTF-8 in headers, which Python reads as Latin-1."""
    text = reply.headers.get("location", "")
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _judged(reply: Reply, host: str, *, conditional: bool) -> Reply:
    """The reply when it can be used. Raises: FetchError that says what its status means for the person."""
    status = reply.status
    if status == HTTPStatus.OK and not reply.body:
        # A connection that breaks among the headers looks like this.
        raise cut_short(host)
    if status == HTTPStatus.OK or status in _REDIRECTS or (status == HTTPStatus.NOT_MODIFIED and conditional):
        return reply
    if status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        message = "%1 refuses the request of this program (%2). Some networks are answered like this."
        hint = "Choose a list file by hand: save the list with a web browser, then lookup287g import FILE."
        raise FetchError("forbidden", message, hint, values=(host, str(status)))
    if status in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        message = "%1 has no file at this address yet, or not any more (%2)."
        hint = "A new link can answer like this for some hours: try again later."
        raise FetchError("not_there", message, hint, values=(host, str(status)))
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= _FAILING:
        message = "%1 can't answer at the moment (%2)."
        wait = retry_after(reply.headers.get("retry-after"), datetime.now(tz=UTC))
        raise FetchError("busy", message, LATER, values=(host, str(status)), passing=True, wait=wait)
    raise FetchError(
        "strange_answer", "The server's answer can't be used: its status is %1.", LATER, values=(str(status),)
    )
