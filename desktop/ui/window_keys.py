"""The keys that work from anywhere in the window: to the search field, back, forward."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut

from desktop.ui.main_window import MainWindow

_BACK, _FORWARD = "Alt+Left", "Alt+Right"


def name_keys(window: MainWindow) -> None:
    """Name them beside the arrows, in the words of the language; again for each building of the window."""
    back, forward = (QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in (_BACK, _FORWARD))
    window.top.name_keys(back, forward)


def bind_keys(window: MainWindow) -> None:
    """Let them work as long as the window lives."""
    QShortcut(QKeySequence("Ctrl+K"), window).activated.connect(window.focus_search)
    ways = (
        (QKeySequence.StandardKey.Back, _BACK, window.back_asked),
        (QKeySequence.StandardKey.Forward, _FORWARD, window.forward_asked),
    )
    for usual, always, asked in ways:
        # The system's own keys, and those that hold on every system.
        shortcut = QShortcut(window)
        shortcut.setKeys(list(dict.fromkeys([*QKeySequence.keyBindings(usual), QKeySequence(always)])))
        shortcut.activated.connect(asked)
