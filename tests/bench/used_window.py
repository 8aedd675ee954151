"""The real window over the real facts, with a watch."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.preferences import DEFAULTS
from desktop.runtime.paths import resource_dir
from desktop.services.desk import open_desk
from desktop.ui.plain_import import import_plainly
from desktop.ui.session import Session
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.window_options import WindowOptions
from tests.bench.taken import Taken, Watch
from tests.ui.session_material import session_parts

import_plainly()  # as the program does


class Window:
    """Opened, asked and timed."""

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
        # As after some seconds of reading: the code of all pages is there.
        while not self.session._navigator._families.is_loaded:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

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

    def taken(self, act: Callable[[], None]) -> Taken:
        """From an act to its painted answer."""
        watch = Watch()
        act()
        self.settle()
        taken = watch.taken()
        self.rest()
        return taken

    def held_up(self, act: Callable[[], None]) -> Taken:
        """The longest time in which the window answers nothing, from an act until its answer is whole."""
        gaps: list[Taken] = []
        watch = [Watch()]

        def beat() -> None:
            gaps.append(watch[0].taken())
            watch[0] = Watch()

        timer = QTimer()
        timer.timeout.connect(beat)
        timer.start(1)
        act()
        self.settle()
        self.rest()
        beat()
        timer.stop()
        return Taken(*(max(times) for times in zip(*gaps, strict=True)))
