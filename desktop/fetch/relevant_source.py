"""The archive of Relevant Research: github.com/RelevantResearch/287g-DetentionData."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date, datetime

from desktop.fetch.client import Client
from desktop.fetch.fetch_error import no_list
from desktop.fetch.github import HOSTS, Repository
from desktop.fetch.source import Candidate, Download, Findings, Likelihood, NotModified

_REPOSITORY = Repository("RelevantResearch/287g-DetentionData")
_FOLDER = "participatingAgencies after feb 20"


class RelevantSource:
    """One folder with all of ICE's participating workbooks since February 20, 2025, under ICE's own names.

    The day in the name decides which is the newest: when ICE misprints it, the file is found one edition later. Its
    other folders hold tables made from the workbooks, which are not ICE's.
    """

    label = "archive"

    def __init__(self, day_of: Callable[[str], date | None]) -> None:
        """`day_of` reads the day from a file's name, None when it has none."""
        self._day_of = day_of

    @property
    def hosts(self) -> AbstractSet[str]:
        """GitHub's."""
        return HOSTS

    def find(self, client: Client) -> Findings:
        """The newest workbook, and others of the same day. Raises: FetchError."""
        files = _REPOSITORY.files(client, _FOLDER)
        dated = [(day, path) for path in files if (day := self._day(path)) is not None]
        if not dated:
            raise no_list("the archive")
        newest = max(day for day, _ in dated)
        return Findings(tuple(_candidate(path) for day, path in dated if day == newest))

    def download(
        self, client: Client, candidate: Candidate, last_modified: str | None, now: datetime
    ) -> Download | NotModified:
        """Get a workbook. Raises: FetchError."""
        return _REPOSITORY.download(client, candidate.address, last_modified, now)

    def _day(self, path: str) -> date | None:
        return self._day_of(path.rsplit("/", 1)[-1]) if path.lower().endswith(".xlsx") else None


def _candidate(path: str) -> Candidate:
    name = path.rsplit("/", 1)[-1]
    return Candidate(_REPOSITORY.address(path), name, path, Likelihood.PARTICIPATING)
