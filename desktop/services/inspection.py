"""What a workbook holds and what is odd about it; changes nothing."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.errors import WorkbookError
from desktop.domain.row import ListRow
from desktop.roster.anomalies import Anomaly, find_anomalies
from desktop.roster.edition_name import EditionName, edition_name, newest_signing
from desktop.roster.normalise import normalise_list
from desktop.roster.workbook import Workbook, read_workbook
from desktop.services.workbook_file import read_bounded


@dataclass(frozen=True, slots=True)
class Inspection:
    """One workbook seen through. `date`, `date_source`, `date_printed` are None where nothing tells its day.

    `agreement_links` counts rows with a usable link to the agreement's text.
    """

    file: str
    sha256: str
    kind: str
    date: date | None
    date_source: str | None
    date_printed: str | None
    rows: int
    hidden_rows: int
    sheet: str
    sheets: tuple[str, ...]
    header: tuple[str, ...]
    by_model: dict[str, int]
    states: int
    agreement_links: int
    anomalies: tuple[Anomaly, ...]


def inspect_file(path: Path, today: date) -> Inspection:
    """See a file through that may come from anywhere.

    `today` bounds plausible signing dates where nothing tells the workbook's own day.

    Raises: FileTroubleError when it can't be read; WorkbookError when it is not ICE's workbook.
    """
    data = read_bounded(path)
    workbook = read_workbook(data)
    name = _name(path, workbook)
    rows = normalise_list(workbook.rows, name.date if name else today)
    return Inspection(
        file=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        kind=workbook.kind.value,
        date=name.date if name else None,
        date_source=name.source.value if name else None,
        date_printed=name.date_printed if name else None,
        rows=len(rows),
        hidden_rows=workbook.hidden_rows,
        sheet=workbook.sheet,
        sheets=workbook.sheets,
        header=workbook.header,
        by_model=_models(rows),
        states=len({row.state for row in rows if row.state}),
        agreement_links=sum(row.moa_url is not None for row in rows),
        anomalies=find_anomalies(workbook, rows),
    )


def _name(path: Path, workbook: Workbook) -> EditionName | None:
    try:
        return edition_name(path.name, workbook.modified, newest_signing(workbook.rows))
    except WorkbookError:
        return None  # no day is an answer here: everything else can still be said of the file


def _models(rows: tuple[ListRow, ...]) -> dict[str, int]:
    return dict(sorted(Counter(row.model.value if row.model else "other" for row in rows).items()))
