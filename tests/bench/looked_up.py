"""The window until a ZIP code is answered, its page is whole and the code of the others is loaded: for its memory."""

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
        navigator = session._navigator
        if navigator is None or session._jobs._waiting or session._window.is_growing:
            return
        if navigator.edition and navigator._families.is_loaded:
            session.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    session.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
