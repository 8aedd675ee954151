"""The public archive of the Deportation Data Project: github.com/deportationdata/ice-287g."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from datetime import datetime

from desktop.fetch.client import Client
from desktop.fetch.fetch_error import no_list
from desktop.fetch.github import HOSTS, Repository
from desktop.fetch.source import Candidate, Download, Findings, Likelihood, NotModified

_REPOSITORY = Repository("deportationdata/ice-287g")
_FOLDER = "sheets"
_BOOK = re.compile(r"sheets/(sheets_\d{8}_\d{6})/[^/]+\.xlsx", re.IGNORECASE)
_PENDING = re.compile(r"pending", re.IGNORECASE)


class ArchiveSource:
    """A folder `sheets/sheets_<day>_<time>` for each visit to ICE's page, with the workbook as ICE published it.

    Where a visit found nothing new its workbook is taken away again and only a table of it stays: the newest folder
    with a workbook counts. In 2026 it followed ICE's page within a day.
    """

    label = "archive"

    @property
    def hosts(self) -> AbstractSet[str]:
        """GitHub's."""
        return HOSTS

    def find(self, client: Client) -> Findings:
        """The workbooks of the newest folder that has any. Raises: FetchError."""
        books = [(found[1], path) for path in _REPOSITORY.files(client, _FOLDER) if (found := _BOOK.fullmatch(path))]
        if not books:
            raise no_list("the archive")
        newest = max(folder for folder, _ in books)
        return Findings(
            tuple(sorted((_candidate(path) for folder, path in books if folder == newest), key=_likelihood))
        )

    def download(
        self, client: Client, candidate: Candidate, last_modified: str | None, now: datetime
    ) -> Download | NotModified:
        """Get a workbook. Raises: FetchError."""
        return _REPOSITORY.download(client, candidate.address, last_modified, now)


def _candidate(path: str) -> Candidate:
    name = path.rsplit("/", 1)[-1]
    likelihood = Likelihood.PENDING if _PENDING.search(name) else Likelihood.PARTICIPATING
    return Candidate(_REPOSITORY.address(path), name, path, likelihood)


def _likelihood(candidate: Candidate) -> int:
    return candidate.likelihood
