"""The map in use: `python -m tests.bench.map [ROUNDS]`.

Prints the milliseconds from asking for the page to its first paint, and of one repaint while the map is dragged, while
it is zoomed, and when it is painted sharp after a zoom (median, worst).
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

from PySide6.QtWidgets import QApplication

from desktop.ui.pages.map_page import MapPage
from desktop.ui.widgets.map_canvas import STEP, MapCanvas
from tests.bench.window import Window


def painted(canvas: MapCanvas, act: Callable[[], None]) -> float:
    """Milliseconds of an act and of the repaint that follows it."""
    before = time.perf_counter()
    act()
    canvas.repaint()
    return (time.perf_counter() - before) * 1000


def measure(window: Window, rounds: int) -> dict[str, object]:
    """All figures."""
    navigator = window.session._navigator
    assert navigator is not None
    first = window.taken(partial(navigator.open_page, "map"))
    page = window.session._window._pages.currentWidget()
    assert isinstance(page, MapPage)
    canvas = page._card.canvas
    canvas.repaint()
    pans, zooms, sharps = [], [], []
    for _ in range(rounds):
        canvas.show_whole()
        for _ in range(4):
            zooms.append(painted(canvas, partial(canvas.zoom, STEP)))
            sharps.append(painted(canvas, canvas._on_settled))
            for right, down in ((9, 4), (-14, 6), (5, -10)):
                moved = canvas.view.moved(right, down)
                pans.append(painted(canvas, partial(canvas._see, moved)))
    found = {"pan": pans, "zoom": zooms, "sharp": sharps}
    figures = {name: [round(median(times), 1), round(max(times), 1)] for name, times in found.items()}
    return {"first_paint_ms": round(first, 1), "size": canvas.size().toTuple(), **figures}


def main() -> None:
    """Print the figures as JSON."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Window(app, Path(folder)), int((sys.argv[1:] or ["5"])[0]))))


if __name__ == "__main__":
    main()
