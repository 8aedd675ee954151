"""Reading and keeping a person's settings."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import FileTroubleError
from desktop.domain.os_cause import cause
from desktop.domain.preferences import Preferences, read_preferences, written_preferences
from desktop.store.settings_file import SettingsFile


def load_preferences(data_dir: Path) -> Preferences:
    """What is set in this data folder; the defaults where nothing is.

    Raises: FileTroubleError where the file can't be read just now: what it holds must not be written over then.
    """
    try:
        return read_preferences(SettingsFile(data_dir).read())
    except OSError as error:
        code, text = "settings_unreadable", "The settings can't be read: %1. None is saved either."
        hint = "Allow this program to read settings.txt in its data folder, then open it anew."
        raise FileTroubleError(code, text, hint, values=(cause(error),)) from error


def save_preferences(data_dir: Path, preferences: Preferences) -> None:
    """Keep these for the next start; names that a later version has set stay.

    Raises: FileTroubleError when the data folder can't be written; what was set before holds then.
    """
    file = SettingsFile(data_dir)
    try:
        foreign = {name: value for name, value in file.read().items() if name not in Preferences._fields}
        file.write(foreign | written_preferences(preferences))
    except OSError as error:
        code, text = "settings_not_saved", "The settings can't be saved: the data folder can't be written."
        raise FileTroubleError(code, text, "They hold until the program is closed.") from error
