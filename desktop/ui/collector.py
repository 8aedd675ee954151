"""Collects cyclic garbage in the GUI thread only.

Python collects in whichever thread happens to allocate. A collection in the worker thread would destroy widgets there,
and Qt does not survive that. So automatic collection is off while the window lives, and a timer collects instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2000
MIDDLE = 10  # ticks after which the middle generation is collected too
OLDEST = 100  # ... and everything


class Collector(QObject):
    """Takes collection over for as long as it lives; belongs to the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        """Start now: the young often, the old seldom, as the automatic collection does."""
        super().__init__(parent)
        self._ticks = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def hold(self, on: bool) -> None:
        """Collect nothing while much is being made elsewhere: most of it will go by itself.

        Measured: 200 ms of a blocked window for what a list that is taken in makes within two seconds.
        """
        if on:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Give collection back to Python."""
        self._timer.stop()
        gc.enable()

    def _on_timer_timeout(self) -> None:
        self._ticks += 1
        if self._ticks % OLDEST == 0:
            gc.collect()
        else:
            gc.collect(1 if self._ticks % MIDDLE == 0 else 0)
