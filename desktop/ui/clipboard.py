"""The system's clipboard, which outlives the program."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication


def empty_clipboard() -> None:
    """Leave nothing on it, whoever put it there: what was copied from here can't be told from the rest everywhere."""
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    if clipboard.supportsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
