"""One run of the window: dressed, shown, painted, and only then filled with everything that costs time."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.domain.preferences import Preferences
from desktop.ui.clipboard import empty_clipboard
from desktop.ui.collector import Collector
from desktop.ui.main_window import MainWindow
from desktop.ui.permissions import AT_HOME, KIOSK
from desktop.ui.session_parts import SessionParts
from desktop.ui.settings import Settings
from desktop.ui.spoken_language import spoken_language
from desktop.ui.theme import Theme
from desktop.ui.window_options import WindowOptions

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.errors import KnownError
    from desktop.ui.batches import Batches
    from desktop.ui.families.page_family import PageContext
    from desktop.ui.history import History
    from desktop.ui.navigator import Navigator
    from desktop.ui.updates import Updates

_PATIENCE = 0.3  # seconds for which a window that is gone already removes what it has half written
_FAULT = 70  # what BSD's sysexits calls an internal software error


class Session(QObject):
    """Composes the window's parts; `painted` is emitted once, after the first paint, when these are about to come."""

    painted = Signal()

    def __init__(self, app: QApplication, options: WindowOptions, parts: SessionParts, started: float) -> None:
        """`started` is when the process began, in seconds of the epoch."""
        super().__init__(app)
        self._app, self._options, self._parts, self._started = app, options, parts, started
        self._navigator: Navigator | None = None
        self._batches: Batches | None = None
        self._font = app.font()
        self.settings = Settings(parts.preferences, self._save, self, **_given(options))
        self._speak()
        self._collector = Collector(self)
        self._theme = Theme(app, self.settings.value.scheme)
        self._permissions = KIOSK._replace(printing=options.printing) if options.kiosk else AT_HOME
        self._window = MainWindow(self._permissions)
        if options.size:
            self._window.resize(QSize(*options.size))
        self._window.leave_asked.connect(self._on_leave_asked)
        self._window.painted.connect(self._on_window_painted)
        self.settings.changed.connect(self._on_settings_changed)

    def show(self) -> None:
        """Show the window; on a public computer it takes the whole screen."""
        if self._options.kiosk and not self._options.size:
            self._window.showFullScreen()
        else:
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

    @property
    def _language(self) -> str:
        return spoken_language(self.settings.value.language, self._parts.translations)

    def _speak(self) -> None:
        """Language and size of text, for everything that is built from now on."""
        if self._navigator or self._language != "en":
            # As in `spoken_language`.
            from desktop.ui.translations import install  # noqa: PLC0415

            install(self._app, self._language, self._parts.translations)
        font = self._app.font()
        font.setPointSizeF(self._font.pointSizeF() * self.settings.value.text_scale / 100)
        self._app.setFont(font)

    def _on_window_painted(self) -> None:
        if self._options.exit_after_first_paint:
            milliseconds = round((time.time() - self._started) * 1000)
            sys.stdout.write(f'{{"first_paint_ms": {milliseconds}}}\n')
            sys.stdout.flush()
            self._app.exit(0)
            return
        self.painted.emit()
        self._fill()

    def _fill(self) -> None:
        # Measured: pages, sentences and the worker are 30 ms of imports that the first paint need not wait for.
        # The icon is 12 ms of drawing.
        from desktop.ui.app_icon import app_icon  # noqa: PLC0415
        from desktop.ui.automatic_check import AutomaticCheck  # noqa: PLC0415
        from desktop.ui.batches import offered_batches  # noqa: PLC0415
        from desktop.ui.jobs import Jobs  # noqa: PLC0415
        from desktop.ui.window_keys import bind_keys  # noqa: PLC0415

        self._theme.follow()
        bind_keys(self._window)
        self._app.setWindowIcon(app_icon(self._parts.icons))
        self._jobs = Jobs(self._parts.open_desk, self)
        self._updates = self._make_updates()
        self._updates.changed.connect(self._on_updates_changed)
        self._window.closing.connect(self._updates.cancel)
        self._batches = offered_batches(self._jobs, self._permissions, self)
        if self._batches is not None:
            self._window.closing.connect(self._batches.cancel)
        self._window.closing.connect(self._jobs.close)
        self._app.aboutToQuit.connect(self._jobs.close)
        navigator = self._navigate(None)
        self._jobs.run("notice", self._parts.notice, self._on_notice_arrived, self._on_not_saved)
        if self._options.kiosk:
            self._watch()
        else:
            AutomaticCheck(self._updates, self.settings)
            self._leave_by_keys(self._on_leave_asked)
        if self._options.screenshot:
            self._photograph(navigator, self._options.screenshot)
        if self._options.query:
            navigator.ask(self._options.query)
        elif self._options.page:
            navigator.open_page(self._options.page)

    def _photograph(self, navigator: Navigator, path: Path) -> None:
        from desktop.ui.screenshot import Screenshot  # noqa: PLC0415 - see `_fill`

        picture = Screenshot(self._window, path)
        asked = self._options.query or self._options.page
        ready = navigator.arrived if asked else navigator.list_known
        ready.connect(picture.take_soon)
        picture.taken.connect(self._on_screenshot_taken)

    def _watch(self) -> None:
        from desktop.ui.kiosk import Kiosk  # noqa: PLC0415 - see `_fill`

        kiosk = Kiosk(self._app, self._tell)
        kiosk.forgotten.connect(self._on_forgotten)
        self._window.done_asked.connect(kiosk.forget)
        self._leave_by_keys(kiosk.forget)

    def _leave_by_keys(self, leave: Callable[[], None]) -> None:
        from desktop.ui.quick_leave import QuickLeave  # noqa: PLC0415 - see `_fill`

        watch = QuickLeave(self._app)
        watch.asked.connect(leave)
        self._window.closing.connect(watch.stop)

    def _tell(self, text: str) -> None:
        """Say something at the foot of the window as it is now."""
        self._window.foot.say(text)

    def _on_forgotten(self) -> None:
        """Begin with a window without a past, in the language and size that were set for this computer."""
        at_first = self._parts.preferences._asdict() | _given(self._options)
        self.settings.change(**at_first)
        QTimer.singleShot(0, self, self._build_blank)

    def _navigate(self, history: History | None) -> Navigator:
        from desktop.ui.navigator import Navigator  # noqa: PLC0415 - see `_fill`
        from desktop.ui.update_frame import UpdateFrame  # noqa: PLC0415 - likewise

        context = self._context()
        self._navigator = Navigator(self._window, context, history)
        if self._permissions.updating:
            UpdateFrame(self._window, self._navigator, context)
        return self._navigator

    def _make_updates(self) -> Updates:
        from desktop.services.saved import changed_places  # noqa: PLC0415 - see `_fill`
        from desktop.ui.updates import Updates  # noqa: PLC0415 - likewise

        saved = partial(changed_places, self._parts.data_dir)
        return Updates(self._jobs, self._parts.open_errands, self.settings, saved, self)

    def _context(self) -> PageContext:
        # See `_fill`.
        from desktop.services.wording import ErrorReport, PlainText, Sentences  # noqa: PLC0415
        from desktop.ui.families.page_family import PageContext  # noqa: PLC0415
        from desktop.ui.saved_shelf import SavedShelf  # noqa: PLC0415
        from desktop.ui.translations import languages, speech, translate  # noqa: PLC0415
        from desktop.ui.version_check import offered_check  # noqa: PLC0415

        shelf = None
        if self._permissions.saving:
            shelf = SavedShelf(self._parts.data_dir, self._jobs, self._window.foot.say)
            shelf.load()
        versions = None
        if self._permissions.updating:
            versions = offered_check(self._jobs, self._parts.open_errands, self.settings, self._window)
        return PageContext(
            window=self._window, jobs=self._jobs, sentences=Sentences(translate, self._language),
            text=PlainText(translate, self._language), report=ErrorReport(translate, self._language),
            settings=self.settings, updates=self._updates, today=self._parts.today(), shelf=shelf,
            permissions=self._permissions, languages=languages(self._parts.translations), versions=versions,
            batches=self._batches, say=self._tell, speech=partial(speech, self._parts.translations),
        )  # fmt: skip

    def _on_updates_changed(self) -> None:
        self._collector.hold(self._updates.running)

    def _on_leave_asked(self) -> None:
        """Be gone, and wait for no worker: what is being written is whole or not there, as after a power cut."""
        self._window.hide()
        empty_clipboard()
        if self._batches is not None:
            self._batches.leave(_PATIENCE)
        self._parts.leave()

    def _save(self, preferences: Preferences) -> None:
        if not self._permissions.settings:
            return
        self._jobs.run("settings", partial(self._parts.save, preferences), _be_glad, self._on_not_saved)

    def _on_notice_arrived(self, notice: KnownError | None) -> None:
        if notice:
            self._on_not_saved(notice)

    def _on_not_saved(self, error: KnownError) -> None:
        from desktop.ui.failure_text import text_of  # noqa: PLC0415 - see `_fill`

        self._window.foot.say(text_of(error))

    def _on_settings_changed(self, now: Preferences, before: Preferences) -> None:
        if now.scheme != before.scheme:
            self._theme.keep(now.scheme)
        if (now.language, now.text_scale) != (before.language, before.text_scale):
            # Pages are made for one language and one size; later, because one of them has just been pressed.
            QTimer.singleShot(0, self, self._build_anew)

    def _build_anew(self) -> None:
        if self._navigator is not None:
            self._build_window(self._navigator.history)

    def _build_blank(self) -> None:
        self._build_window(None)
        self._window.focus_search()

    def _build_window(self, history: History | None) -> None:
        former = self._navigator
        self._speak()
        self._window.build()
        if former is not None:
            former.deleteLater()
        self._navigate(history)

    def _on_screenshot_taken(self, done: bool) -> None:
        self._jobs.close()
        self._app.exit(0 if done else 4)


def _given(options: WindowOptions) -> dict[str, object]:
    """What the command line says for this run comes before what is set."""
    given = {"language": options.lang, "scheme": options.scheme, "text_scale": options.text_scale}
    return {name: value for name, value in given.items() if value}


def _be_glad(_nothing: None) -> None:
    """Settings that are kept need no word."""
