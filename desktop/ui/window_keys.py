"""The keys that work from anywhere in the window: to the search field, back, forward."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut

from desktop.ui.main_window import MainWindow


def bind_keys(window: MainWindow) -> None:
    """Let them work as long as the window lives."""
    QShortcut(QKeySequence("Ctrl+K"), window).activated.connect(window.focus_search)
    ways = (
        (QKeySequence.StandardKey.Back, "Alt+Left", window.back_asked),
        (QKeySequence.StandardKey.Forward, "Alt+Right", window.forward_asked),
    )
    for usual, always, asked in ways:
        # The system's own keys, and those that hold on every system.
        shortcut = QShortcut(window)
        shortcut.setKeys(list(dict.fromkeys([*QKeySequence.keyBindings(usual), QKeySequence(always)])))
        shortcut.activated.connect(asked)
