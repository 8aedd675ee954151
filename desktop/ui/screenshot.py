"""The picture that `--screenshot` asks for, taken once what was asked for stands there whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.main_window import MainWindow

_SETTLED_MS = 600  # until long lists are laid out too


class Screenshot(QObject):
    """Photographs the window into a file; `taken` says whether it could be written."""

    taken = Signal(bool)

    def __init__(self, window: MainWindow, path: Path) -> None:
        """Wait for `take_soon`."""
        super().__init__(window)
        self._window, self._path = window, path
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled_timeout)

    def take_soon(self) -> None:
        """Take it once layouts have settled, in the events that follow, and the page has all its parts."""
        self._settled.start()

    def _on_settled_timeout(self) -> None:
        if self._window.is_growing:
            self.take_soon()
        else:
            self.taken.emit(self._window.grab().save(str(self._path)))
