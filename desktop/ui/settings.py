"""The person's settings while the program runs: one value, changed in one place, told to whoever listens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.domain.preferences import DEFAULTS, Preferences


class Settings(QObject):
    """`changed` gives the new Preferences and the ones before."""

    changed = Signal(object, object)

    def __init__(
        self, kept: Preferences, save: Callable[[Preferences], None], parent: QObject, **given: object
    ) -> None:
        """`kept` stands in the data folder, `given` holds for this run only, unless it is changed.

        `save` keeps preferences for the next start; it takes care of its own failures and of the time it takes.
        """
        super().__init__(parent)
        self._kept, self._value = kept, kept._replace(**given)  # type: ignore[arg-type] # the fields of Preferences
        self._save = save

    @property
    def value(self) -> Preferences:
        """What holds now."""
        return self._value

    def forget(self) -> None:
        """Let the defaults hold and tell; nothing is kept: what was kept is being removed."""
        before, self._kept, self._value = self._value, DEFAULTS, DEFAULTS
        if before != DEFAULTS:
            self.changed.emit(self._value, before)

    def change(self, **settings: object) -> None:
        """Set some fields of Preferences anew, keep them, and tell; setting what holds already does nothing."""
        before = self._value
        self._value = before._replace(**settings)  # type: ignore[arg-type] # the fields of Preferences
        if self._value != before:
            self._kept = self._kept._replace(**settings)  # type: ignore[arg-type] # likewise
            self._save(self._kept)
            self.changed.emit(self._value, before)
