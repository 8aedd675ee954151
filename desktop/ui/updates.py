"""One update at a time: begun by a press or a file, watched, cancelled, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.errors import KnownError
from desktop.domain.offer import ListOffer, Outcome
from desktop.domain.preferences import NO_SOURCE_YET, ONLY_FILES
from desktop.services.forgetting import Stored
from desktop.ui.errands import Errands, OpenErrands, Progress
from desktop.ui.jobs import Jobs
from desktop.ui.list_in_use import ListView, list_in_use
from desktop.ui.seldom import Seldom
from desktop.ui.settings import Settings
from desktop.ui.update_news import ListNews, SavedChanges, list_news

_CHANNEL = "update"


class _Work(Protocol):
    def __call__(self, errands: Errands, *, progress: Progress, cancel: Event) -> ListOffer | None: ...


@dataclass(frozen=True, slots=True)
class Told:
    """How the last update ended: `news` for a list that was taken, `error` for one that failed.

    `fetched` says that it came, or would have come, over the network. `exported` is the file that the list was written
    to, `forgot` says that everything saved was removed.
    """

    fetched: bool
    offer: ListOffer | None = None
    news: ListNews | None = None
    error: KnownError | None = None
    exported: str = ""
    forgot: bool = False


class Updates(QObject):
    """Lives as long as the session, so that an update goes on when the window is built anew.

    `changed` follows a beginning and an end, `progressed` gives bytes and their number (None where unknown),
    `list_changed` says that answers may be other ones now; True where also the places of older lists are. `stored`
    gives what `look_stored` learned. `open_asked` is for whoever lets the person choose a file.
    """

    changed = Signal()
    progressed = Signal(object, object)
    list_changed = Signal(bool)
    stored = Signal(object)
    open_asked = Signal()
    _received = Signal(object, object)

    def __init__(
        self, jobs: Jobs, open_errands: OpenErrands, settings: Settings, saved_changes: SavedChanges, parent: QObject
    ) -> None:
        """Begin nothing; `saved_changes` tells what changed for the places that the person saved."""
        super().__init__(parent)
        self._jobs, self._open_errands, self._settings, self._saved_changes = (
            jobs,
            open_errands,
            settings,
            saved_changes,
        )
        self._errands: Errands | None = None
        self._cancel: Event | None = None
        self._before = ""
        self.told: Told | None = None
        self.fetching = False
        self._received.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a list is being fetched or taken in."""
        return self._cancel is not None

    @property
    def can_fetch(self) -> bool:
        """Whether the person has chosen a place to fetch lists from."""
        return self._settings.value.source not in {NO_SOURCE_YET, ONLY_FILES}

    @property
    def waiting(self) -> ListOffer | None:
        """The list that the person is asked about, None when there is none."""
        offer = self.told.offer if self.told else None
        return offer if offer and offer.can_be_taken else None

    def update(self) -> None:
        """Fetch the newest list, for a press."""
        if self.can_fetch:
            self._begin(self._fetch, fetched=True)

    def check(self) -> None:
        """Look for a newer list if that is switched on and due; a look that brings nothing is not spoken of."""
        if self._settings.value.checks and self.can_fetch and self.told is None:
            self._begin(self._look, fetched=True, quiet=True)

    def take_files(self, files: Sequence[Path]) -> None:
        """Take lists in from files that the person chose."""
        self._begin(partial(_take_files, tuple(files)))

    def take_anyway(self) -> None:
        """Take the list that waits for the person's word."""
        self._begin(_take_anyway)

    def cancel(self) -> None:
        """End what runs, soon."""
        if self._cancel is not None:
            self._cancel.set()

    def dismiss(self) -> None:
        """The person has read what came of it, or keeps the list they have."""
        self.told = None
        self.changed.emit()

    def export(self, path: Path) -> None:
        """Write the list with its history as one file."""
        done = partial(self._tell, Told(fetched=False, exported=str(path)))
        self._run(partial(_export, path), done, self._on_other_failed)

    def look_stored(self) -> None:
        """Learn what is stored where; `stored` gives it."""
        self._run(_stored, self.stored.emit, self._on_nothing_arrived)

    def forget(self) -> None:
        """Remove everything saved, once what runs has ended; answers come from what ships then."""
        self.cancel()
        self._settings.forget()
        self._run(_nothing, self._forget, self._on_other_failed)

    def _forget(self, _nothing: object) -> None:
        # The desk's own thread does it, so that no file is open then: Windows removes none that is.
        self._jobs.between("forget", partial(self._with_errands, _forget), self._on_forgotten, self._on_other_failed)

    def _on_forgotten(self, _nothing: object) -> None:
        self.list_changed.emit(True)
        self._tell(Told(fetched=False, forgot=True))

    def _on_other_failed(self, error: KnownError) -> None:
        self._tell(Told(fetched=False, error=error))

    def _tell(self, told: Told, _nothing: object = None) -> None:
        self.told = told
        self.changed.emit()

    def _run(
        self, work: Callable[[Errands], Any], done: Callable[[Any], None], failed: Callable[[KnownError], None]
    ) -> None:
        self._jobs.run(_CHANNEL, partial(self._with_errands, work), done, failed)

    def _begin(self, work: _Work, *, fetched: bool = False, quiet: bool = False) -> None:
        if self.running:
            return
        self._cancel, self.told, self.fetching = Event(), None, fetched
        self._jobs.ask("list before", list_in_use, self._on_list_before_arrived, self._on_nothing_arrived)
        watched = partial(work, progress=Seldom(self._received.emit), cancel=self._cancel)
        self._run(watched, partial(self._on_offer_arrived, quiet), partial(self._on_failed, quiet))
        self.changed.emit()

    def _with_errands(self, work: Callable[[Errands], Any]) -> object:
        if self._errands is None:
            self._errands = self._open_errands()
        return work(self._errands)

    def _fetch(self, errands: Errands, *, progress: Progress, cancel: Event) -> ListOffer:
        value = self._settings.value
        return errands.update(value.source, value.proxy, progress, cancel)

    def _look(self, errands: Errands, *, progress: Progress, cancel: Event) -> ListOffer | None:
        value = self._settings.value
        return errands.check(value.source, value.proxy, progress, cancel)

    def _on_list_before_arrived(self, view: ListView) -> None:
        self._before = view.edition.sha256

    def _on_nothing_arrived(self, _error: KnownError) -> None:
        """A desk that can't be opened says so where it is asked for an answer."""

    def _on_offer_arrived(self, quiet: bool, offer: ListOffer | None) -> None:
        if offer is not None and offer.changed_something:
            self._jobs.reopen()
            self.list_changed.emit(offer.whole or offer.outcome is Outcome.OLDER)
            news = partial(list_news, self._before, self._saved_changes)
            self._jobs.ask("list news", news, partial(self._end, offer), self._on_nothing_arrived)
        held = offer is None or (quiet and offer.outcome is Outcome.ALREADY_HELD)
        self._end(None if held else offer)

    def _on_failed(self, quiet: bool, error: KnownError) -> None:
        self._cancel = None
        self.told = None if quiet else Told(self.fetching, error=error)
        self.changed.emit()

    def _end(self, offer: ListOffer | None, news: ListNews | None = None) -> None:
        self._cancel = None
        self.told = Told(self.fetching, offer, news) if offer else None
        self.changed.emit()


def _take_files(files: Sequence[Path], errands: Errands, *, progress: Progress, cancel: Event) -> ListOffer:
    del progress  # most files take less than a second
    return errands.take_files(files, cancel)


def _export(path: Path, errands: Errands) -> None:
    errands.export(path)


def _forget(errands: Errands) -> None:
    errands.forget()


def _stored(errands: Errands) -> Stored:
    return errands.stored()


def _nothing(_errands: Errands) -> None:
    """Comes after what runs."""


def _take_anyway(errands: Errands, *, progress: Progress, cancel: Event) -> ListOffer:
    del progress  # likewise
    return errands.take_anyway(cancel)
