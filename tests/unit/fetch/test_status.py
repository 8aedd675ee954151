"""What the server says instead of a list (D6 to D10, D25, D27)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from desktop.fetch.retry_after import retry_after
from desktop.fetch.watch import Watch
from tests.unit.fetch.asking import BODY, ERRAND, PATH, fails
from tests.unit.fetch.conftest import MakeClient
from tests.unit.fetch.little_net import HERE, ICE, LittleNet, reply

pytestmark = pytest.mark.allow_hosts([HERE])


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
def test_a_refusal_is_asked_once_and_says_to_choose_a_file_by_hand(
    status: str, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"<html>Access Denied</html>", status))
    error = fails(make_client())
    assert (error.code, len(net.asked)) == ("forbidden", 1)
    assert "by hand" in error.hint


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_a_link_that_is_not_there_yet_says_that_this_passes(
    status: str, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"", status))
    error = fails(make_client())
    assert (error.code, len(net.asked)) == ("not_there", 1)
    assert "hours" in error.hint


@pytest.mark.parametrize("status", ["500 Oops", "502 Bad", "503 Busy", "504 Slow", "429 Too Many Requests"])
def test_a_server_in_trouble_is_asked_again_and_then_answers(
    status: str, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"", status), reply(b"", status), reply(BODY))
    assert make_client().get(ERRAND, {ICE}).body == BODY
    assert len(net.asked) == 3


def test_a_server_that_stays_in_trouble_is_asked_three_times(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"", "503 Busy"))
    assert fails(make_client()).code == "busy"
    assert len(net.asked) == 3


@pytest.mark.parametrize("status", ["204 None", "206 Part", "300 Many", "304 Not Modified", "400 Bad", "418 T"])
def test_any_other_status_is_no_list(status: str, net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"", status))
    assert fails(make_client()).code == "strange_answer"
    assert len(net.asked) == 1


class Resting(Event):
    """Notes for how long somebody meant to wait, and does not."""

    def __init__(self) -> None:
        super().__init__()
        self.rests: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.rests.append(timeout or 0.0)
        return self.is_set()


NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5", 5.0),
        (" 3600 ", 3600.0),
        ("0", 0.0),
        ("Tue, 24 Nov 2026 12:00:07 GMT", 7.0),
        ("Tue, 24 Nov 2026 11:00:00 GMT", 0.0),
        ("9" * 12, float("inf")),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("٥", None),
        (None, None),
    ],
)
def test_the_wish_to_wait_is_read_as_seconds_or_as_a_date(text: str | None, seconds: float | None) -> None:
    assert retry_after(text, NOW) == seconds


@pytest.mark.parametrize(("wish", "least", "most"), [("5", 5, 5), ("garbage", 0.01, 0.015), ("0", 0, 0)])
def test_the_servers_wish_to_wait_is_kept(
    wish: str, least: float, most: float, net: LittleNet, make_client: MakeClient
) -> None:
    net.serve(ICE, PATH, reply(b"", "429 Too Many", retry_after=wish), reply(BODY))
    resting = Resting()
    assert make_client(Watch(resting), total=50.0).get(ERRAND, {ICE}).body == BODY
    (rest,) = resting.rests
    assert least <= rest <= most


def test_a_wish_to_wait_until_a_past_date_is_no_wait(net: LittleNet, make_client: MakeClient) -> None:
    past = (datetime.now(tz=UTC) - timedelta(days=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    net.serve(ICE, PATH, reply(b"", "503 Busy", retry_after=past), reply(BODY))
    resting = Resting()
    assert make_client(Watch(resting)).get(ERRAND, {ICE}).body == BODY
    assert resting.rests == [0.0]


def test_a_wish_to_wait_for_an_hour_ends_the_update_at_once(net: LittleNet, make_client: MakeClient) -> None:
    net.serve(ICE, PATH, reply(b"", "429 Too Many", retry_after="3600"), reply(BODY))
    assert fails(make_client()).code == "busy"
    assert len(net.asked) == 1


def test_cookies_refresh_and_preloads_have_no_effect(net: LittleNet, make_client: MakeClient) -> None:
    headers = {
        "set_cookie": "track=1; Path=/; Secure",
        "refresh": f"0; url=https://{ICE}/elsewhere",
        "link": "</preload.css>; rel=preload",
        "alt_svc": 'h3=":443"',
        "strict_transport_security": "max-age=1",
    }
    net.serve(ICE, PATH, reply(BODY, **headers))
    client = make_client()
    client.get(ERRAND, {ICE})
    client.get(ERRAND, {ICE})
    assert net.paths() == [PATH, PATH]
    assert net.asked[0].headers == net.asked[1].headers
    assert net.asked[1].header("cookie") is None
