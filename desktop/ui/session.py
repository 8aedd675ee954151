"""One run of the window: dressed, shown, painted, and only then filled with everything that costs time."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.collector import Collector
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Theme
from desktop.ui.window_options import WindowOptions

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.desk import Desk  # 90 ms of domain that the first paint need not wait for
    from desktop.ui.navigator import Navigator

_FAULT = 70  # what BSD's sysexits calls an internal software error
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "": Qt.ColorScheme.Unknown}


class Session(QObject):
    """Composes the window's parts. `open_desk` is called in the worker thread, after the first paint."""

    def __init__(
        self,
        app: QApplication,
        options: WindowOptions,
        open_desk: Callable[[], Desk],
        today: Callable[[], date],
        translations: Path,
        started: float,
    ) -> None:
        """`today` is the clock; `started` is when the process began, in seconds of the epoch."""
        super().__init__(app)
        self._app, self._options, self._open_desk, self._today = app, options, open_desk, today
        self._started = started
        self._navigator: Navigator | None = None
        if not options.lang.startswith("en"):
            # Measured: 4 ms that English does not need before the first paint.
            from desktop.ui.translations import install  # noqa: PLC0415

            install(app, options.lang, translations)
        font = app.font()
        font.setPointSizeF(font.pointSizeF() * options.text_scale / 100)
        app.setFont(font)
        Collector(self)
        Theme(app, _SCHEMES[options.scheme])
        self._window = MainWindow()
        if options.size:
            self._window.resize(QSize(*options.size))
        self._window.painted.connect(self._on_window_painted, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """Show the window."""
        self._window.show()

    def close(self) -> None:
        """Close the window; the program ends with it."""
        self._window.close()

    def show_fault(self) -> None:
        """Say in the window that the program itself failed; a run for a screenshot ends."""
        if self._options.screenshot:
            self._app.exit(_FAULT)
        elif self._navigator is not None:
            self._navigator.show_fault()

    def _on_window_painted(self) -> None:
        if self._options.exit_after_first_paint:
            milliseconds = round((time.time() - self._started) * 1000)
            sys.stdout.write(f'{{"first_paint_ms": {milliseconds}}}\n')
            sys.stdout.flush()
            self._app.exit(0)
            return
        self._fill()

    def _fill(self) -> None:
        # Measured: pages, sentences and the worker are 30 ms of imports that the first paint need not wait for.
        from desktop.services.wording import PlainText, Sentences  # noqa: PLC0415
        from desktop.ui.jobs import Jobs  # noqa: PLC0415
        from desktop.ui.navigator import Navigator  # noqa: PLC0415
        from desktop.ui.translations import translate  # noqa: PLC0415

        language = self._options.lang
        self._jobs = Jobs(self._open_desk, self)
        self._window.closing.connect(self._jobs.close)
        self._app.aboutToQuit.connect(self._jobs.close)
        sentences, text = Sentences(translate, language), PlainText(translate, language)
        self._navigator = Navigator(self._window, self._jobs, sentences, text, self._today())
        if self._options.screenshot:
            asked = self._options.query or self._options.page
            ready = self._navigator.arrived if asked else self._navigator.list_known
            ready.connect(self._on_navigator_arrived)
        if self._options.query:
            self._navigator.ask(self._options.query)
        elif self._options.page:
            self._navigator.open_page(self._options.page)

    def _on_navigator_arrived(self) -> None:
        # Layouts settle in the events that follow.
        QTimer.singleShot(200, self, self._take_screenshot)

    def _take_screenshot(self) -> None:
        done = self._window.grab().save(str(self._options.screenshot))
        self._jobs.close()
        self._app.exit(0 if done else 4)
