"""Imports as Python does them."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Undo what PySide does to imports; to be called once it is imported.

    It reads the source of every module that is imported after it, and keeps its lines, to see whether that module may
    say `from __feature__ import snake_case`. None of ours does. Measured: 80 ms and 5 MiB until the first answer. It
    keeps Python's own function under the name used here; in a built program, which has no sources, it finds none to
    read and does without.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
