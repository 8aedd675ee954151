"""The map in use: `python -m tests.bench.map [ROUNDS]`.

Prints the milliseconds from asking for the page to its first paint, and of one repaint while the map is dragged and
while it is zoomed; of one step towards a sharp map after a zoom, and of all steps together (median, worst). Times are
those of the clock and, since others may be using the machine, of the processor.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from desktop.ui.pages.map_page import MapPage
from desktop.ui.widgets.map_canvas import STEP, MapCanvas
from tests.bench.window import Window


class Taken(NamedTuple):
    """Milliseconds by the clock and of the processor."""

    clock: float
    processor: float


def painted(canvas: MapCanvas, act: Callable[[], None]) -> Taken:
    """An act and the repaint that follows it."""
    before, used = time.perf_counter(), time.thread_time()
    act()
    canvas.repaint()
    return Taken((time.perf_counter() - before) * 1000, (time.thread_time() - used) * 1000)


def sharpened(canvas: MapCanvas) -> list[Taken]:
    """Every step until the map is sharp and has its margin."""
    canvas._settle.stop()
    canvas._painting.start()
    steps = []
    while canvas._painting.isActive():
        steps.append(painted(canvas, canvas._on_painting_timeout))
    return steps


def measure(window: Window, rounds: int) -> dict[str, object]:
    """All figures."""
    navigator = window.session._navigator
    assert navigator is not None
    first = window.taken(partial(navigator.open_page, "map"))
    page = window.session._window._pages.currentWidget()
    assert isinstance(page, MapPage)
    canvas = page._card.canvas
    canvas.repaint()
    pans, zooms, steps, sharps = [], [], [], []
    for _ in range(rounds):
        canvas.show_whole()
        for _ in range(4):
            zooms.append(painted(canvas, partial(canvas.zoom, STEP)))
            taken = sharpened(canvas)
            steps += taken
            sharps.append(Taken(sum(one.clock for one in taken), sum(one.processor for one in taken)))
            for right, down in ((9, 4), (-14, 6), (5, -10)):
                moved = canvas.view.moved(right, down)
                pans.append(painted(canvas, partial(canvas._see, moved)))
    found = {"pan": pans, "zoom": zooms, "step": steps, "sharp": sharps}
    figures = {
        f"{name} {kind}": [round(median(times), 1), round(max(times), 1)]
        for name, all_times in found.items()
        for kind, times in zip(Taken._fields, zip(*all_times, strict=True), strict=True)
    }
    return {"first_paint_ms": round(first, 1), "size": canvas.size().toTuple(), **figures}


def main() -> None:
    """Print the figures as JSON."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Window(app, Path(folder)), int((sys.argv[1:] or ["5"])[0]))))


if __name__ == "__main__":
    main()
