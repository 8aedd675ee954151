"""How the program starts: window or command, first paint, screenshot."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui.history import History, Screen, Visit
from desktop.ui.widgets.text import Text, shown
from desktop.ui.window_options import read_options

ROOT = Path(__file__).resolve().parents[2]
NOT_BEFORE_PAINT = (
    "sqlite3",
    "rapidfuzz",
    "requests",
    "json",
    "platformdirs",
    "desktop.services.desk",
    "desktop.services.wording",
    "desktop.domain.answer",
    "desktop.domain.change",
    "desktop.ui.families",
    "concurrent.futures",
    "signal",
)
# Qt's classes are made when they are first asked for; the enumerations of these are 50 to 80 ms.
NOT_MADE_BEFORE_PAINT = {"Qt", "QAccessible", "QStyle", "QAbstractItemView", "QKeySequence"}
FIRST_PAINT = """
from desktop.app import run
run(["--exit-after-first-paint"])
from PySide6 import QtCore, QtGui, QtWidgets
print(*vars(QtCore), *vars(QtGui), *vars(QtWidgets))
import linecache
print(*[name for name in linecache.cache if "desktop" in name])
"""


@pytest.mark.parametrize(
    "arguments", [["lookup", "32601"], ["--help"], ["--json"], ["--size", "big"], ["--scheme"], ["--page", "x"], ["x"]]
)
def test_anything_but_window_options_goes_to_the_command_line(arguments: list[str]) -> None:
    assert read_options(arguments) is None


def test_window_options_are_read_in_both_spellings() -> None:
    options = read_options(
        ["--size=800x600", "--text-scale", "200", "--lang", "es", "--scheme", "dark", "--page=growth"]
    )
    assert options is not None
    assert (options.size, options.text_scale, options.lang, options.scheme) == ((800, 600), 200, "es", "dark")
    assert options.page == "growth"


def test_the_first_paint_is_told_and_nothing_slow_is_loaded_before_it() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", FIRST_PAINT],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    said, made, sources = done.stdout.splitlines()
    assert json.loads(said)["first_paint_ms"] > 0
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time")}
    assert "desktop.ui.main_window" in loaded
    assert not [name for name in NOT_BEFORE_PAINT if name in loaded]
    assert "QTimer" in made.split()
    assert not NOT_MADE_BEFORE_PAINT & set(made.split())
    assert not sources.split(), "PySide reads what is imported"


def test_history_forgets_what_lay_ahead_of_a_new_visit() -> None:
    history = History(Visit(Screen.START))
    history.visit(Visit(Screen.QUERY, "32601"))
    history.back()
    history.visit(Visit(Screen.ABOUT))
    assert not history.can_go_forward
    assert history.back() == Visit(Screen.START)


def test_labels_show_markup_as_text_and_drop_what_turns_the_writing(qtbot: object) -> None:
    del qtbot
    assert Text("<b>x</b>").text() == "<b>x</b>"
    assert shown("a\u202eb\x07c") == "abc"
