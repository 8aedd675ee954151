"""A person's table of questions: a CSV file from any spreadsheet, and which of its columns asks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import FileTroubleError, UsageError
from desktop.domain.os_cause import cause

FILE_BYTES = 20 << 20

_DELIMITERS = ",;\t|"
_LOOKED_AT = 200  # rows from which a column is guessed
_ZIP = re.compile(r"\d{3,5}(-\d{4}|\.0)?", re.ASCII)
_KNOWN = (
    "zip", "zip code", "zipcode", "zip5", "postal code", "postcode", "código postal", "codigo postal",
    "agency", "agency name", "law enforcement agency", "department", "agencia",
    "place", "city", "town", "municipality", "ciudad", "county", "condado", "name",
)  # fmt: skip
"""Names of columns that ask, those that ask best first."""
_STATE = ("state", "st", "state code", "estado", "stusps", "usps")
"""Names of columns that say which state a name is in, likewise."""


@dataclass(frozen=True, slots=True)
class Questions:
    """A table: the names of its columns, its rows filled up to as many cells, and the column that asks (from 0).

    `state` is the column that says in which state its names are, None where there is none or it asks itself.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    column: int
    state: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read; `guess` is the column that seems to ask, None where that can't be told."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: int | None

    def asking(self, column: int) -> Questions:
        """The questions that stand in one of its columns."""
        names = [_plain(name) for name in self.columns]
        state = next((names.index(name) for name in _STATE if name in names), None)
        return Questions(self.columns, self.rows, column, None if state == column else state)


def read_table(path: Path) -> Table:
    """Read a table for a person who will say which column asks. Raises: FileTroubleError as `read_questions`."""
    return _table(_rows(_text(_data(path))))


def read_questions(path: Path, column: str | None) -> Questions:
    """Read a table; `column` is a name or a number from 1, None to find the column that asks.

    Raises: FileTroubleError for what is no CSV file or can't be read; UsageError where no column can be told.
    """
    rows = _rows(_text(_data(path)))
    if column is not None and _plain(column) in map(_plain, rows[0]):
        table = _table(rows, headed=True)
        return table.asking([_plain(name) for name in table.columns].index(_plain(column)))
    table = _table(rows)
    if column is not None:
        return table.asking(_numbered(column, len(table.columns)))
    if table.guess is None:
        message, hint = "Which column holds the ZIP codes or names can't be told.", "Name one with --column: %1"
        raise UsageError("no_column", message, hint, values=(_choice(table.columns),))
    return table.asking(table.guess)


def unquoted(cell: str) -> str:
    """A cell's text without what spreadsheets put around it to keep it a text: '02138, ="02138"."""
    text = cell.strip()
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]
    return text.removeprefix("'").strip()


def _data(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise FileTroubleError("no_file", "There is no such file.", "Check its name and folder.")
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        message, hint = "The file could not be read: %1.", "Check that it is yours to read."
        raise FileTroubleError("unreadable", message, hint, values=(cause(error),)) from error
    if len(data) > FILE_BYTES:
        message, hint = "The file is larger than %1 MB.", "Split it."
        raise FileTroubleError("too_large", message, hint, values=(str(FILE_BYTES >> 20),))
    return data


def _text(data: bytes) -> str:
    """UTF-8, or UTF-16 by its mark, else Windows' western code page, as Excel writes them."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    if data.startswith(b"PK\x03\x04") or "\0" in text:
        raise FileTroubleError("not_csv", "This is not a CSV file.", "Save the table as CSV in your spreadsheet.")
    return text


def _rows(text: str) -> list[list[str]]:
    first = text.lstrip().split("\n", maxsplit=1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        message, hint = "The file can't be read as CSV.", "Save the table as CSV in your spreadsheet."
        raise FileTroubleError("not_csv", message, hint) from error
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if not rows:
        raise FileTroubleError("empty_file", "The file holds no rows.", "Put one ZIP code or name in each row.")
    return rows


def _table(rows: list[list[str]], *, headed: bool = False) -> Table:
    width = max(map(len, rows))
    filled = tuple(tuple(row + [""] * (width - len(row))) for row in rows)
    head = [_plain(cell) for cell in filled[0]]
    if headed or _is_head(head, filled[1:]):
        return Table(filled[0], filled[1:], _found(head, filled[1:], width))
    names = tuple(f"column {number}" for number in range(1, width + 1))
    return Table(names, filled, _found([], filled, width))


def _plain(cell: str) -> str:
    return " ".join(cell.replace("_", " ").split()).casefold()


def _is_head(head: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names columns: one by a known name, or none a ZIP code above a column of them."""
    if any(name in _KNOWN for name in head):
        return True
    return not any(_ZIP.fullmatch(unquoted(name)) for name in head) and any(
        _mostly_zips([row[at] for row in below]) for at in range(len(head))
    )


def _found(head: Sequence[str], body: Sequence[Sequence[str]], width: int) -> int | None:
    for name in _KNOWN:
        if name in head:
            return head.index(name)
    if width == 1:
        return 0
    columns = [[row[at] for row in body[:_LOOKED_AT]] for at in range(width)]
    zips = (at for at, cells in enumerate(columns) if _mostly_zips(cells))
    names = (at for at, cells in enumerate(columns) if _mostly(cells, lambda text: any(map(str.isalpha, text))))
    return next(zips, next(names, None))


def _mostly_zips(cells: Sequence[str]) -> bool:
    return _mostly(cells[:_LOOKED_AT], lambda text: _ZIP.fullmatch(text) is not None)


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    texts = [text for text in map(unquoted, cells) if text]
    return bool(texts) and 2 * sum(map(fits, texts)) > len(texts)


def _numbered(wanted: str, width: int) -> int:
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < len("1000000") else 0
    if not 1 <= number <= width:
        message, hint = "The table has no such column.", "Give a name of its first row, or a number from 1 to %1."
        raise UsageError("no_column", message, hint, values=(str(width),))
    return number - 1


def _choice(names: Sequence[str]) -> str:
    return ", ".join(name for name in names if name.strip())[:300]
