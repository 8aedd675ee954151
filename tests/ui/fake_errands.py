"""Errands that tests decide about: what comes of them, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from desktop.domain.errors import FileTroubleError, KnownError
from desktop.domain.offer import ListOffer, Outcome
from desktop.domain.release import Release
from desktop.domain.saved import SavedNews
from desktop.services.forgetting import Held, Holding, Stored
from desktop.ui.errands import Progress
from tests import material as m

NOW = datetime(2026, 5, 20, 15, tzinfo=UTC)
FILE = "participatingAgencies05202026am.xlsx"
CANCELLED = FileTroubleError("cancelled", "The update was cancelled; the list in use stays.", "")


def offer(outcome: Outcome = Outcome.ACCEPTED, *reasons: str, source: str = "ice", rows: int = 1850) -> ListOffer:
    """A list two days newer than the one in use."""
    return ListOffer(outcome, source, FILE, m.LISTED_ON, rows, NOW, reasons)


class FakeErrands:
    """Each errand gives `result`, or raises it, once `go` is set; `asked` tells what was to be done."""

    def __init__(self) -> None:
        self.result: ListOffer | KnownError | None = offer()
        self.release = Release("0.1.0", "https://example.org/new", newer=False)
        self.go, self.begun = Event(), Event()
        self.go.set()
        self.asked: list[object] = []
        self.saved: tuple[SavedNews, ...] = ()
        self.steps: tuple[tuple[int, int | None], ...] = ()

    def update(self, source: str, proxy: str, progress: Progress, cancel: Event) -> ListOffer:
        self.asked.append(("update", source, proxy))
        for step in self.steps:
            progress(*step)
        return self._when_told(cancel)

    def check(self, source: str, proxy: str, progress: Progress, cancel: Event) -> ListOffer | None:
        del progress, cancel
        self.asked.append(("check", source, proxy))
        return self._given() if self.result else None

    def newest_version(self, address: str, proxy: str, cancel: Event) -> Release:
        del cancel
        self.asked.append(("version", address, proxy))
        if isinstance(self.result, KnownError):
            raise self.result
        return self.release

    def take_files(self, files: Sequence[Path], cancel: Event) -> ListOffer:
        self.asked.append(("files", *(path.name for path in files)))
        return self._when_told(cancel)

    def take_anyway(self, cancel: Event) -> ListOffer:
        del cancel
        self.asked.append("take anyway")
        return offer()

    def export(self, path: Path) -> None:
        self.asked.append(("export", path.name))

    def stored(self) -> Stored:
        return Stored("/home/person/lookup287g", (Holding(Held.LISTS, 4_200_000), Holding(Held.SETTINGS, 120)), NOW)

    def forget(self) -> None:
        self.asked.append("forget")

    def _when_told(self, cancel: Event) -> ListOffer:
        self.begun.set()
        while not self.go.wait(0.01):
            if cancel.is_set():
                raise CANCELLED
        return self._given()

    def _given(self) -> ListOffer:
        if isinstance(self.result, KnownError):
            raise self.result
        assert self.result is not None
        return self.result
