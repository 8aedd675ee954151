"""Looks, for a press, whether a newer version of the program is announced."""

from __future__ import annotations

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import KnownError
from desktop.domain.release import Release
from desktop.runtime.version import NOTICE_ADDRESS
from desktop.ui.errands import OpenErrands
from desktop.ui.jobs import Jobs
from desktop.ui.main_window import MainWindow
from desktop.ui.settings import Settings


class VersionCheck(QObject):
    """`arrived` gives a Release, `failed` a KnownError; nothing is asked but by `look`, and one look at a time."""

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, open_errands: OpenErrands, settings: Settings, address: str, parent: QObject | None = None
    ) -> None:
        """`address` is where versions are announced; the person's proxy is used."""
        super().__init__(parent)
        self._jobs, self._open_errands, self._settings, self.address = jobs, open_errands, settings, address
        self._cancel: Event | None = None

    def look(self) -> None:
        """Ask now."""
        if self._cancel is None:
            self._cancel = Event()
            work = partial(_ask, self._open_errands, self.address, self._settings.value.proxy, self._cancel)
            self._jobs.run("version", work, self._on_arrived, self._on_failed)

    def cancel(self) -> None:
        """End what runs, soon."""
        if self._cancel is not None:
            self._cancel.set()

    def _on_arrived(self, release: Release) -> None:
        self._cancel = None
        self.arrived.emit(release)

    def _on_failed(self, error: KnownError) -> None:
        self._cancel = None
        self.failed.emit(error)


def offered_check(
    jobs: Jobs, open_errands: OpenErrands, settings: Settings, window: MainWindow, address: str = NOTICE_ADDRESS
) -> VersionCheck | None:
    """A check that ends with the window; None where no address is known."""
    if not address:
        return None
    check = VersionCheck(jobs, open_errands, settings, address, jobs)
    window.closing.connect(check.cancel)
    return check


def _ask(open_errands: OpenErrands, address: str, proxy: str, cancel: Event) -> Release:
    return open_errands().newest_version(address, proxy, cancel)
