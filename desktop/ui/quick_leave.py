"""Leaving at once: Shift three times, by itself."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_TIMES, _WITHIN = 3, 1500  # milliseconds from the first press to the last
_ELSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class QuickLeave(QObject):
    """`asked` follows Shift, pressed and let go by itself, three times within a second and a half.

    Shift held for a capital letter, or for a click, is no such press, and begins the count anew. Watches the program's
    windows and not its widgets: a key goes through each of these.
    """

    asked = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        """Listen until `stop`."""
        super().__init__(app)
        self._app = app
        self._presses: list[int] = []
        self._alone = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._window: QWindow | None = None
        self._on_window_focused(app.focusWindow())
        app.focusWindowChanged.connect(self._on_window_focused)

    def stop(self) -> None:
        """Listen no more: the window is closing."""
        self._app.focusWindowChanged.disconnect(self._on_window_focused)
        self._on_window_focused(None)

    def _on_window_focused(self, window: QWindow | None) -> None:
        """Listen to the window that has the keys, and to it alone.

        Watching the application, every event of every widget would come by here. Measured: 3 ms of each key.
        """
        if self._window is not None:
            with suppress(RuntimeError):  # a window that is gone already
                self._window.removeEventFilter(self)
        self._window = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen, and let everything pass."""
        if isinstance(watched, QWindow):
            if isinstance(event, QKeyEvent):
                self._on_key(event)
            elif event.type() in _ELSE:
                self._forget()
        return False

    def _on_key(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() != Qt.Key.Key_Shift:
            if event.type() == QEvent.Type.KeyPress:
                self._forget()
        elif event.type() == QEvent.Type.KeyPress:
            others = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            self._alone = others == Qt.KeyboardModifier.NoModifier
        elif event.type() == QEvent.Type.KeyRelease and self._alone:
            self._alone = False
            self._count(self._clock.elapsed())

    def _count(self, now: int) -> None:
        self._presses = [when for when in self._presses if now - when <= _WITHIN] + [now]
        if len(self._presses) >= _TIMES:
            self._forget()
            self.asked.emit()

    def _forget(self) -> None:
        self._presses, self._alone = [], False
