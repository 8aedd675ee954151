"""What keeps the window quick: few widgets before a page is painted, nothing worked out twice, nothing built unasked.

The times themselves are measured by `tests/bench/window.py`; these are their causes.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.answer import Hit
from desktop.reports.hit_words import HitWords
from desktop.ui.history import Screen, Visit
from tests import material as m
from tests.ui.conftest import Shown

ROOT = Path(__file__).resolve().parents[2]
# By page, a tenth more than it is now: a page that needs more widgets shows its first ones sooner (`ScrollPage.then`).
MOST_AT_FIRST = {
    Visit(Screen.QUERY, "32601"): 61,
    Visit(Screen.AGENCY, m.SHERIFF.agency.id): 31,
    Visit(Screen.MAP): 121,
    Visit(Screen.CHANGES): 102,
    Visit(Screen.GROWTH): 41,
    Visit(Screen.SAVED): 16,
    Visit(Screen.BATCH): 55,
    Visit(Screen.RIGHTS): 54,
    Visit(Screen.ABOUT): 26,
    Visit(Screen.SETTINGS): 95,
}


# The desk needs none of these to answer: OpenSSL, the network, and what takes a list in.
NOT_TO_ANSWER = ("hashlib", "requests", "desktop.roster.building", "desktop.services.knowledge", "desktop.fetch")
LOADED = "import sys, desktop.services.desk; print(*sys.modules)"


def widgets(shown: Shown) -> int:
    front = shown.window._pages.currentWidget()
    assert front is not None
    return len(front.findChildren(QWidget))


@pytest.mark.parametrize(("visit", "most"), MOST_AT_FIRST.items(), ids=lambda part: getattr(part, "screen", None))
def test_few_widgets_stand_before_a_page_is_painted(shown: Shown, visit: Visit, most: int) -> None:
    counted: list[int] = []
    shown.navigator.arrived.connect(lambda: counted.append(widgets(shown)))
    shown.navigator.visit(visit)
    shown.settle()
    assert 0.5 * most < counted[0] <= most


def test_the_desk_answers_without_what_only_updates_need() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "desktop.services.lookup" in done.stdout.split()
    assert not set(NOT_TO_ANSWER) & set(done.stdout.split())


def test_the_words_of_suggestions_are_made_once_for_each_key(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counter[str] = Counter()
    kind = HitWords.kind

    def counted(self: HitWords, hit: Hit) -> str:
        made[hit.id] += 1
        return kind(self, hit)

    monkeypatch.setattr(HitWords, "kind", counted)
    shown.type_in("a")
    QApplication.processEvents()
    assert set(made.values()) == {1}


def test_code_is_loaded_in_quiet_moments_and_no_page_is_built_for_it(shown: Shown) -> None:
    families = shown.navigator._families
    shown.type_in("a")
    left = len(families._unloaded)
    assert left > 1
    families._quiet.setInterval(20)
    QTest.keyClicks(shown.window.top.search, "b")
    assert families._quiet.isActive()
    assert len(families._unloaded) == left
    shown.bot.waitUntil(lambda: families.is_loaded)
    assert families._standing == {}
