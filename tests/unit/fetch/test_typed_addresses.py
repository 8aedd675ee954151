"""What Settings accepts as an address or a proxy is what the fetch can use, and nothing that it refuses."""

from __future__ import annotations

import pytest

from desktop.domain.web_address import TOR, is_list_address, is_proxy_address
from desktop.fetch.address import checked_address, host_of
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.proxy import proxy_for


@pytest.mark.parametrize(
    "text", ["https://example.org/a.xlsx", "https://www.ice.gov:443/x?y=1", "https://a-b.example/"]
)
def test_an_address_that_settings_accept_is_asked(text: str) -> None:
    assert is_list_address(text)
    assert checked_address(text, {host_of(text)})


@pytest.mark.parametrize(
    "text",
    [
        "", "http://example.org/", "HTTP://example.org", "https://", "https://x", "https://me@example.org/",
        "https://example.org:8443/", "https://example.org/a b", "https://example.org\\a", "https://exämple.org/",
        "file:///etc/passwd", "javascript:alert(1)", "https://127.0.0.1/", "https://example.org:x/", "https://[::1",
    ],
)  # fmt: skip
def test_any_other_address_is_refused(text: str) -> None:
    assert not is_list_address(text)


@pytest.mark.parametrize("text", [TOR, "http://10.0.0.1:8080", "proxy.example:3128", "https://u:p@proxy.example:443"])
def test_a_proxy_that_settings_accept_is_used(text: str) -> None:
    assert is_proxy_address(text)
    assert proxy_for("https://www.ice.gov/", text)


@pytest.mark.parametrize(
    "text", ["ftp://proxy.example", "socks5h://", "http://proxy:99999", "a b", "http://p.example/x"]
)
def test_any_other_proxy_is_refused(text: str) -> None:
    assert not is_proxy_address(text)


@pytest.mark.parametrize("text", ["ftp://proxy.example", "socks5h://", "http://proxy:99999"])
def test_the_fetch_refuses_it_too(text: str) -> None:
    with pytest.raises(FetchError):
        proxy_for("https://www.ice.gov/", text)
