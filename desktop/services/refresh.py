"""Fetching the newest list: find, download, judge, keep; or keep the one that is held and say why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from desktop.domain.page_totals import PageTotals, count_totals
from desktop.fetch.client import Client
from desktop.fetch.fetch_error import FetchError, no_list
from desktop.fetch.limits import Limits
from desktop.fetch.network import Network
from desktop.fetch.source import Candidate, Download, Findings, Likelihood, Source
from desktop.fetch.watch import Watch
from desktop.services.data_folder import fetching_list
from desktop.services.facts import load_history
from desktop.services.imports import ImportedFile, OfferedList, read_list, take_lists
from desktop.services.list_sources import SOURCES, list_source
from desktop.store.fetch_state import FetchState, SeenFile

__all__ = ["SOURCES", "FetchError", "FetchedFile", "Limits", "Network", "Refreshed", "Watch", "Wish", "update"]

_FOREMOST = ("accepted", "refused", "unreadable", "older", "already_held")
"""What is said of several files together: the first of these outcomes that any has."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person pressed: which source; only to see what is there; to take it against the checks."""

    source: str = "ice"
    check_only: bool = False
    accept: bool = False


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """One workbook that was found.

    `report` is what became of it, None where the server said that it is unchanged. `counted` are its own totals,
    `totals_differ` names those that contradict the page's.
    """

    address: str
    link_text: str
    last_modified: str | None
    report: ImportedFile | None
    counted: PageTotals | None = None
    totals_differ: tuple[str, ...] = ()

    @property
    def outcome(self) -> str:
        """As an import's; an unchanged file is `already_held`."""
        return self.report.outcome if self.report else "already_held"


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What an update found and did. `totals` are the page's own numbers, None where the source prints none.

    With `check_only` nothing was kept, and the outcomes are what they would have been. `offered` are the lists that
    came, for `take_lists` should the person want them against a check.
    """

    source: str
    check_only: bool
    files: tuple[FetchedFile, ...]
    totals: PageTotals | None
    offered: tuple[OfferedList, ...] = ()

    @property
    def foremost(self) -> FetchedFile:
        """The file that the update is about; there is always one."""
        return min(self.files, key=_place)

    @property
    def outcome(self) -> str:
        """As an import's report says it."""
        return self.foremost.outcome

    @property
    def reasons(self) -> tuple[str, ...]:
        """What speaks, or spoke, against the list: codes as an import's."""
        report = self.foremost.report
        return report.reasons if report else ()


def update(
    data_dir: Path,
    resources: Path,
    wish: Wish,
    *,
    now: datetime,
    watch: Watch | None = None,
    network: Network | None = None,
    limits: Limits | None = None,
) -> Refreshed:
    """Fetch the newest list from the wished source and make it the held one, unless a check speaks against it.

    The only function of the program that opens a socket. Whatever fails, the list held before is untouched.

    Raises: FetchError for what the network or the source does wrong, also when `watch.cancel` is set; UsageError for
    an unknown source; FileTroubleError when the data folder can't be written or another copy of the program fetches.
    """
    source = list_source(wish.source)
    client = Client(network or Network(), limits or Limits(), watch or Watch())
    with nullcontext() if wish.check_only else fetching_list(data_dir):
        return _update(data_dir, resources, wish, source, client, now)


def _update(
    data_dir: Path, resources: Path, wish: Wish, source: Source, client: Client, now: datetime
) -> Refreshed:  # fmt: skip
    state = FetchState(data_dir)
    found = source.find(client)
    known = _held_answers(data_dir, resources, state)
    arrivals = tuple(_useful(_arrivals(source, client, found, known, now)))
    client.check()
    lists = [one.offered for one in arrivals if one.offered]
    keep = not wish.check_only
    reports = iter(take_lists(data_dir, resources, lists, accept=wish.accept, keep=keep, check=client.check))
    files = tuple(replace(one.file, report=next(reports)) if one.offered else one.file for one in arrivals)
    if not wish.check_only:
        _remember(state, files, now)
    return Refreshed(wish.source, wish.check_only, files, found.totals, tuple(lists))


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A candidate that was asked for: the list that came, None when it is unchanged; or why nothing came."""

    file: FetchedFile
    likelihood: Likelihood
    offered: OfferedList | None = None
    trouble: FetchError | None = None

    @property
    def good(self) -> bool:
        """Whether it is a list of participating agencies."""
        return self.trouble is None and (self.offered is None or self.offered.edition is not None)


def _arrivals(
    source: Source, client: Client, found: Findings, known: Mapping[str, str], now: datetime
) -> Iterator[_Arrival]:
    """Ask for candidates, likeliest first, until those of one likelihood hold a list of participating agencies.

    A failure of one that calls itself the list is the update's; others may be something else and are passed over.
    """
    for likelihood, group in groupby(found.candidates, key=_likelihood):
        good = False
        for candidate in group:
            try:
                one = _arrival(source, client, candidate, known, now, found.totals)
            except FetchError as error:
                client.check()
                if likelihood is Likelihood.PARTICIPATING:
                    raise
                one = _Arrival(_fetched(candidate), likelihood, trouble=error)
            good = good or one.good
            yield one
        if good:
            return


def _arrival(
    source: Source, client: Client, candidate: Candidate, known: Mapping[str, str], now: datetime,
    totals: PageTotals | None,
) -> _Arrival:  # fmt: skip
    got = source.download(client, candidate, known.get(candidate.address), now)
    if not isinstance(got, Download):
        return _Arrival(_fetched(candidate), candidate.likelihood)
    offered = read_list(Path(got.file), got.data, got.retrieved, source=source.label)
    counted = count_totals((row.state, row.model) for row in offered.rows) if offered.edition else None
    differ = totals.contradicted_by(counted) if totals and counted else ()
    file = replace(_fetched(candidate), last_modified=got.last_modified, counted=counted, totals_differ=differ)
    doubts = ("totals_differ",) if differ else ()
    return _Arrival(file, candidate.likelihood, replace(offered, doubts=doubts))


def _useful(arrivals: Iterator[_Arrival]) -> list[_Arrival]:
    """The arrivals worth speaking of. Raises: FetchError when none is."""
    came = list(arrivals)
    useful = [one for one in came if one.good or (one.offered and one.likelihood is not Likelihood.POSSIBLE)]
    if not useful:
        raise next((one.trouble for one in came if one.trouble), no_list("the page"))
    return useful


def _fetched(candidate: Candidate) -> FetchedFile:
    return FetchedFile(candidate.address, candidate.text, None, None)


def _held_answers(data_dir: Path, resources: Path, state: FetchState) -> dict[str, str]:
    """Last-Modified by address, of downloads that are still held: "unchanged" is only worth asking of these."""
    seen = [one for one in state.seen() if one.last_modified]
    hashes = {edition.sha256 for edition in load_history(data_dir, resources).editions} if seen else set()
    return {one.address: one.last_modified for one in seen if one.last_modified and one.sha256 in hashes}


def _remember(state: FetchState, files: Sequence[FetchedFile], now: datetime) -> None:
    """Note what was taken or is held, after it is: should this fail, the next update downloads it once more."""
    held = ("accepted", "older", "already_held")
    seen = [
        SeenFile(one.address, one.last_modified, one.report.sha256, now.astimezone(UTC))
        for one in files
        if one.report and one.report.sha256 and one.report.outcome in held
    ]
    if seen:
        with suppress(OSError):
            state.remember(seen)


def _likelihood(candidate: Candidate) -> Likelihood:
    return candidate.likelihood


def _place(file: FetchedFile) -> int:
    return _FOREMOST.index(file.outcome)
