"""Reading and keeping a person's settings."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import FileTroubleError
from desktop.domain.preferences import Preferences, read_preferences, written_preferences
from desktop.store.settings_file import SettingsFile


def load_preferences(data_dir: Path) -> Preferences:
    """What is set in this data folder; the defaults where nothing is or it can't be read."""
    return read_preferences(SettingsFile(data_dir).read())


def save_preferences(data_dir: Path, preferences: Preferences) -> None:
    """Keep these for the next start; names that a later version has set stay.

    Raises: FileTroubleError when the data folder can't be written; what was set before holds then.
    """
    file = SettingsFile(data_dir)
    foreign = {name: value for name, value in file.read().items() if name not in Preferences._fields}
    try:
        file.write(foreign | written_preferences(preferences))
    except OSError as error:
        code, text = "settings_not_saved", "The settings can't be saved: the data folder can't be written."
        raise FileTroubleError(code, text, "They hold until the program is closed.") from error
