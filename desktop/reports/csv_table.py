"""Tables as CSV that a spreadsheet shows as text and never runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Put before a CSV *file*: without it Excel reads UTF-8 as the computer's old code page ("DoÃ±a Ana")."""

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def guarded(cell: str) -> str:
    """The cell's text, with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in RFC 4180's form. None gives an empty cell, several values in one cell are joined by spaces."""
    return "".join(csv_lines([columns, *rows]))


def csv_lines(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The same line by line, for tables too long to hold at once."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell_text(value)) for value in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def cell_text(value: object) -> str:
    """A value as the text of a cell."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return " ".join(str(one) for one in value)
    return str(value)
