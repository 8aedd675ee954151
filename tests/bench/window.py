"""The window in use: `python -m tests.bench.window [ROUNDS]`, beside a bare window in the same run where that matters.

Prints the start to the first paint beside a bare window's (ms, ratio); the time from a key to the painted suggestions;
the time each page takes from being asked for to being painted, and for how long the window is held up at most when its
answer is shown anew after an update; what the map takes; and the peak memory of the window after a look-up beside that
of a bare window (MiB, ratio).

Others may be using the machine: `slower` says how many times longer a bare window takes to start now than it took when
the bars were set (153 ms), and what the window's thread does is also given in milliseconds of the processor.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.window_options import PAGES
from tests.bench import map as map_in_use
from tests.bench import start
from tests.bench.bare_window import BareWindow
from tests.bench.memory import memory
from tests.bench.taken import Watch, rounded, spread
from tests.bench.used_window import Window

TYPED = ("gainesville", "alachua county sheriff", "las vegas metro", "texas department of public", "cobb county")
ASKED = ("32601", "17821", "77002", "Alachua County Sheriff's Office", "Los Angeles County", "qqqzzz")
USUAL_BARE_MS = 153.0


def typing(window: Window, rounds: int) -> dict[str, object]:
    """Each key of each text, as a person types them."""
    times, field = [], window.session._window.top.search
    for _ in range(rounds):
        for text in TYPED:
            field.setText("")
            window.settle()
            times += [window.taken(partial(QTest.keyClicks, field, letter)) for letter in text]
    return {"keys": len(times), **spread(times)}


def bare_typing(app: QApplication, rounds: int) -> dict[str, object]:
    """The same keys in a bare window whose list of ten names is another one after each: what Qt alone takes."""
    bare, times = BareWindow(), []
    model = QStringListModel(bare)
    bare.list.setModel(model)
    bare.field.textChanged.connect(partial(_relist, model))
    bare._painted = True  # it would say so, and quit
    bare.show()
    app.processEvents()
    for _ in range(rounds):
        for text in TYPED:
            bare.field.clear()
            app.processEvents()
            for letter in text:
                watch = Watch()
                QTest.keyClicks(bare.field, letter)
                app.processEvents()
                times.append(watch.taken())
    bare.close()
    return {"keys": len(times), **spread(times)}


def _relist(model: QStringListModel, text: str) -> None:
    model.setStringList([f"{text} {number}" for number in range(10)])


def acts(window: Window) -> dict[str, Callable[[], None]]:
    """Each page and several answers, by name."""
    navigator = window.session._navigator
    assert navigator is not None
    found: dict[str, Callable[[], None]] = {text: partial(navigator.ask, text) for text in ASKED}
    return found | {page: partial(navigator.open_page, page) for page in PAGES}


def pages(window: Window) -> dict[str, dict[str, dict[str, float]]]:
    """Of each the first opening, which is the longest, and the median of three more."""
    every = acts(window)
    first = {name: window.taken(act) for name, act in every.items()}
    again = {name: sorted(window.taken(act) for _ in range(3))[1] for name, act in every.items()}
    return {name: {"first": rounded(first[name]), "again": rounded(again[name])} for name in every}


def anew(window: Window) -> dict[str, dict[str, float]]:
    """The longest hold when each is shown anew, the list having changed."""
    found = {}
    for name, act in acts(window).items():
        window.taken(act)
        times = [window.held_up(partial(_change_list, window)) for _ in range(3)]
        found[name] = rounded(sorted(times)[1])
    return found


def _change_list(window: Window) -> None:
    """As an update does when it has taken a list in."""
    window.session._jobs.reopen()
    window.session._updates.list_changed.emit(True)


def _print_lines(title: str, figures: Mapping[str, object]) -> None:
    print(f"{title}:")
    for name, taken in figures.items():
        print(f"  {name}: {json.dumps(taken)}")


def main(rounds: int) -> None:
    """Measure all of it."""
    begun = start.measure(5 * rounds)
    print(json.dumps({"start": begun, "slower": round(begun["bare_ms"] / USUAL_BARE_MS, 2)}))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        app = QApplication([])
        bare = bare_typing(app, rounds)
        window = Window(app, folder / "person")
        print(json.dumps({"typing": typing(window, rounds), "in a bare window": bare}))
        _print_lines("pages", pages(window))
        _print_lines("shown anew", anew(window))
        print(json.dumps({"map": map_in_use.measure(window, rounds)}))
        window.session.close()
        print(json.dumps({"memory": memory(folder)}))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
