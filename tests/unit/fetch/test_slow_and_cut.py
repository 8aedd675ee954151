"""Answers that drip, break, have no end or are packed (D4, D5, D15 to D23)."""

from __future__ import annotations

import gzip
import time

import pytest

from desktop.fetch.exchange import Errand
from desktop.fetch.limits import PAGE_BYTES, WORKBOOK_BYTES, Limits
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, Answer, LittleNet, raw, reply, silence
from tests.unit.fetch.slow_answers import (
    CHUNKED,
    LENGTH,
    drip_body,
    drip_body_of_no_length,
    drip_chunks,
    drip_headers,
    drip_status,
    endless,
    endless_chunk_line,
    endless_chunks,
    endless_patience,
    endless_status,
    endless_trailer,
)  # fmt: skip

pytestmark = pytest.mark.allow_hosts([HERE])


def test_an_update_has_sixty_seconds_and_a_workbook_ten_megabytes() -> None:
    limits = Limits()
    assert (limits.total, limits.tries, limits.longest_pause) == (60.0, 3, 30.0)
    assert (PAGE_BYTES, WORKBOOK_BYTES) == (5_000_000, 10_000_000)


@pytest.mark.parametrize("tenth", range(10))
def test_a_connection_that_drops_at_any_tenth_of_the_answer_is_made_anew(
    tenth: int, net: LittleNet, make_client: MakeClient
) -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(BODY)
    net.serve(ICE, PATH, raw(head + BODY[: len(BODY) * tenth // 10]), reply(BODY))
    assert make_client().get(ERRAND, {ICE}).body == BODY
    assert len(net.asked) == 2


@pytest.mark.parametrize("answer", [drip_status, drip_headers, drip_body, drip_body_of_no_length, drip_chunks, silence])
def test_an_answer_that_drips_ends_at_the_deadline_although_something_always_comes(
    answer: Answer, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, answer)
    began = time.monotonic()
    assert fails(make_client(total=0.5, silence=10.0)).code == "out_of_time"
    assert time.monotonic() - began < 5  # they drip for 20 seconds and more
    assert len(net.asked) == 1


def test_a_server_that_stays_silent_is_given_up_before_the_deadline(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, silence)
    assert fails(make_client(silence=0.1)).code == "silence"
    assert len(net.asked) == 3


@pytest.mark.parametrize(
    "sent",
    [
        LENGTH + b"y" * 999,
        LENGTH,
        CHUNKED + b"3e8\r\n" + b"y" * 500,
        CHUNKED + b"3e8\r\n" + b"y" * 1000 + b"\r\n",
        CHUNKED + b"zz\r\nyy\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-le",
        b"",
        b"garbage\r\n\r\n",
    ],
    ids=["one byte short", "no body", "within a chunk", "no last chunk", "no chunk", "within headers", "", "no HTTP"],
)
def test_an_answer_that_is_cut_short_is_never_taken_and_is_asked_for_again(
    sent: bytes, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, raw(sent))
    assert fails(make_client()).code == "cut_short"
    assert len(net.asked) == 3
    net.serve(ICE, PATH, raw(sent), reply(BODY))
    assert make_client().get(ERRAND, {ICE}).body == BODY


@pytest.mark.parametrize(
    "length", ["1000000000000000", "9" * 40, str(WORKBOOK_BYTES + 1)], ids=["petabyte", "absurd", "one byte more"]
)
def test_an_announced_length_beyond_the_bound_is_refused_before_anything_is_read(
    length: str, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"", content_length=length))
    assert fails(make_client()).code == "answer_too_large"
    assert len(net.asked) == 1


@pytest.mark.parametrize("answer", [endless, endless_chunks])
@pytest.mark.parametrize("most", [PAGE_BYTES, WORKBOOK_BYTES])
def test_an_endless_answer_is_left_at_the_bound(
    answer: Answer, most: int, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, answer)
    assert fails(make_client(), Errand(ERRAND.address, "a page", most)).code == "answer_too_large"
    assert len(net.asked) == 1


@pytest.mark.parametrize("answer", [endless_chunk_line, endless_trailer, endless_status])
def test_an_endless_line_beside_the_answer_is_not_read_to_its_end(
    answer: Answer, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, answer)
    assert fails(make_client()).code == "cut_short"


def test_endless_announcements_of_an_answer_end_at_the_deadline(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, endless_patience)
    assert fails(make_client(total=0.3)).code == "out_of_time"


def test_a_contradictory_length_is_refused(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, raw(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 7\r\n\r\nhello"))
    assert fails(make_client()).code == "strange_answer"


def test_a_hundred_and_fifty_headers_or_one_of_a_megabyte_are_refused(net: LittleNet, make_client: MakeClient) -> None:
    many = b"".join(b"x-%d: y\r\n" % number for number in range(150))
    net.serve(ICE, PATH, raw(b"HTTP/1.1 200 OK\r\n" + many + b"content-length: 1\r\n\r\ny"))
    assert fails(make_client()).code == "cut_short"
    net.serve(ICE, PATH, raw(b"HTTP/1.1 200 OK\r\nx-long: " + b"y" * 1_000_000 + b"\r\n\r\n"))
    assert fails(make_client()).code == "cut_short"


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", b"not packed at all"),
        ("gzip", gzip.compress(BODY)[:-20]),
        ("gzip", gzip.compress(b"\0" * 50_000_000, 1)),
        ("br", b"\x0b\x02\x80hello\x03"),
        ("deflate, gzip", b"x"),
        ("GZIP", gzip.compress(BODY)),
    ],
    ids=["false gzip", "cut gzip", "bomb", "brotli", "twice", "right gzip"],
)
def test_a_packed_answer_is_refused_unread_because_unpacked_was_asked_for(
    encoding: str, body: bytes, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(body, content_encoding=encoding))
    assert fails(make_client()).code == "strange_answer"
    assert len(net.asked) == 1


def test_an_answer_that_says_it_is_not_packed_is_taken_as_it_is(net: LittleNet, make_client: MakeClient) -> None:
    packed = gzip.compress(BODY)
    net.serve(ICE, PATH, reply(packed, content_encoding="Identity"))
    assert make_client().get(ERRAND, {ICE}).body == packed
