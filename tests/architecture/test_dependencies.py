"""Libraries are pinned and hashed, and Qt is the one version that keeps its references."""

from __future__ import annotations

import importlib.metadata
import re
import sys
import tomllib

import pytest
from PySide6.QtCore import QObject, Signal

from tests.architecture.sources import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", LOCK, re.MULTILINE))
CALLS = 20_000


def _name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0]).lower()


class Bell(QObject):
    """Something that rings."""

    rung = Signal(bool)


def test_qt_is_pinned_to_the_version_that_keeps_references_to_none() -> None:
    assert "PySide6-Essentials==6.11.3" in PYPROJECT["project"]["dependencies"]
    assert LOCKED["pyside6-essentials"] == "6.11.3"
    assert importlib.metadata.version("PySide6-Essentials") == "6.11.3"


def test_everything_asked_for_is_in_the_lock() -> None:
    asked = [*PYPROJECT["project"]["dependencies"], *PYPROJECT["dependency-groups"]["dev"]]
    assert {_name(requirement) for requirement in asked} - set(LOCKED) == set()


def test_every_line_of_the_lock_has_a_hash() -> None:
    blocks = re.split(r"^(?=[a-z0-9._-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(LOCKED)
    assert [block.split("\n", 1)[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_place_to_download_from() -> None:
    assert re.findall(r"https?://|file:|--(?:extra-)?index-url|--find-links", LOCK) == []


def test_the_installed_metadata_asks_for_no_qt_but_essentials() -> None:
    names = {_name(requirement) for requirement in PYPROJECT["project"]["dependencies"]}
    assert {name for name in names if name.startswith("pyside")} == {"pyside6-essentials"}


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12: nothing to lose")
def test_twenty_thousand_void_calls_lose_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert sys.getrefcount(None) - before > -CALLS // 100


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12: nothing to lose")
def test_twenty_thousand_emits_lose_no_reference_to_true() -> None:
    bell = Bell()
    heard: list[int] = []

    def hear(rung: bool) -> None:
        heard.append(int(rung))

    bell.rung.connect(hear)
    before_true, before_none = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(CALLS):
        bell.rung.emit(True)
    assert len(heard) == CALLS
    assert sys.getrefcount(True) - before_true > -CALLS // 100
    assert sys.getrefcount(None) - before_none > -CALLS // 100
