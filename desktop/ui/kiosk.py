"""A public computer: what one person looked up is forgotten before the next one comes, and no browser is opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from desktop.services.wording import fill
from desktop.ui.clipboard import empty_clipboard

IDLE_MS, WARNING_MS = 120_000, 20_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Kiosk(QObject):
    """Watches for idleness as long as it lives.

    `forgotten` asks for a window without a past; by then the clipboard is empty. `say` shows a sentence in the frame.
    """

    forgotten = Signal()

    def __init__(self, app: QApplication, say: Callable[[str], None], idle_ms: int = IDLE_MS) -> None:
        """`idle_ms` is after how many milliseconds without a key, a move or a touch all is forgotten."""
        super().__init__(app)
        self._app, self._say, self._is_warned = app, say, False
        self._warning, self._end = QTimer(self), QTimer(self)
        warn_ms = max(0, idle_ms - WARNING_MS)
        for timer, after in ((self._warning, warn_ms), (self._end, idle_ms)):
            timer.setSingleShot(True)
            timer.setInterval(after)
        self._warning.timeout.connect(self._on_warning_timeout)
        self._end.timeout.connect(self.forget)
        QDesktopServices.setUrlHandler("https", self, "show_address")  # type: ignore[arg-type] # bytes are refused
        app.installEventFilter(self)
        app.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Let links be opened again, and forget nothing any more."""
        self._warning.stop()
        self._end.stop()
        QDesktopServices.unsetUrlHandler("https")
        self._app.removeEventFilter(self)

    def forget(self) -> None:
        """Empty the clipboard, and ask for a window without a past."""
        self._rest()
        empty_clipboard()
        self.forgotten.emit()

    @Slot(QUrl)
    def show_address(self, address: QUrl) -> None:
        """Show an address in the place of the page that it leads to."""
        text = self.tr("This computer opens no web pages from here. The address: %1")
        self._say(fill(text, address.toString()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count anew with every key, move or touch."""
        if event.type() in _TOUCHES:
            self._count()
        return super().eventFilter(watched, event)

    def _count(self) -> None:
        if self._is_warned:
            self._say("")
        self._is_warned = False
        self._warning.start()
        self._end.start()

    def _rest(self) -> None:
        """Nothing is there to be forgotten until somebody comes."""
        self._warning.stop()
        self._end.stop()
        if self._is_warned:
            self._say("")
        self._is_warned = False

    def _on_warning_timeout(self) -> None:
        self._is_warned = True
        self._say(self.tr("What is shown here will be forgotten in 20 seconds. Press any key to go on."))
