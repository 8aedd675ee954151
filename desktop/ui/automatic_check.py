"""Looks for a newer list by itself, for a person who switched that on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.domain.preferences import Preferences
from desktop.ui.settings import Settings
from desktop.ui.updates import Updates

_OFTEN = 15 * 60 * 1000  # milliseconds; when a look is due is known to the errands


class AutomaticCheck(QObject):
    """Asks now and then whether a look is due, as long as the window lives; the updates know whether it is wished."""

    def __init__(self, updates: Updates, settings: Settings) -> None:
        """Ask for the first time at once: the program has just started."""
        super().__init__(updates)
        self._updates = updates
        settings.changed.connect(self._on_settings_changed)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(updates.check)
        self._timer.start(_OFTEN)
        updates.check()

    def _on_settings_changed(self, now: Preferences, before: Preferences) -> None:
        if (now.checks, now.source) != (before.checks, before.source):
            self._updates.check()
