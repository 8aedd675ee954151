"""A worksheet's texts and links, row by row, hidden rows included; what it claims of its own size is not believed."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds
from desktop.roster.markup import RELATION_ID, broken, named
from desktop.roster.references import cell_position, column_number
from desktop.roster.serials import date_text, number_text
from desktop.roster.shared_strings import unescaped

_NAMES = named("row", "c", "v", "t", "rPh", "hyperlink")
_DIGITS = "0123456789"
_TRUE = ("1", "true")
_NUMBER_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Values:
    """What the cells of a workbook refer to: texts by index, and per style whether it shows dates."""

    strings: list[str]
    date_styles: tuple[bool, ...]
    epoch_1904: bool


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
        self._values = values
        self._strings = values.strings
        self._row = 0
        self._row_text = ""
        self._row_hidden = False
        self._cells: dict[int, str] = {}
        self._column = 0
        self._type = ""
        self._style = ""
        self._pieces: list[str] = []
        self._size = 0
        self._capturing = False
        self._in_reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a row or cell, or take in a link."""
        kind = _NAMES.get(name)
        if kind == "c":
            self._start_cell(attributes)
        elif kind in ("v", "t"):
            self._capturing = not self._in_reading
        elif kind == "row":
            self._start_row(attributes)
        elif kind == "hyperlink":
            self._add_link(attributes)
        elif kind == "rPh":
            self._in_reading = True

    def end(self, name: str) -> None:
        """Finish a cell or row."""
        kind = _NAMES.get(name)
        if kind == "c":
            if self._pieces:
                self._end_cell()
        elif kind in ("v", "t"):
            self._capturing = False
        elif kind == "row":
            self._end_row()
        elif kind == "rPh":
            self._in_reading = False

    def text(self, text: str) -> None:
        """Take in a piece of a cell's text."""
        if self._capturing:
            self._size += len(text)
            if self._size > bounds.STRING_CHARACTERS:
                raise broken("a text in it is longer than Excel allows")
            self._pieces.append(text)

    def _start_row(self, attributes: dict[str, str]) -> None:
        text = attributes.get("r")
        row = self._row + 1 if text is None else cell_position("A" + text)[0]
        if row <= self._row or row > bounds.LAST_ROW:
            raise broken("its rows are out of order")
        self._row, self._row_text, self._cells, self._column = row, str(row), {}, 0
        self._row_hidden = attributes.get("hidden", "0").lower() in _TRUE

    def _end_row(self) -> None:
        if not self._cells:
            return
        self.sheet.rows.append((self._row, self._cells))
        self.sheet.hidden_rows += self._row_hidden
        if len(self.sheet.rows) > bounds.ROWS:
            raise WorkbookError(
                "too_many_rows",
                "The workbook has more than 50,000 rows.",
                "Choose ICE's list of participating agencies.",
            )

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            column = self._column + 1
        else:
            letters = reference.rstrip(_DIGITS)
            if reference[len(letters) :] != self._row_text:
                raise broken("a cell stands in another row than it says")
            column = column_number(letters) if letters.isalpha() and len(letters) <= len("XFD") else 0
            if column <= self._column:
                raise broken("its cells are out of order")
        self._column = column
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._pieces, self._size = [], 0

    def _end_cell(self) -> None:
        printed = self._printed("".join(self._pieces))
        if not printed:
            return
        if self._column > bounds.COLUMNS:
            raise WorkbookError(
                "too_many_columns", "The workbook has text beyond its 64th column.", "Choose ICE's own list, unchanged."
            )
        if len(printed) > bounds.CELL_CHARACTERS:
            raise WorkbookError(
                "cell_too_long", "A cell holds more than 4,096 characters.", "Choose ICE's own list, unchanged."
            )
        self._cells[self._column] = printed

    def _printed(self, raw: str) -> str:
        match self._type:
            case "s":
                if raw.isdecimal() and len(raw) <= _NUMBER_CHARACTERS and int(raw) < len(self._strings):
                    return self._strings[int(raw)]
                raise broken("a cell refers to a text that is not there")
            case "n":
                return self._number(raw.strip())
            case "b":
                return "TRUE" if raw.strip().lower() in _TRUE else "FALSE"
            case "str" | "inlineStr":
                return unescaped(raw)
            case "d":
                return raw.removesuffix("Z").removesuffix("T00:00:00")
            case "e":
                return raw
        raise broken("a cell is of a kind that workbooks do not have")

    def _number(self, raw: str) -> str:
        try:
            number = float(raw)
        except ValueError as failure:
            raise broken("a cell's number is none") from failure
        if number != number or abs(number) == float("inf"):  # noqa: PLR0124 (only NaN differs from itself)
            raise broken("a cell's number is none")
        if self._shows_date():
            return date_text(number, epoch_1904=self._values.epoch_1904) or number_text(number)
        return number_text(number)

    def _shows_date(self) -> bool:
        if not self._style:
            return bool(self._values.date_styles[:1] == (True,))
        styles = self._values.date_styles
        if not self._style.isdecimal() or len(self._style) > _NUMBER_CHARACTERS:
            raise broken("a cell's style is not there")
        style = int(self._style)
        if style >= len(styles) and style:
            raise broken("a cell's style is not there")
        return styles[style] if styles else False

    def _add_link(self, attributes: dict[str, str]) -> None:
        if len(self.sheet.links) >= bounds.LINKS:
            raise WorkbookError(
                "too_many_links", "The workbook holds more than 200,000 links.", "Choose ICE's own list, unchanged."
            )
        relation = next((attributes[key] for key in RELATION_ID if key in attributes), None)
        self.sheet.links.append((attributes.get("ref", ""), relation))
