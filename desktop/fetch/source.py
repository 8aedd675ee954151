"""What every place that lists come from can do, and what it says."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Protocol

from desktop.domain.page_totals import PageTotals
from desktop.fetch.client import Client


class Likelihood(IntEnum):
    """What a link says of itself; only the workbook's own header decides (ICE once swapped the two files)."""

    PARTICIPATING = 0
    POSSIBLE = 1
    PENDING = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A workbook that was found: its address, the name that the address gives it, and what the link says."""

    address: str
    name: str
    text: str
    likelihood: Likelihood


@dataclass(frozen=True, slots=True)
class Findings:
    """What a source offers now: likeliest first, never empty; `totals` where it prints numbers of its own."""

    candidates: tuple[Candidate, ...]
    totals: PageTotals | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """A file as it came. `file` is a name, safe to show and never a path; `last_modified` the server's exact text."""

    data: bytes
    file: str
    address: str
    retrieved: datetime
    last_modified: str | None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that its file is the one that came with the `last_modified` sent to it."""

    address: str


class Source(Protocol):
    """A place where lists are published."""

    @property
    def label(self) -> str:
        """What an edition from here is marked with: `ice`, `archive` or `file`."""

    @property
    def hosts(self) -> AbstractSet[str]:
        """The only hosts that are asked."""

    def find(self, client: Client) -> Findings:
        """Look what is offered. Raises: FetchError, also when nothing is: that is never "no news"."""

    def download(
        self, client: Client, candidate: Candidate, last_modified: str | None, now: datetime
    ) -> Download | NotModified:
        """Get one of them; `last_modified` as an earlier download of the same address had it. Raises: FetchError."""
