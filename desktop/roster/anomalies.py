"""What is odd about a workbook, row by row: the answer to `inspect`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.domain.row import ListRow, MoaStatus
from desktop.roster.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Anomaly:
    """One oddity; `row` is the worksheet's row, 0 for the workbook as a whole. `used` is empty when nothing was."""

    code: str
    row: int
    printed: str
    used: str


def find_anomalies(workbook: Workbook, rows: Iterable[ListRow]) -> tuple[Anomaly, ...]:
    """All oddities: those of the workbook first, then by row. `rows` are the workbook's own, with their meaning."""
    listed = tuple(rows)
    by_row = sorted([*_of_rows(listed), *_duplicates(listed)], key=lambda anomaly: anomaly.row)
    return (*_of_workbook(workbook), *by_row)


def _of_workbook(workbook: Workbook) -> Iterator[Anomaly]:
    if workbook.hidden_rows:
        yield Anomaly("hidden_rows", 0, str(workbook.hidden_rows), "read")
    if len(workbook.sheets) > 1:
        yield Anomaly("more_sheets", 0, " | ".join(workbook.sheets), workbook.sheet)
    if workbook.header_row != 1:
        yield Anomaly("header_lower", workbook.header_row, str(workbook.header_row), "")
    if not workbook.rows:
        yield Anomaly("no_rows", 0, "", "")
    if workbook.modified is None:
        yield Anomaly("no_modified_stamp", 0, "", "")
    for row in workbook.outside:
        yield Anomaly("text_outside_columns", row, "", "")


def _of_rows(rows: Iterable[ListRow]) -> Iterator[Anomaly]:
    for row in rows:
        number = row.printed.row
        for correction in row.corrections:
            yield Anomaly(correction.reason, number, correction.printed, correction.used)
        if not row.agency:
            yield Anomaly("agency_missing", number, row.printed.agency, "")
        if row.moa_status is MoaStatus.SHARED:
            yield Anomaly("moa_shared", number, row.moa_url or "", row.moa_url or "")


def _duplicates(rows: Iterable[ListRow]) -> Iterator[Anomaly]:
    """Rows that say again what an earlier row said: same state, agency, model and signing date."""
    seen: dict[object, int] = {}
    counts: defaultdict[object, int] = defaultdict(int)
    for row in rows:
        key = (row.state, row.agency.casefold(), row.model or row.printed.support_type, row.signed)
        counts[key] += 1
        if counts[key] > 1:
            yield Anomaly("duplicate_row", row.printed.row, row.agency, f"row {seen[key]}")
        seen.setdefault(key, row.printed.row)
