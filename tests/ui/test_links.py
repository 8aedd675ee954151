"""The one way out opens only what is allowed."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.domain.row import MoaStatus
from desktop.services.wording import Sentences
from desktop.ui.links import AGREEMENT_HOSTS, is_plain_link, open_address
from desktop.ui.translations import translate
from desktop.ui.widgets.agency_card import addendum_line, agreement_line
from tests import material as m

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


def line_of(moa: MoaStatus) -> list[str]:
    """The words of an agreement's line."""
    line = agreement_line(replace(m.agreement(), moa_status=moa), "A", Sentences(translate, "en"))
    return [one.text() for one in line.findChildren(QLabel)] + [one.text() for one in line.findChildren(QPushButton)]


@pytest.mark.usefixtures("qapp")
def test_a_link_that_ice_gives_for_another_agency_too_is_said_to_be_one() -> None:
    assert "ICE gives this link for another agency too" in line_of(MoaStatus.SHARED)
    assert "ICE gives this link for another agency too" not in line_of(MoaStatus.LINKED)
    assert {"Agreement (PDF)", "Copy link"} <= set(line_of(MoaStatus.SHARED))


@pytest.mark.usefixtures("qapp")
def test_an_addendum_has_a_link_with_a_copy_beside_it() -> None:
    agreement = replace(m.agreement(), addendum_url=GOOD)
    line = addendum_line(agreement, "A", Sentences(translate, "en"))
    assert line is not None
    link, copy = line.findChildren(QPushButton)
    assert (link.text(), link.toolTip(), copy.text()) == ("Addendum (PDF)", GOOD, "Copy link")
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == GOOD
    assert addendum_line(m.agreement(), "A", Sentences(translate, "en")) is None


def test_only_the_given_hosts_are_allowed() -> None:
    assert is_plain_link("https://www.aclu.org/x", {"www.aclu.org"})
    assert not is_plain_link("https://www.aclu.org/x", AGREEMENT_HOSTS)


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
