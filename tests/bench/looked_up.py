"""The window until a ZIP code is answered and its page is whole, and no further: what its memory is measured of."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import _parts
from desktop.ui.plain_import import import_plainly
from desktop.ui.window_options import read_options

import_plainly()  # as the program does

from desktop.ui.session import Session  # noqa: E402 - after that

ZIP = "32601"


def main(arguments: list[str]) -> int:
    """Look it up; `arguments` are those of the window."""
    app = QApplication([])
    options = read_options(["--query", ZIP, *arguments])
    assert options is not None
    session = Session(app, options, _parts(options), time.time())

    def look() -> None:
        waits = session._navigator is None or bool(session._jobs._waiting)
        if not waits and session._navigator and session._navigator.edition and not session._window.is_growing:
            session.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    session.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
