"""Versions are compared as versions, and a notice is believed only as far as it goes."""

from __future__ import annotations

import pytest

from desktop.domain.errors import KnownError
from desktop.domain.release import parse_version
from desktop.runtime.version import NOTICE_ADDRESS, VERSION
from desktop.services.new_version import read_notice

HOSTS = frozenset({"example.org"})
NOTICE = b'{"version": "1.10.0", "page": "https://example.org/releases"}'
IN_ORDER = ["0.9.9", "1.0.0a1", "1.0.0-b.2", "1.0.0rc1", "1.0.0rc2", "1.0.0", "1.0.1", "1.2.0", "v1.10.0", "2.0.0"]


def test_versions_stand_in_their_order() -> None:
    parsed = [parse_version(text) for text in IN_ORDER]
    assert parsed == sorted(parsed)
    assert len(set(parsed)) == len(IN_ORDER)
    assert parse_version(VERSION) < parse_version("999.0.0")


@pytest.mark.parametrize("text", ["", "1", "1.2", "1.2.3.4", "1.2.x", "1.2.3 final", "１.2.3", "1.2.999999", "latest"])
def test_what_is_no_version_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="three numbers"):
        parse_version(text)


@pytest.mark.parametrize(("ours", "newer"), [("1.9.2", True), ("1.10.0", False), ("1.10.0rc1", True), ("2.0.0", False)])
def test_only_a_later_version_is_newer(ours: str, newer: bool) -> None:
    found = read_notice(NOTICE, HOSTS, ours)
    assert (found.version, found.page, found.newer) == ("1.10.0", "https://example.org/releases", newer)


@pytest.mark.parametrize(
    "body",
    [
        b"", b"<html>", b"[]", b"{}", b"null", b'{"version": 2, "page": "https://example.org/"}', b"[" * 5_000,
        b'{"version": "new", "page": "https://example.org/"}', b'{"version": "1.2.3"}', b"\xff\xfe",
    ],
)  # fmt: skip
def test_a_notice_that_is_none_is_told_plainly(body: bytes) -> None:
    with pytest.raises(KnownError) as told:
        read_notice(body, HOSTS, "1.0.0")
    assert told.value.code == "notice_unreadable"
    assert told.value.message == "The notice of versions could not be read."


@pytest.mark.parametrize("page", ["http://example.org/", "https://example.org.evil.example/", "javascript:alert(1)"])
def test_a_notice_leads_to_no_other_host(page: str) -> None:
    with pytest.raises(KnownError):
        read_notice(b'{"version": "9.0.0", "page": "%s"}' % page.encode(), HOSTS, "1.0.0")


def test_no_address_ships_as_long_as_the_project_has_none() -> None:
    assert NOTICE_ADDRESS == ""
