"""The person at the other end: cancel at any time, and see how far it is."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable
from threading import Timer

import pytest

from desktop.fetch.exchange import Errand
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.network import Network
from desktop.fetch.watch import Watch
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, Answer, LittleNet, raw, reply, silence
from tests.unit.fetch.slow_answers import CHUNKED, drip_body, drip_headers, endless

pytestmark = pytest.mark.allow_hosts([HERE])


def _cancelled_after(seconds: float, watch: Watch, work: Callable[[], object]) -> float:
    """Cancel so long after the start; how many seconds later the work ended, cancelled."""
    moments: list[float] = []

    def cancel() -> None:
        moments.append(time.monotonic())
        watch.cancel.set()

    timer = Timer(seconds, cancel)
    timer.start()
    with pytest.raises(FetchError) as told:
        work()
    ended = time.monotonic()
    timer.join()
    assert told.value.code == "cancelled"
    return ended - moments[0]


def _soon(ended_after: Callable[[], float]) -> bool:
    """Whether it ends within three tenths of a second; twice, a loaded machine may be in its way."""
    return any(ended_after() < 0.3 for _ in range(3))


@pytest.mark.parametrize(
    "answer",
    [silence, drip_headers, drip_body, reply(b"", "503 Busy", retry_after="20"), endless],
    ids=["silence", "headers drip", "body drips", "wait a while", "endless"],
)
def test_cancel_works_at_once_whatever_the_server_does(answer: Answer, net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, answer)
    errand = Errand(ERRAND.address, "x", 10**12)

    def ended_after() -> float:
        watch = Watch()
        client = make_client(watch, total=30.0, silence=20.0)
        return _cancelled_after(0.15, watch, lambda: client.get(errand, {ICE}))

    assert _soon(ended_after)


def test_cancel_works_while_a_name_is_looked_up(net: LittleNet, make_client: MakeClient) -> None:
    def dial(_host: str, _port: int, _timeout: float | None) -> socket.socket:
        net.over.wait(10)
        raise OSError

    def ended_after() -> float:
        watch = Watch()
        client = make_client(watch, Network(dial, net.trust, proxy=""), total=30.0)
        return _cancelled_after(0.1, watch, lambda: client.get(ERRAND, {ICE}))

    assert _soon(ended_after)


def test_what_was_cancelled_before_it_began_asks_nobody(net: LittleNet, make_client: MakeClient) -> None:
    watch = Watch()
    watch.cancel.set()
    assert fails(make_client(watch)).code == "cancelled"
    assert net.dialled == []


def test_progress_tells_bytes_and_their_number_in_the_thread_that_asked(
    net: LittleNet, make_client: MakeClient
) -> None:
    told: list[tuple[int, int | None]] = []
    watch = Watch(progress=lambda received, total: told.append((received, total)))
    net.serve(ICE, PATH, reply(BODY))
    client = make_client(watch)
    client.get(ERRAND, {ICE}, shown=True)
    assert [one for one in told if one[0] == len(BODY)] == [(len(BODY), len(BODY))]
    told.clear()
    net.serve(ICE, PATH, raw(b"HTTP/1.1 200 OK\r\n\r\n" + BODY))
    client.get(ERRAND, {ICE}, shown=True)
    assert [one for one in told if one[0] == len(BODY)] == [(len(BODY), None)]
    told.clear()
    client.get(ERRAND, {ICE})
    assert told == []


def test_a_json_answer_comes_whole_in_chunks(net: LittleNet, make_client: MakeClient) -> None:
    text = json.dumps(list(range(20_000))).encode()
    parts = [text[at : at + 999] for at in range(0, len(text), 999)]
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    net.serve(ICE, PATH, raw(CHUNKED + chunks + b"0\r\n\r\n"))
    assert make_client().get(ERRAND, {ICE}).body == text
