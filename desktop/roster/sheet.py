"""A worksheet's texts and links, row by row, hidden rows included; what it claims of its own size is not believed."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds
from desktop.roster.cells import Values, printed_text
from desktop.roster.markup import RELATION_ID, broken, named
from desktop.roster.references import cell_position, column_letters, column_number
from desktop.roster.shared_strings import unescaped

_NAMES = named("row", "c", "v", "t", "rPh", "hyperlink")
_TRUE = ("1", "true")
_OWN_LIST = "Choose ICE's own list, unchanged."


@dataclass(slots=True)
class Sheet:
    """Rows that hold any text: number and texts by column, both counted from 1; raw links; hidden rows with text."""

    rows: list[tuple[int, dict[int, str]]] = field(default_factory=list)
    links: list[tuple[str, str | None]] = field(default_factory=list)
    hidden_rows: int = 0


class SheetReader:
    """Listens to a worksheet part and fills a `Sheet`; the links carry relation ids, None for links inside the file."""

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
        self._reference = ""
        self._column = 0
        self._inline: list[str] = []
        self._in_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a row, cell or text, or take in a link."""
        kind = _NAMES.get(name)
        if kind == "c":
            self._cell = attributes
            if "r" in attributes:
                self._reference = attributes["r"]
            else:
                self._step_right()
        elif kind in ("v", "t"):
            self.pieces.clear()
        elif kind == "row":
            self._start_row(attributes)
        elif kind == "hyperlink":
            self._add_link(attributes)
        elif kind == "rPh":  # how a text is pronounced (East Asian): not part of it
            self._in_reading = True

    def end(self, name: str) -> None:
        """Finish a text, cell or row."""
        kind = _NAMES.get(name)
        if kind == "v":
            raw = "".join(self.pieces)
            shared = self._by_index.get(raw) if self._cell.get("t") == "s" else None
            self._put(printed_text(raw, self._cell, self._values) if shared is None else shared)
        elif kind == "c":
            if self._inline:
                self._put(unescaped("".join(self._inline)))
                self._inline.clear()
        elif kind == "row":
            self._end_row()
        elif kind == "t" and not self._in_reading:
            self._inline.extend(self.pieces)
        elif kind == "rPh":
            self._in_reading = False

    def _start_row(self, attributes: dict[str, str]) -> None:
        text = attributes.get("r")
        row = self._row + 1 if text is None else cell_position("A" + text)[0]
        if row <= self._row or row > bounds.LAST_ROW:
            raise broken("its rows are out of order")
        self._row, self._row_text, self._texts, self._column = row, str(row), {}, 0
        self._reference = ""
        self._row_hidden = attributes.get("hidden", "0").lower() in _TRUE

    def _end_row(self) -> None:
        if not self._texts:
            return
        self.sheet.rows.append((self._row, self._texts))
        self.sheet.hidden_rows += self._row_hidden
        self._texts = {}
        if len(self.sheet.rows) > bounds.ROWS:
            raise WorkbookError("too_many_rows", "The workbook has more than 50,000 rows.", _OWN_LIST)

    def _step_right(self) -> None:
        """A cell that does not say where it stands is the one after the last."""
        column = column_number(self._reference.removesuffix(self._row_text)) if self._reference else 0
        self._reference = column_letters(column + 1) + self._row_text

    def _put(self, text: str) -> None:
        """Keep the text of the cell that is being read."""
        if not text:
            return
        reference, row_text = self._reference, self._row_text
        if not reference.endswith(row_text):
            raise broken("a cell stands in another row than it says")
        column = column_number(reference[: -len(row_text)])
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
