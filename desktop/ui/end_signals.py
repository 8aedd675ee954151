"""Closing on Ctrl-C and on the system's request to end."""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class EndSignals(QObject):
    """`arrived` is emitted for each such signal.

    Python's own handlers only run when Qt hands back control, so the signal wakes Qt through a pipe. Windows has no
    such signals for a windowed program.
    """

    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        """Listen from now on."""
        super().__init__(parent)
        if os.name != "posix":
            return
        heard, said = os.pipe()
        os.set_blocking(said, False)
        signal.set_wakeup_fd(said)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _note_signal)
        self._notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_notifier_activated)

    def stop(self) -> None:
        """Listen no longer; a signal that comes now changes nothing."""
        if os.name == "posix":
            self._notifier.setEnabled(False)

    def _on_notifier_activated(self) -> None:
        self.arrived.emit()


def _note_signal(_number: int, _frame: FrameType | None) -> None:
    """The wake-up pipe does the work; a handler must stand or the process ends at once."""
