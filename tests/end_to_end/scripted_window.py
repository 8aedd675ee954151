"""The window, used as a person uses it: `python -m tests.end_to_end.scripted_window END STEP...`.

A step is `type:WORDS` (typed and asked), `page:NAME`, `press:WORDS ON A BUTTON` or `file:WORDS ON A BUTTON|PATH` (it is
pressed, and the name given to the dialog that comes up); `mark:NAME` shows in a trace of sockets. END is `close`, or
`kill` for SIGKILL after the last step. Prints what stands in the search field, and the screens that were seen.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from socket import AF_UNIX, socket

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog

from desktop.app import run
from desktop.ui.session import Session
from desktop.ui.widgets.scroll_page import ScrollPage

_LOOK_MS = 10


class Person:
    """Takes step after step in a session's window."""

    def __init__(self, session: Session, end: str, steps: list[str]) -> None:
        """The window is shown already."""
        self._session, self._end, self._steps = session, end, steps
        self._watched, self._wanted = False, Path()
        self._arrived = True
        self._seen: list[str] = []
        self._timer = QTimer(interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        """Take the next step once the one before is answered and nothing more is asked."""
        navigator = self._session._navigator
        if self._answer_dialog() or navigator is None or self._session._jobs._waiting:
            return
        if not self._watched:
            self._watched = True
            navigator.arrived.connect(self._on_arrived)
        page = self._session._window._pages.currentWidget()
        if not self._arrived or (isinstance(page, ScrollPage) and page.is_growing):
            return
        if self._steps:
            name, _, what = self._steps.pop(0).partition(":")
            acts: dict[str, Callable[[str], None]] = {
                "type": self._type, "page": self._open, "press": self._press, "file": self._file, "mark": self._mark
            }  # fmt: skip
            acts[name](what)
        else:
            self._leave()

    def _answer_dialog(self) -> bool:
        """Whether a dialog stands before the window; the name wanted is given to it."""
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and self._wanted.name:
            wanted, self._wanted = self._wanted, Path()
            dialog.setDirectory(str(wanted.parent))
            dialog.selectFile(wanted.name)
            dialog.accept()
        return dialog is not None

    def _on_arrived(self) -> None:
        self._arrived = True
        navigator = self._session._navigator
        assert navigator is not None
        self._seen.append(navigator.history.current.screen)

    def _type(self, words: str) -> None:
        field = self._session._window.top.search
        self._arrived = False
        field.clear()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def _open(self, name: str) -> None:
        self._arrived = False
        self._session._window.page_asked.emit(name)

    def _press(self, words: str) -> None:
        buttons = self._session._window.findChildren(QAbstractButton)
        button = next(one for one in buttons if one.text() == words and one.isVisible())
        self._timer.singleShot(0, button.click)  # a dialog keeps this call until it is closed

    def _file(self, what: str) -> None:
        words, _, path = what.partition("|")
        self._wanted = Path(path)
        self._press(words)

    def _mark(self, name: str) -> None:
        with socket(AF_UNIX) as made:
            made.connect_ex(name)

    def _leave(self) -> None:
        self._timer.stop()
        sys.stdout.write(f"{self._session._window.top.search.text()} {' '.join(self._seen)}")
        sys.stdout.flush()
        if self._end == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        self._session.close()


def main(end: str, steps: list[str]) -> int:
    """Show the window and use it."""
    show, people = Session.show, []

    def shown(session: Session) -> None:
        show(session)
        people.append(Person(session, end, steps))

    Session.show = shown  # type: ignore[method-assign, assignment] # this process only
    return run([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
