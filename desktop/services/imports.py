"""Taking lists from disk: read, checked, put in order by their corrected dates, and kept with the history."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.domain.edition import Edition
from desktop.domain.errors import WorkbookError
from desktop.domain.row import ListRow
from desktop.roster.anomalies import Anomaly, find_anomalies
from desktop.roster.building import with_editions
from desktop.roster.edition_name import DateSource, EditionName, edition_name, newest_signing
from desktop.roster.normalise import normalise_list
from desktop.roster.records import ListHistory, edition_order
from desktop.roster.workbook import WorkbookKind, read_workbook
from desktop.services.facts import keep_history, load_history
from desktop.services.gate import objections
from desktop.services.knowledge import make_knowledge

LARGEST = 10_000_000  # bytes; the reader's own bound, checked before the file is read


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What became of one file; `outcome` and `kind` are the contract's words, `reasons` codes."""

    file: str
    sha256: str | None
    kind: str | None
    date: date | None
    date_source: str | None
    rows: int
    outcome: str
    reasons: tuple[str, ...]
    anomalies: tuple[Anomaly, ...]


@dataclass(frozen=True, slots=True)
class OfferedList:
    """A list that was read, and what is known against it before it is compared with others: codes, as `reasons`.

    `edition` is None for what can't become the list: unreadable files and lists of pending agencies.
    """

    report: ImportedFile
    edition: Edition | None = None
    rows: tuple[ListRow, ...] = ()
    doubts: tuple[str, ...] = ()


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

    Raises: FileTroubleError when the data folder can't be written; the list held before is untouched then.
    """
    offered = [_read(path, as_of, now) for path in files]
    return take_lists(data_dir, resources, offered, fresh=fresh, accept=accept)


def take_lists(
    data_dir: Path,
    resources: Path,
    offered: Sequence[OfferedList],
    *,
    fresh: bool = False,
    accept: bool = False,
    keep: bool = True,
) -> tuple[ImportedFile, ...]:
    """Judge lists that were read and keep those that are taken; not `keep` says only what would become of them.

    Raises: FileTroubleError when the data folder can't be written; the list held before is untouched then.
    """
    held = None if fresh else load_history(data_dir, resources)
    taken, reports = _judge(offered, held, accept=accept)
    if taken and keep:
        knowledge = make_knowledge(resources / "data")
        history = with_editions(held, ((o.edition, o.rows) for o in taken if o.edition), knowledge)
        keep_history(data_dir, resources, history)
    return tuple(reports)


def _read(path: Path, as_of: date | None, now: datetime) -> OfferedList:
    """Read one file; every failure is the file's, none stops the others."""
    try:
        if path.stat().st_size > LARGEST:
            return OfferedList(_failed(path, "too_large"))
        data = path.read_bytes()
    except OSError:
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
        return OfferedList(replace(report, outcome="refused", reasons=("pending_list",)))
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
    return OfferedList(report, edition, rows)


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


def _judge(
    offered: Sequence[OfferedList], held: ListHistory | None, *, accept: bool
) -> tuple[list[OfferedList], list[ImportedFile]]:
    """Which lists are taken, and what is reported of each, in the order offered."""
    hashes = {edition.sha256 for edition in held.editions} if held else set()
    newest = edition_order(held.newest) if held else None
    before: Sequence[ListRow] | None = [record.row for record in held.current()] if held else None
    outcome: dict[int, ImportedFile] = {n: one.report for n, one in enumerate(offered)}
    taken = []
    dated = [(edition_order(one.edition), n, one) for n, one in enumerate(offered) if one.edition]
    for order, n, one in sorted(dated, key=lambda entry: (entry[0], entry[1])):
        sha256 = one.report.sha256 or ""
        if sha256 in hashes:
            outcome[n] = replace(one.report, outcome="already_held")
            continue
        older = newest is not None and order < newest
        reasons = () if older else (*one.doubts, *objections(one.rows, before))
        if reasons and not accept:
            outcome[n] = replace(one.report, outcome="refused", reasons=reasons)
            continue
        hashes.add(sha256)
        taken.append(one)
        outcome[n] = replace(one.report, outcome="older" if older else "accepted", reasons=reasons)
        if not older:
            before, newest = one.rows, order
    return taken, [outcome[n] for n in range(len(offered))]
