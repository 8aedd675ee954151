"""The window, in which each argument is typed and asked as a person does; killed as soon as the last was answered."""

from __future__ import annotations

import os
import signal
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import run
from desktop.ui.session import Session

_LOOK_MS = 20


class Typist:
    """Types word after word into a session's window."""

    def __init__(self, session: Session, words: list[str]) -> None:
        """The window is shown already."""
        self._session, self._words = session, words
        self._watched = self._answered = False
        self._timer = QTimer(interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        """Type the next word once the one before is answered and nothing more is asked."""
        navigator = self._session._navigator
        if navigator is None or self._session._jobs._waiting:
            return
        if not self._watched:
            navigator.arrived.connect(self._on_arrived)
            self._watched = self._answered = True
        if self._answered:
            self._answered = False
            self._type()

    def _on_arrived(self) -> None:
        self._answered = True

    def _type(self) -> None:
        field = self._session._window.top.search
        if not self._words:
            sys.stdout.write(field.text())
            sys.stdout.flush()
            os.kill(os.getpid(), signal.SIGKILL)
        field.clear()
        QTest.keyClicks(field, self._words.pop(0))
        QTest.keyClick(field, Qt.Key.Key_Return)


def main(words: list[str]) -> int:
    """Show the window and type."""
    show, typists = Session.show, []

    def shown(session: Session) -> None:
        show(session)
        typists.append(Typist(session, words))

    Session.show = shown  # type: ignore[method-assign, assignment] # this process only
    return run([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
