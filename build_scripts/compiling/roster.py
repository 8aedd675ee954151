"""ICE's editions at hand -> the list with its history, in our own form. No workbook is copied."""

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.domain.edition import Edition
from desktop.roster.building import build_history
from desktop.roster.list_file import write_history
from desktop.roster.normalise import normalise_list
from desktop.roster.workbook import read_workbook
from desktop.services.knowledge import make_knowledge

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.row import ListRow

_PRINTED_DATE = "participatingAgencies"


def compile_roster(ice: Path, data: Path) -> dict[str, int]:
    """Read every participating edition of the manifest; write data/roster; return counts."""
    with (ice / "manifest.csv").open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["kind"] == "participating"]
    editions = [_edition(ice, line) for line in lines]
    history = build_history(editions, make_knowledge(data))
    write_history(history, data / "roster")
    return {"editions": len(history.editions), "records": len(history.records), "rows": history.newest.rows}


def _edition(ice: Path, line: dict[str, str]) -> tuple[Edition, tuple[ListRow, ...]]:
    """One edition by the manifest: date, ICE's file name, and the SHA-256 of the bytes as ICE published them."""
    book = read_workbook((ice / line["file"]).read_bytes())
    day = date.fromisoformat(line["date"])
    rows = normalise_list(book.rows, day)
    name = line["orig_name"]
    edition = Edition(
        date=day,
        part=line["part"],
        date_printed=name.removeprefix(_PRINTED_DATE).removesuffix(".xlsx"),
        file=name,
        sha256=line["sha256_as_published"],
        rows=len(rows),
        source="bundled",
        retrieved=None,
        modified=datetime.fromisoformat(line["workbook_modified"]).astimezone(UTC)
        if line["workbook_modified"]
        else None,
    )
    return edition, rows
