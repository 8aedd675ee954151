"""What the person saved, as the window knows it: which things are kept, and keeping or removing them by a press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import KnownError
from desktop.domain.saved import Saved, SavedKey
from desktop.services.saved import SavedPlaces
from desktop.ui.failure_text import text_of
from desktop.ui.jobs import Jobs

_CHANNEL = "saved"


class SavedShelf(QObject):
    """`changed` follows each change of what is kept. What could not be done is said with `say`.

    The file is read and written in a thread of its own; what is kept is known here a moment after `load`.
    """

    changed = Signal()

    def __init__(self, data_dir: Path, jobs: Jobs, say: Callable[[str], None]) -> None:
        super().__init__()
        self.places = SavedPlaces(data_dir)
        self._jobs, self._say = jobs, say
        self._keys: frozenset[SavedKey] = frozenset()

    def load(self) -> None:
        """Learn what is kept."""
        self._jobs.run(_CHANNEL, self._read, self._on_kept, self._on_unread)

    def holds(self, key: SavedKey) -> bool:
        """Whether this is kept."""
        return key in self._keys

    @property
    def count(self) -> int:
        """How many things are kept."""
        return len(self._keys)

    def add(self, saved: Saved) -> None:
        """Keep this."""
        self._do(partial(self.places.add, saved))

    def remove(self, key: SavedKey) -> None:
        """Keep this no longer."""
        self._do(partial(self.places.remove, key))

    def mark_seen(self, fresh: Sequence[Saved]) -> None:
        """Keep these snapshots in the place of older ones."""
        self._do(partial(self.places.mark_seen, fresh))

    def wipe(self) -> None:
        """Leave nothing."""
        self._do(self._wipe)

    def _do(self, work: Callable[[], tuple[Saved, ...]]) -> None:
        self._jobs.run(_CHANNEL, work, self._on_kept, self._on_failed)

    def _read(self) -> tuple[Saved, ...]:
        return self.places.content().saved

    def _wipe(self) -> tuple[Saved, ...]:
        self.places.wipe()
        return ()

    def _on_kept(self, saved: tuple[Saved, ...]) -> None:
        self._keys = frozenset(one.key for one in saved)
        self.changed.emit()

    def _on_unread(self, _error: KnownError) -> None:
        """Told when something is to be saved, or when the page is opened; nobody has asked for it yet."""

    def _on_failed(self, error: KnownError) -> None:
        self._say(text_of(error))
        self.changed.emit()
