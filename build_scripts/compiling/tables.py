"""Reading the raw tables and writing our own: UTF-8, tab-separated, sorted, one fact a line."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def read_csv(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """All rows of a delimited file with a header, texts stripped."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, delimiter=delimiter)
        return [{(key or "").strip(): (value or "").strip() for key, value in row.items()} for row in rows]


def read_census_json(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a Census API answer: a list of lists whose first row names the columns."""
    header, *rows = json.loads(path.read_text(encoding="utf-8"))
    for row in rows:
        yield dict(zip(header, row, strict=True))


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write rows sorted by their texts, with a header line; return how many. Texts must not hold tabs or line ends."""
    lines = sorted("\t".join(row) for row in rows)
    for line in lines:
        if line.count("\t") != len(header) - 1 or "\n" in line or "\r" in line:
            message = f"{path.name}: a cell holds a tab or a line end: {line!r}"
            raise ValueError(message)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["\t".join(header), *lines]) + "\n", encoding="utf-8", newline="\n")
    return len(lines)
