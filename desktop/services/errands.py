"""What the window has done for it beside the questions it asks: fetching a list, taking one in, carrying it away.

Measured: 120 ms of imports for reading workbooks, so the window makes this in its worker, when the first errand is run.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from desktop.domain.cancelling import Check, until_pressed
from desktop.domain.errors import FileTroubleError
from desktop.domain.offer import ListOffer, Outcome
from desktop.domain.release import Release
from desktop.services.forgetting import Stored, forget, holdings
from desktop.services.imports import ImportedFile, OfferedList, read_files, take_lists
from desktop.services.transfer import Carried, export_data, import_data, is_carried
from desktop.store.fetch_state import FetchState

if TYPE_CHECKING:  # see `_fetching`
    from desktop.fetch.watch import Progress
    from desktop.services.fetching import Fetching
    from desktop.services.refresh import Limits, Network, Refreshed

EVERY = timedelta(hours=12)
"""No more often is it looked for a newer list without a press."""

_ORDER = tuple(Outcome)


class Errands:
    """For one data folder. Each method takes its time and is called in a worker, one at a time.

    A list that a check refused stays in memory until the next errand, so that what is taken is what was looked at.
    """

    def __init__(
        self,
        data_dir: Path,
        resources: Path,
        now: Callable[[], datetime],
        network: Network | None = None,
        limits: Limits | None = None,
    ) -> None:
        """Nothing is read or sent yet; `network` and `limits` are for tests."""
        self._data_dir, self._resources, self._now = data_dir, resources, now
        self._network, self._limits = network, limits
        self._again: Callable[[Check], ListOffer] | None = None

    def update(self, source: str, proxy: str, progress: Progress, cancel: Event) -> ListOffer:
        """Fetch the newest list from a source of Preferences, through its proxy, and take it if no check objects.

        Raises: KnownError for what the network, the source or the data folder does wrong, and when `cancel` was set.
        """
        now = self._now()
        with suppress(OSError):  # a memory that may be lost
            FetchState(self._data_dir).note_look(now)
        done = self._fetching().update(source, proxy, now, progress, cancel)
        offer = _fetched(done, now)
        self._wait_for(offer, done.offered)
        return offer

    def check(self, source: str, proxy: str, progress: Progress, cancel: Event) -> ListOffer | None:
        """As `update`, if the last look lies long enough back; None when nothing was asked. Raises: as `update`."""
        looked = FetchState(self._data_dir).looked()
        if looked and timedelta() <= self._now() - looked < EVERY:
            return None
        return self.update(source, proxy, progress, cancel)

    def newest_version(self, address: str, proxy: str, cancel: Event) -> Release:
        """What is announced at `address`. Raises: as `update`."""
        return self._fetching().newest_version(address, proxy, cancel)

    def take_files(self, files: Sequence[Path], cancel: Event) -> ListOffer:
        """Take in workbooks of the list, or one file that `export` wrote on another computer.

        Raises: KnownError for what is not such a file, when the data folder can't be written, when `cancel` was set.
        """
        check = until_pressed(cancel)
        carried = next((path for path in files if is_carried(path)), None)
        if carried:
            return self._take_whole(carried, check, accept=False)
        offered = read_files(files, self._now(), check)
        offer = self._taken(take_lists(self._data_dir, self._resources, offered, check=check))
        self._wait_for(offer, offered)
        return offer

    def take_anyway(self, cancel: Event) -> ListOffer:
        """Take what was refused last; should it be cancelled, it still waits. Raises: KnownError as `take_files`."""
        if self._again is None:
            raise FileTroubleError("nothing_waits", "No list is waiting to be taken.", "Fetch or open it again.")
        return self._again(until_pressed(cancel))

    def export(self, path: Path) -> None:
        """Write the list with its history as one file for another computer. Raises: KnownError when it can't be."""
        export_data(self._data_dir, self._resources, path)

    def stored(self) -> Stored:
        """What is stored where."""
        return Stored(str(self._data_dir), holdings(self._data_dir), FetchState(self._data_dir).looked())

    def forget(self) -> None:
        """Remove everything saved. Raises: KnownError when something can't be."""
        self._again = None
        forget(self._data_dir)

    def _take_whole(self, path: Path, check: Check, *, accept: bool) -> ListOffer:
        carried = import_data(self._data_dir, self._resources, path, accept=accept, check=check)
        offer = _carried(carried, path, self._now())
        self._again = partial(self._take_whole, path, accept=True) if offer.can_be_taken else None
        return offer

    def _fetching(self) -> Fetching:
        # Measured: 130 ms of imports; and urllib3, when it is imported, makes a socket to see whether there is IPv6,
        # which nobody has asked for who only opens a file or looks at what is stored.
        from desktop.services.fetching import Fetching  # noqa: PLC0415

        return Fetching(self._data_dir, self._resources, self._network, self._limits)

    def _wait_for(self, offer: ListOffer, offered: Sequence[OfferedList]) -> None:
        def again(check: Check) -> ListOffer:
            reports = take_lists(self._data_dir, self._resources, offered, accept=True, check=check)
            taken = self._taken(reports, offer.source)
            self._again = None
            return taken

        self._again = again if offer.can_be_taken else None

    def _taken(self, reports: Sequence[ImportedFile], source: str = "") -> ListOffer:
        return _offer(min(reports, key=_place), source, self._now())


def _place(report: ImportedFile) -> int:
    return _ORDER.index(Outcome(report.outcome))


def _offer(report: ImportedFile, source: str, now: datetime) -> ListOffer:
    return ListOffer(
        Outcome(report.outcome), source, Path(report.file).name, report.date, report.rows, now,
        report.reasons, report.difference,
    )  # fmt: skip


def _fetched(done: Refreshed, now: datetime) -> ListOffer:
    one = done.foremost
    if one.report is None:
        return ListOffer(Outcome.ALREADY_HELD, done.source, "", None, 0, now)
    offer = _offer(one.report, done.source, now)
    if not one.totals_differ:
        return offer
    return replace(offer, printed=done.totals, counted=one.counted)


def _carried(carried: Carried, path: Path, now: datetime) -> ListOffer:
    return ListOffer(
        Outcome(carried.outcome.value), "", path.name, carried.newest, carried.rows, now, carried.reasons, whole=True
    )
