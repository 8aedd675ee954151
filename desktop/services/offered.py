"""A list that was read and offered, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.difference import Difference
from desktop.domain.edition import Edition
from desktop.domain.row import ListRow
from desktop.roster.anomalies import Anomaly


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file; `outcome` and `kind` are the contract's words, `reasons` codes.

    `difference` sets a list that a check speaks against beside the one before it, None for others.
    """

    file: str
    sha256: str | None
    kind: str | None
    date: date | None
    date_source: str | None
    rows: int
    outcome: str
    reasons: tuple[str, ...]
    anomalies: tuple[Anomaly, ...]
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class OfferedList:
    """A list that was read, and what is known against it before it is compared with others: codes, as `reasons`.

    `edition` is None for what can't become the list: unreadable files and lists of pending agencies. `columns` are the
    workbook's, by ICE's names.
    """

    report: ImportedFile
    edition: Edition | None = None
    rows: tuple[ListRow, ...] = ()
    columns: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
