"""No address that could lead elsewhere than it reads is shown, stored or opened as a link."""

from __future__ import annotations

from itertools import product

import pytest

from desktop.domain.link_rule import AGREEMENT_HOSTS, is_plain_link
from desktop.roster.links import cleaned_link

PATH = "/doclib/about/offices/ero/287g/a.xlsx"
SCHEMES = ("http", "ftp", "file", "javascript", "data", "chrome-extension", "ms-word:ofe|u|https", "vbscript", "//", "")
HOSTS = (
    "www.ice.gov@evil.example", "user:word@www.ice.gov", "www.ice.gov:8443", "www.ice.gov.evil.example", "wwwice.gov",
    "evil.example", "www.ice.gov.", "www.ıce.gov", "www.xn--ce-7ka.gov", "127.0.0.1", "[::1]", "www.ice.gov%2eevil.net",
    "www.ice.gov\\evil.example", "www.ice.gov evil", "", "ice.gov.co", "-www.ice.gov", "www..ice.gov",
)  # fmt: skip
PATHS = (
    "\\..\\x", "/a\x00b", "/a\tb", "/a b", "/a\nb", "/../../x", "/%2e%2e/x", "/a/..", "/a/%2E%2e%2fb", "/\u202egpj.exe",
    "/\u200b", "/ä", "/<script>", '/"onclick', "/a%zz", "/a|b", "/`id`", "/{x}", "/a^b", "/%",
)  # fmt: skip
HOSTILE = (
    *(f"{scheme}:{slashes}www.ice.gov{PATH}" for scheme, slashes in product(SCHEMES, ("//", "/", "", "///"))),
    *(f"https://{host}{path}" for host, path in product(HOSTS, (PATH, "/", "", "/x?y=1", "#a"))),
    *(f"https://www.ice.gov{path}{end}" for path, end in product(PATHS, ("", "?q=1", "#f"))),
    *(f"https://{host}{path}" for host, path in product(HOSTS[:6], PATHS[:8])),
    "https://www.ice.gov/" + "a" * 3000,
    "https:www.ice.gov/a", "https:/www.ice.gov/a", "https:\\\\www.ice.gov/a", "HTTPS//www.ice.gov", "https://",
    " https://www.ice.gov/a", "https://www.ice.gov/a ", "https://www.ice.gov\r\nHost: evil.example/", "\ufeffhttps://x",
)  # fmt: skip


def _short(address: str) -> str:
    return ascii(address)[:80]


def test_there_are_two_hundred_of_them() -> None:
    assert len(set(HOSTILE)) >= 200


@pytest.mark.parametrize("address", sorted(set(HOSTILE)), ids=_short)
def test_a_hostile_address_is_no_link(address: str) -> None:
    assert not is_plain_link(address, AGREEMENT_HOSTS)


@pytest.mark.parametrize("address", sorted(set(HOSTILE)), ids=_short)
def test_what_a_hostile_cell_is_cleaned_to_is_a_plain_link_or_none(address: str) -> None:
    cleaned, _ = cleaned_link(address)
    assert cleaned is None or is_plain_link(cleaned, AGREEMENT_HOSTS)


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.ice.gov{PATH}", "https://ice.gov", "https://www.ice.gov/a?b=c&d=%20#page=2",
        "https://WWW.ICE.GOV/doclib/287gMOA/St.Mary'sCo_(WSO).pdf",
    ],
)  # fmt: skip
def test_ices_own_addresses_are_plain(address: str) -> None:
    assert is_plain_link(address, AGREEMENT_HOSTS)
