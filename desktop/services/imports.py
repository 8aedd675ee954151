"""Taking lists from disk: read, checked, put in order by their corrected dates, and kept with the history."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.domain.cancelling import Check, unhurried
from desktop.domain.edition import Edition
from desktop.domain.errors import FileTroubleError, WorkbookError
from desktop.roster.anomalies import find_anomalies
from desktop.roster.edition_name import DateSource, EditionName, edition_name, newest_signing
from desktop.roster.normalise import normalise_list
from desktop.roster.workbook import WorkbookKind, read_workbook
from desktop.services.data_folder import changing_list
from desktop.services.facts import open_database
from desktop.services.judging import judge
from desktop.services.keeping import keep_lists
from desktop.services.listed import Listed
from desktop.services.offered import ImportedFile, OfferedList
from desktop.services.shipped import Shipped
from desktop.services.workbook_file import read_bounded

__all__ = ["ImportedFile", "OfferedList", "import_files", "read_file", "read_files", "read_list", "take_lists"]


def import_files(
    data_dir: Path,
    resources: Path,
    files: Sequence[Path],
    *,
    fresh: bool = False,
    accept: bool = False,
    as_of: date | None = None,
    now: datetime,
) -> tuple[ImportedFile, ...]:
    """Take lists in; the answers come in the order of `files`. `fresh` starts without the list held or shipped.

    `accept` overrides refused checks. `as_of` is the date of a single list, against its name. Lists older than the
    newest held go into the history and do not replace it.

    Raises: FileTroubleError when the data folder can't be written; the list held before is untouched then, also after
    Ctrl+C.
    """
    offered = [read_file(path, now, as_of=as_of) for path in files]
    return take_lists(data_dir, resources, offered, fresh=fresh, accept=accept)


def take_lists(
    data_dir: Path,
    resources: Path,
    offered: Sequence[OfferedList],
    *,
    fresh: bool = False,
    accept: bool = False,
    keep: bool = True,
    check: Check = unhurried,
) -> tuple[ImportedFile, ...]:
    """Judge lists that were read and keep those that are taken; not `keep` says only what would become of them.

    Raises: FileTroubleError when the data folder can't be written or another copy of the program does, CancelledError
    by `check`; the list held before is untouched then.
    """
    writing = keep and any(one.edition for one in offered)
    with (
        changing_list(data_dir) if writing else nullcontext(),
        closing(open_database(data_dir, resources, writing=writing)) as connection,
    ):
        taken, reports = judge(offered, None if fresh else Listed(connection), accept=accept, check=check)
        if taken and writing:
            keep_lists(connection, data_dir, Shipped(resources), taken, check, fresh=fresh)
    return tuple(reports)


def read_files(paths: Sequence[Path], now: datetime, check: Check) -> list[OfferedList]:
    """Read files one after the other, as `read_file`. Raises: CancelledError by `check`."""
    offered = []
    for path in paths:
        check()
        offered.append(read_file(path, now))
    check()
    return offered


def read_file(path: Path, now: datetime, *, as_of: date | None = None) -> OfferedList:
    """Read one file; whatever is wrong with it is told of in the report."""
    try:
        data = read_bounded(path)
    except WorkbookError as error:
        return OfferedList(_failed(path, error.code))
    except FileTroubleError:
        return OfferedList(_failed(path, "unreadable_file"))
    return read_list(path, data, now, as_of=as_of)


def read_list(
    path: Path, data: bytes, now: datetime, *, as_of: date | None = None, source: str = "file"
) -> OfferedList:
    """Read a list's bytes; `path` gives its name and is not opened. `source` as in Edition."""
    try:
        book = read_workbook(data)
        named = _dated(path, book.modified, newest_signing(book.rows), as_of)
    except WorkbookError as error:
        return OfferedList(_failed(path, error.code))
    rows = normalise_list(book.rows, named.date)
    sha256 = hashlib.sha256(data).hexdigest()
    report = ImportedFile(
        str(path), sha256, book.kind.value, named.date, named.source.value, len(rows), "accepted", (),
        find_anomalies(book, rows),
    )  # fmt: skip
    if book.kind is WorkbookKind.PENDING:
        return OfferedList(replace(report, outcome="refused", reasons=("pending_list",)), None, rows, book.columns)
    edition = Edition(
        date=named.date,
        part=named.part,
        date_printed=named.date_printed,
        file=path.name,
        sha256=sha256,
        rows=len(rows),
        source=source,
        retrieved=now.astimezone(UTC),
        modified=book.modified,
    )
    return OfferedList(report, edition, rows, book.columns)


def _dated(path: Path, modified: datetime | None, newest: date | None, as_of: date | None) -> EditionName:
    if as_of is None:
        return edition_name(path.name, modified, newest)
    try:
        named = edition_name(path.name, modified, newest)
    except WorkbookError:
        return EditionName(as_of, "", "", DateSource.GIVEN)
    return replace(named, date=as_of, source=DateSource.GIVEN)


def _failed(path: Path, reason: str) -> ImportedFile:
    return ImportedFile(str(path), None, None, None, None, 0, "unreadable", (reason,), ())
