"""The only composer: no command opens the window, a command goes to the command line; bugs end here."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from desktop.ui.plain_import import import_plainly
from desktop.ui.window_options import WindowOptions, read_options

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QApplication

    from desktop.domain.errors import KnownError
    from desktop.domain.preferences import Preferences
    from desktop.services.desk import Desk
    from desktop.services.errands import Errands
    from desktop.ui.printing.sheet_press import SheetPress
    from desktop.ui.session import Session
    from desktop.ui.session_parts import SessionParts

_BUG = 70  # what BSD's sysexits calls an internal software error
_INTERRUPTED = 130  # what shells expect after Ctrl-C
_LOADED = time.time()


def run(arguments: Sequence[str]) -> int:
    """Run the program; the result is its exit code. A bug is reported in one line, with its traceback below."""
    options = read_options(arguments)
    try:
        return _run_command(arguments) if options is None else _run_window(options)
    except KeyboardInterrupt:  # while the command line was still being loaded
        return _INTERRUPTED
    except Exception:  # noqa: BLE001 - the one place: a bug must end in words and an exit code
        _report_bug(*sys.exc_info())
        return _BUG


def _run_command(arguments: Sequence[str]) -> int:
    # The window never needs the command line, and the command line never needs Qt.
    from desktop.cli.entry import main  # noqa: PLC0415

    return main(list(arguments), _open_press)


def _open_press() -> SheetPress:
    """What prints PDFs, without a display; the only part of the command line that needs Qt."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - see _run_command

    import_plainly()

    from desktop.ui.printing.plain_face import plain_family  # noqa: PLC0415
    from desktop.ui.printing.sheet_press import SheetPress  # noqa: PLC0415

    if sys.platform != "win32":  # there the platform without a display knows no fonts, and the usual one needs none
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(["lookup287g"])
    return SheetPress(app, plain_family())


def _run_window(options: WindowOptions) -> int:
    # What is loaded is hardly ever garbage, and to look for some is 10 ms; `Collector` takes over from here.
    gc.disable()

    # Likewise.
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    import_plainly()

    from desktop.runtime.paths import APP_ID, APP_NAME  # noqa: PLC0415
    from desktop.ui.session import Session  # noqa: PLC0415

    app = QApplication([APP_NAME])
    app.setApplicationName(APP_NAME)
    app.setDesktopFileName(APP_ID)  # by which Wayland finds the icon
    session = Session(app, options, _parts(options), _process_started())

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _report_bug(kind, error, trace)
        session.show_fault()

    sys.excepthook = report
    session.painted.connect(partial(_close_on_signals, app, session))
    session.show()
    return app.exec()


def _close_on_signals(app: QApplication, session: Session) -> None:
    # After the first paint: the enumerations of `signal` are 4 ms.
    from desktop.ui.end_signals import EndSignals  # noqa: PLC0415

    signals = EndSignals(session)
    signals.arrived.connect(session.close)
    app.aboutToQuit.connect(signals.stop)


def _parts(options: WindowOptions) -> SessionParts:
    # Likewise.
    from desktop.runtime.paths import data_dir, resource_dir  # noqa: PLC0415
    from desktop.services.preferences import save_preferences  # noqa: PLC0415
    from desktop.ui.data_folder import system_data_dir  # noqa: PLC0415
    from desktop.ui.session_parts import SessionParts  # noqa: PLC0415

    resources = resource_dir()
    folder = data_dir(options.data_dir, os.environ, system_data_dir)

    def today() -> date:
        from datetime import UTC, datetime  # noqa: PLC0415 - not needed before the first paint

        return datetime.now(tz=UTC).astimezone().date()

    def open_desk() -> Desk:
        # In the worker, after the first paint: search and SQLite are 70 ms of imports.
        from desktop.services.desk import open_desk as opened  # noqa: PLC0415

        return opened(folder, resources, today())

    def open_errands() -> Errands:
        # In the worker, when something is fetched or opened: the network and the reader are 250 ms of imports.
        from datetime import UTC, datetime  # noqa: PLC0415

        from desktop.services.errands import Errands  # noqa: PLC0415

        return Errands(folder, resources, lambda: datetime.now(tz=UTC))

    kept, unread = _kept_preferences(folder)

    def save(preferences: Preferences) -> None:
        if unread is not None:
            raise unread
        save_preferences(folder, preferences)

    i18n, icons = resources / "i18n", resources / "icons"
    notice = _notice_of(folder, unread)
    return SessionParts(open_desk, today, kept, save, notice, i18n, folder, open_errands, _vanish, icons)


def _kept_preferences(folder: Path) -> tuple[Preferences, KnownError | None]:
    """What is set, or the defaults and why what is set can't be read: nothing is written over it then."""
    # As in `_parts`.
    from desktop.domain.errors import FileTroubleError  # noqa: PLC0415
    from desktop.domain.preferences import DEFAULTS  # noqa: PLC0415
    from desktop.services.preferences import load_preferences  # noqa: PLC0415

    try:
        return load_preferences(folder), None
    except FileTroubleError as error:
        return DEFAULTS, error


def _notice_of(folder: Path, unread: KnownError | None) -> Callable[[], KnownError | None]:
    held: list[object] = []  # as long as the window lives

    def notice() -> KnownError | None:
        # In a worker, after the first paint: a lock, and the folders above.
        from desktop.services.window_place import WindowPlace  # noqa: PLC0415

        place = WindowPlace(folder)
        held.append(place)
        return place.notice() or unread

    return notice


def _vanish() -> None:
    """End the process now; the system closes what is open, and nothing more is written or waited for."""
    os._exit(0)


def _report_bug(kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
    sys.stderr.write("A fault in the program itself. What stands below helps to find it.\n")
    sys.__excepthook__(kind or Exception, error or Exception(), trace)


def _process_started() -> float:
    """When the process began, in seconds of the epoch; where the system does not tell, when this file was loaded."""
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return _LOADED
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")
