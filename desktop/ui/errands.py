"""What the window has done for it beside the questions it asks, by shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Protocol

from desktop.domain.offer import ListOffer
from desktop.domain.release import Release
from desktop.services.forgetting import Stored

Progress = Callable[[int, int | None], None]
"""Called in the worker with the bytes received and their number, None where that is not known."""


class Errands(Protocol):
    """Made and used in a worker, one errand at a time. All raise KnownError for the world's failures."""

    def update(self, source: str, proxy: str, progress: Progress, cancel: Event) -> ListOffer:
        """Fetch the newest list and take it if no check objects; setting `cancel` ends it within 0.3 s."""

    def check(self, source: str, proxy: str, progress: Progress, cancel: Event) -> ListOffer | None:
        """As `update`, if the last look lies long enough back; None when nothing was asked."""

    def newest_version(self, address: str, proxy: str, cancel: Event) -> Release:
        """The newest version of the program that is announced at an address; `cancel` as in `update`."""

    def take_files(self, files: Sequence[Path], cancel: Event) -> ListOffer:
        """Take lists in from files; `cancel` as in `update`."""

    def take_anyway(self, cancel: Event) -> ListOffer:
        """Take the list that was refused last; `cancel` as in `update`."""

    def export(self, path: Path) -> None:
        """Write the list with its history as one file for another computer."""

    def stored(self) -> Stored:
        """What is stored where."""

    def forget(self) -> None:
        """Remove everything saved."""


OpenErrands = Callable[[], Errands]
"""Called in the worker by the first errand; see services/errands for what that saves."""
