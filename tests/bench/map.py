"""The map in use: `python -m tests.bench.map [ROUNDS]`.

Prints the milliseconds from asking for the page to its first paint, and of one repaint while the map is dragged and
while it is zoomed; of one step towards a sharp map after a zoom, and of all steps together. See `taken.py`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.ui.pages.map_page import MapPage
from desktop.ui.widgets.map_canvas import STEP, MapCanvas
from tests.bench.taken import Taken, Watch, rounded, spread
from tests.bench.used_window import Window


def painted(canvas: MapCanvas, act: Callable[[], None]) -> Taken:
    """An act and the repaint that follows it."""
    watch = Watch()
    act()
    canvas.repaint()
    return watch.taken()


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
            sharps.append(Taken(*(sum(times) for times in zip(*taken, strict=True))))
            for right, down in ((9, 4), (-14, 6), (5, -10)):
                moved = canvas.view.moved(right, down)
                pans.append(painted(canvas, partial(canvas._see, moved)))
    found = {"pan": pans, "zoom": zooms, "step": steps, "sharp": sharps}
    size = f"{canvas.width()} x {canvas.height()}"
    return {"size": size, "first": rounded(first), **{name: spread(times) for name, times in found.items()}}


def main() -> None:
    """Print the figures as JSON."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Window(app, Path(folder)), int((sys.argv[1:] or ["5"])[0]))))


if __name__ == "__main__":
    main()
