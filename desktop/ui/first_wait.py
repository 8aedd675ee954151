"""The first answer may take seconds, because the facts are made ready: that is said, if it is so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SOON_MS = 400


class FirstWait(QObject):
    """`told` is called once if the first question has no answer within 400 ms; `end` comes with any answer."""

    def __init__(self, told: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(told)

    def begin(self) -> None:
        """A question was asked."""
        if not self._is_over and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """The desk has answered something: from now on it is quick."""
        self._is_over = True
        self._timer.stop()
