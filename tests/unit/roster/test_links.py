"""No address leaves as printed unless it is https on ICE's own site."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.roster.links import cleaned_link, origin_of

PDF = "https://www.ice.gov/doclib/287gMOA/BayCoFL_TFM_MOA_09.22.2025.pdf"
EXTENSION = "chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/"


def wrapped(url: str) -> str:
    data = quote("05|02|Somebody.Private@ice.dhs.gov|7c3d|0|0|Unknown|abc", safe="")
    return f"https://gcc02.safelinks.protection.outlook.com/?url={quote(url, safe='')}&data={data}&reserved=0"


@pytest.mark.parametrize(
    ("raw", "url", "reasons"),
    [
        (None, None, ()),
        (PDF, PDF, ()),
        (f" {PDF}\n", PDF, ("stray_space",)),
        (wrapped(PDF), PDF, ("link_wrapped",)),
        (wrapped(wrapped(PDF)), PDF, ("link_wrapped",)),
        (wrapped(PDF.replace("https", "http")), PDF, ("link_wrapped", "link_http")),
        (PDF.replace("https:", "http:"), PDF, ("link_http",)),
        (PDF.replace("//", "/"), PDF, ("link_slash",)),
        (EXTENSION + PDF, PDF, ("link_extension",)),
        (EXTENSION + PDF.replace("//", "/"), PDF, ("link_extension", "link_slash")),
        (PDF.replace("www.ice", "WWW.ICE"), PDF, ()),
        ("https://ice.gov/a b.pdf", "https://ice.gov/a%20b.pdf", ()),
        ("https://www.ice.gov", "https://www.ice.gov/", ()),
        (PDF + "#page=2", PDF, ()),
        ("https://www.ice.gov/doc.pdf?download=1", "https://www.ice.gov/doc.pdf?download=1", ()),
        ("https://www.ice.gov/\u202efdp.exe", "https://www.ice.gov/%E2%80%AEfdp.exe", ()),
    ],
)
def test_addresses_on_ices_site_are_unwrapped_and_said_to_be(
    raw: str | None, url: str | None, reasons: tuple[str, ...]
) -> None:
    assert cleaned_link(raw) == (url, reasons)


HOSTILE = [
    "",
    " ",
    "link",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://www.ice.gov/",
    "file:///etc/passwd",
    "file://www.ice.gov/x",
    "data:text/html,x",
    "ftp://www.ice.gov/x",
    "//www.ice.gov/x",
    "www.ice.gov/x",
    "/doclib/x.pdf",
    "mailto:a@ice.gov",
    "https://evil.example/x",
    "https://ice.gov.evil.example/x",
    "https://evilice.gov/x",
    "https://www.ice.gov.",
    "https://ice.g\u043ev/x",
    "https://www.ice.gov@evil.example/x",
    "https://a:b@www.ice.gov/x",
    "https://a@www.ice.gov/x",
    "https://www.ice.gov:8443/x",
    "https://www.ice.gov:443/x",
    "https://www.ice.gov:/x",
    "https://www.ice.gov\\@evil.example/x",
    "https:\\\\www.ice.gov\\x",
    "https://evil.example\\.ice.gov/x",
    "https://www.ice.gov/../x",
    "https://www.ice.gov/a/%2e%2e/x",
    "https://www.ice.gov%2fevil.example/",
    "https://[::1]/x",
    "https://[www.ice.gov/x",
    "https://127.0.0.1/x",
    "https://www.ice.gov\x00.evil.example/",
    "https://www.i\tce.gov/x",
    "https://www.ice.gov/\nx",
    "https:///www.ice.gov/x",
    "https://-ice.gov/",
    "https://.ice.gov/",
    "https://www.ice.gov:99999/x",
    "https://www.\uff49ce.gov/x",
    "https://www.ice.gov?x@evil.example/" + "a" * 3_000,
    "chrome-extension://short/https://www.ice.gov/x",
    EXTENSION,
    EXTENSION + "file:///etc/passwd",
    EXTENSION + EXTENSION + EXTENSION + EXTENSION + PDF,
    wrapped(""),
    wrapped("javascript:alert(1)"),
    wrapped("https://evil.example/x"),
    wrapped("https://a@www.ice.gov/x"),
    "https://gcc02.safelinks.protection.outlook.com/",
    "https://gcc02.safelinks.protection.outlook.com/?url=" + "&" * 500,
    "https://safelinks.protection.outlook.com.evil.example/?url=" + PDF,
]


@pytest.mark.parametrize("raw", HOSTILE)
def test_every_other_address_gives_no_link_and_says_so(raw: str) -> None:
    url, reasons = cleaned_link(raw)
    assert url is None
    assert reasons[-1] == "link_not_ice"


@given(st.one_of(st.text(), st.text().map(lambda text: "https://www.ice.gov" + text), st.text().map(wrapped)))
def test_whatever_comes_only_a_plain_https_address_of_ice_goes_out(raw: str) -> None:
    url, _ = cleaned_link(raw)
    if url is not None:
        parts = urlsplit(url)
        assert url.isascii()
        assert url.isprintable()
        assert parts.scheme == "https"
        assert parts.netloc == "ice.gov" or parts.netloc.endswith(".ice.gov")
        assert not set("@:\\ ") & set(parts.netloc)
        assert ".." not in parts.path.split("/")
        assert cleaned_link(url)[0] == url


def test_what_a_wrapper_carries_is_never_told() -> None:
    for raw in (wrapped(PDF), wrapped("https://evil.example/?mail=Somebody.Private@ice.dhs.gov")):
        assert "Private" not in f"{cleaned_link(raw)}{origin_of(raw)}"
    assert origin_of(wrapped(PDF)) == "https://gcc02.safelinks.protection.outlook.com"
    assert origin_of("javascript:alert(1)") == "javascript:"
    assert origin_of("https://somebody:secret@evil.example/x") == "https://evil.example"
    assert origin_of(None) == ""
