"""What the window should know of its data folder when it opens: whether anything is saved, whether another is open."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from desktop.domain.errors import FileTroubleError
from desktop.services.data_folder import unsaved
from desktop.store.data_folder import DataFolder
from desktop.store.lock import BusyError

_LOCK = "window"


class WindowPlace:
    """One window over a data folder; it holds a lock as long as it lives, by which a second one knows of it."""

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist."""
        self._data_dir = data_dir
        self._held = ExitStack()

    def notice(self) -> FileTroubleError | None:
        """What the person should be told once, None where everything is as ever; takes the place if it is free.

        No trouble stops the window: it answers, and what can't be saved lasts for the run.
        """
        trouble = unsaved(self._data_dir)
        if trouble:
            return trouble
        try:
            self._held.enter_context(DataFolder(self._data_dir).lock(_LOCK))
        except BusyError:
            text = "The program is open in another window too."
            return FileTroubleError(
                "second_window", text, "What you set in one shows in the other when it is next opened."
            )
        except OSError:
            return unsaved(self._data_dir)
        return None

    def leave(self) -> None:
        """Let another window have the place."""
        self._held.close()
