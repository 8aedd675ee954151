"""The window in use: `python -m tests.bench.window [ROUNDS]`, beside a bare window in the same run where that matters.

Prints the time from a key to the painted suggestions (p50, p99, ms), the time each page takes from being asked for to
being painted (ms), and the peak memory of the window after a look-up beside that of a bare window (MiB, ratio).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.preferences import DEFAULTS
from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.ui.plain_import import import_plainly
from desktop.ui.session import Session
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.window_options import PAGES, WindowOptions
from tests.ui.session_material import session_parts

import_plainly()  # as the program does

ROOT = Path(__file__).resolve().parents[2]
TYPED = ("gainesville", "alachua county sheriff", "las vegas metro", "texas department of public", "cobb county")
ASKED = ("32601", "17821", "77002", "Alachua County Sheriff's Office", "Los Angeles County", "qqqzzz")
PEAK = "VmHWM:"


class Window:
    """The real window over the real facts."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        """Open it and wait until it answers."""
        today = datetime.now(tz=UTC).date()
        parts = session_parts(lambda: open_desk(folder, resource_dir(), today), folder, today)
        self.session = Session(app, WindowOptions(), parts._replace(preferences=DEFAULTS), time.time())
        self.session.show()
        while self.session._navigator is None:
            app.processEvents()
        self.app = app
        self.settle()

    def settle(self) -> None:
        """Until nothing is asked any more and all is painted."""
        while self.session._jobs._waiting:
            # As the program's own loop does: asking over and over would take half of the worker's time.
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        # What is painted is posted; what a page adds below the fold afterwards comes by a timer.
        self.app.sendPostedEvents()

    def rest(self) -> None:
        """Until the page is whole."""
        page = self.session._window._pages.currentWidget()
        while isinstance(page, ScrollPage) and page.is_growing:
            self.app.processEvents()

    def taken(self, act: Callable[[], None]) -> float:
        """Milliseconds from an act to its painted answer."""
        before = time.perf_counter()
        act()
        self.settle()
        taken = (time.perf_counter() - before) * 1000
        self.rest()
        return taken


def typing(window: Window, rounds: int) -> dict[str, float]:
    """Each key of each text, as a person types them."""
    times, field = [], window.session._window.top.search
    for _ in range(rounds):
        for text in TYPED:
            field.setText("")
            window.settle()
            times += [window.taken(partial(QTest.keyClicks, field, letter)) for letter in text]
    cuts = quantiles(times, n=100)
    return {"keys": len(times), "p50_ms": round(cuts[49], 1), "p99_ms": round(cuts[98], 1)}


def pages(window: Window) -> dict[str, float]:
    """Each page and several answers: the first opening, which is the longest, and the median of three more."""
    navigator = window.session._navigator
    assert navigator is not None
    acts: dict[str, Callable[[], None]] = {text: partial(navigator.ask, text) for text in ASKED}
    acts |= {page: partial(navigator.open_page, page) for page in PAGES}
    found = {}
    for name, act in acts.items():
        found[f"{name} (first)"] = round(window.taken(act), 1)
    for name, act in acts.items():
        found[name] = round(sorted(window.taken(act) for _ in range(3))[1], 1)
    return found


def peak_mib(arguments: list[str]) -> float:
    """The peak memory of a process that says so at its end."""
    code = (
        "import atexit, runpy, sys\n"
        "def tell():\n"
        f"    peak = next(line for line in open('/proc/self/status') if line.startswith({PEAK!r}))\n"
        "    sys.stderr.write(peak)\n"
        "atexit.register(tell)\n"
        "name, sys.argv = sys.argv[1], sys.argv[1:]\n"
        "runpy.run_module(name, run_name='__main__', alter_sys=True)\n"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    line = next(line for line in done.stderr.splitlines() if line.startswith(PEAK))
    return int(line.split()[1]) / 1024


def memory(folder: Path) -> dict[str, float]:
    """After a look-up of a ZIP code, beside a bare window."""
    picture = str(folder / "picture.png")
    ours = ["desktop", "--data-dir", str(folder / "person"), "--query", "32601", "--screenshot", picture]
    bare = peak_mib(["tests.bench.bare_window"])
    painted = peak_mib(["desktop", "--data-dir", str(folder / "person"), "--exit-after-first-paint"])
    looked = peak_mib(ours)
    return {
        "bare_mib": round(bare, 1),
        "painted_mib": round(painted, 1),
        "looked_up_mib": round(looked, 1),
        "painted_ratio": round(painted / bare, 2),
        "looked_up_ratio": round(looked / bare, 2),
    }


def main(rounds: int) -> None:
    """Measure all three."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        window = Window(QApplication([]), folder / "person")
        print(json.dumps({"typing": typing(window, rounds)}))
        print(json.dumps({"pages_ms": pages(window)}, indent=1))
        window.session.close()
        print(json.dumps({"memory": memory(folder)}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
