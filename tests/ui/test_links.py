"""The one way out opens only what is allowed."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.ui.links import AGREEMENT_HOSTS, is_allowed, open_address

GOOD = "https://www.ice.gov/doclib/287gMOA/a.pdf"


@pytest.mark.parametrize(
    "address",
    [
        "http://www.ice.gov/a.pdf", "https://www.ice.gov.example.org/", "https://ice.gov@example.org/",
        "javascript:alert(1)",
        "https://user:word@www.ice.gov/", "https://www.ice.gov:8443/",
        "https://www.ice.gov\\@example.org/", "file:///etc/passwd",
        "https://www.ice.gov/a b", "https://www.ice.gov/\n", "", "//www.ice.gov/", "https://WWW.ICE.GOV.evil.example/",
        "https://@www.ice.gov/",
    ],
)  # fmt: skip
def test_a_hostile_address_is_not_opened(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not open_address(address, AGREEMENT_HOSTS)
    assert opened == []


def test_an_agreement_on_ices_site_is_opened_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    assert open_address(GOOD, AGREEMENT_HOSTS)
    assert opened == [GOOD]


def test_only_the_given_hosts_are_allowed() -> None:
    assert is_allowed("https://www.aclu.org/x", {"www.aclu.org"})
    assert not is_allowed("https://www.aclu.org/x", AGREEMENT_HOSTS)


def test_a_built_programs_browser_gets_the_environment_of_before(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, str] = {}

    def note(_url: QUrl) -> bool:
        seen.update(os.environ)
        return True

    monkeypatch.setattr("desktop.ui.links.is_frozen", lambda: True)
    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    for name in ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH", "_PYI_ARCHIVE_FILE"):
        monkeypatch.setenv(name, "/opt/ours")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    before = dict(os.environ)
    assert open_address(GOOD, AGREEMENT_HOSTS)
    assert seen["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert [name for name, value in seen.items() if value == "/opt/ours"] == []
    assert dict(os.environ) == before
