"""Asking for files. Qt notes the folders visited in a file that all Qt programs of a person share: not for this one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

_SHARED, _GROUP = "QtProject", "FileDialog"
_USER = QSettings.Scope.UserScope


def ask_where_to_save(parent: QWidget, title: str, path: str, kinds: str) -> tuple[str, str]:
    """The file that a person chooses, and its kind; empty texts for none."""
    with _untraced():
        return QFileDialog.getSaveFileName(parent, title, path, kinds)


def ask_what_to_open(parent: QWidget, title: str, folder: str, kinds: str) -> list[str]:
    """The files that a person chooses."""
    with _untraced():
        return QFileDialog.getOpenFileNames(parent, title, folder, kinds)[0]


def ask_for_one(parent: QWidget, title: str, folder: str, kinds: str) -> str:
    """The one file that a person chooses to be read; an empty text for none."""
    with _untraced():
        return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]


def ask_for_folder(parent: QWidget, title: str, folder: str) -> str:
    """The folder that a person chooses; an empty text for none."""
    with _untraced():
        return QFileDialog.getExistingDirectory(parent, title, folder)


def note_no_folders() -> None:
    """Have no folder noted on disk, where Qt's notes are a file; also of dialogs that Qt shows by itself."""
    QSettings.setPath(QSettings.Format.NativeFormat, _USER, os.devnull)


@contextmanager
def _untraced() -> Iterator[None]:
    """Leave Qt's notes as they are.

    Where they are a file, Qt finds no folder for it, so that none is written even if the program ends here. Windows and
    macOS keep them in a place that can't be moved: there what was noted before is put back.
    """
    note_no_folders()
    before = _noted()
    try:
        yield
    finally:
        _note(before)


def _noted() -> dict[str, object]:
    notes = _notes()
    return {name: notes.value(name) for name in notes.allKeys()}


def _note(before: dict[str, object]) -> None:
    if _noted() == before:
        return
    notes = _notes()
    notes.remove("")
    for name, value in before.items():
        notes.setValue(name, value)


def _notes() -> QSettings:
    notes = QSettings(_USER, _SHARED)
    notes.beginGroup(_GROUP)
    return notes
