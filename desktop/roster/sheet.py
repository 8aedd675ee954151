"""A worksheet's texts and links, row by row, hidden rows included; what it claims of its own size is not believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds
from desktop.roster.cells import Values, printed_text
from desktop.roster.markup import RELATION_ID, Allowance, broken, named, parse
from desktop.roster.references import cell_position, column_letters, column_number
from desktop.roster.shared_strings import unescaped

_TRUE = ("1", "true")
_BLANK_ROWS = 10_000  # rows that hold nothing; told before anything is read, as reading them all takes seconds
_OWN_LIST = "Choose ICE's own list, unchanged."


@dataclass(slots=True)
class Sheet:
    """Rows that hold any text: number and texts by column, both counted from 1; raw links; hidden rows with text."""

    rows: list[tuple[int, dict[int, str]]] = field(default_factory=list)
    links: list[tuple[str, str | None]] = field(default_factory=list)
    hidden_rows: int = 0


def read_sheet(part: bytes, values: Values, allowance: Allowance) -> Sheet:
    """Read a worksheet part; the links carry relation ids, None for links inside the file.

    Raises:
        WorkbookError: the part is damaged or exceeds the bounds.
    """
    if part.count(b"<row ") + part.count(b"<row>") > bounds.ROWS + _BLANK_ROWS:
        raise _too_many_rows()
    reader = _SheetReader(values)
    parse(part, reader, allowance)
    return reader.sheet


def _too_many_rows() -> WorkbookError:
    return WorkbookError("too_many_rows", "The workbook has more than 50,000 rows.", _OWN_LIST)


class _SheetReader:
    def __init__(self, values: Values) -> None:
        self.sheet = Sheet()
        self.pieces: list[str] = []
        self._values = values
        self._by_index = {str(index): text for index, text in enumerate(values.strings)}  # most cells: no conversion
        self._row = 0
        self._row_text = ""
        self._row_hidden = False
        self._texts: dict[int, str] = {}
        self._cell: dict[str, str] = {}
        self._column = 0
        self._inline: list[str] = []
        self._in_reading = False

    def starts(self) -> dict[str, Callable[[dict[str, str]], None] | None]:
        ends_count: dict[str, None] = dict.fromkeys(("v", "f", "is", "r", "t"))
        return named(
            **ends_count, row=self._start_row, c=self._start_cell, rPh=self._start_reading, hyperlink=self._add_link
        )

    def ends(self) -> dict[str, Callable[[], None]]:
        ends: dict[str, Callable[[], None]] = {"v": self._end_value, "t": self._end_text, "is": self._end_inline}
        return named(**ends, row=self._end_row, rPh=self._end_reading)

    def _start_row(self, attributes: dict[str, str]) -> None:
        text = attributes.get("r")
        row = self._row + 1 if text is None else cell_position("A" + text)[0]
        if row <= self._row or row > bounds.LAST_ROW:
            raise broken("its rows are out of order")
        self._row, self._row_text, self._texts, self._column, self._cell = row, str(row), {}, 0, {}
        self._row_hidden = attributes.get("hidden", "0").lower() in _TRUE

    def _end_row(self) -> None:
        if not self._texts:
            return
        self.sheet.rows.append((self._row, self._texts))
        self.sheet.hidden_rows += self._row_hidden
        self._texts = {}
        if len(self.sheet.rows) > bounds.ROWS:
            raise _too_many_rows()

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if "r" not in attributes:  # a cell that does not say where it stands is the one after the last
            before = self._cell.get("r", "").removesuffix(self._row_text)
            attributes["r"] = column_letters(column_number(before) + 1 if before else 1) + self._row_text
        self._cell = attributes

    def _end_value(self) -> None:
        raw = "".join(self.pieces)
        cell = self._cell
        if cell.get("t") == "s" and raw in self._by_index:
            text = self._by_index[raw]
        else:
            text = printed_text(raw, cell, self._values)
        if text:
            self._put(text)

    def _end_text(self) -> None:
        if not self._in_reading:
            self._inline.extend(self.pieces)

    def _end_inline(self) -> None:
        text = unescaped("".join(self._inline))
        self._inline.clear()
        if text:
            self._put(text)

    def _start_reading(self, _attributes: dict[str, str]) -> None:
        self._in_reading = True  # how a text is pronounced (East Asian): not part of it

    def _end_reading(self) -> None:
        self._in_reading = False

    def _put(self, text: str) -> None:
        """Keep the text of the cell that is being read."""
        letters = self._cell.get("r", "").removesuffix(self._row_text)
        column = column_number(letters)
        if column <= self._column:
            raise broken("its cells are out of order")
        if column > bounds.COLUMNS:
            message = "The workbook has text beyond its 64th column."
            raise WorkbookError("too_many_columns", message, _OWN_LIST)
        if len(text) > bounds.CELL_CHARACTERS:
            raise WorkbookError("cell_too_long", "A cell holds more than 4,096 characters.", _OWN_LIST)
        self._column = column
        self._texts[column] = text

    def _add_link(self, attributes: dict[str, str]) -> None:
        if len(self.sheet.links) >= bounds.LINKS:
            raise WorkbookError("too_many_links", "The workbook holds more than 200,000 links.", _OWN_LIST)
        relation = next((attributes[key] for key in RELATION_ID if key in attributes), None)
        self.sheet.links.append((attributes.get("ref", ""), relation))
