"""Which cell styles show a number as a date."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.roster.markup import Allowance, broken, named, parse

_BUILT_IN_DATES = frozenset([*range(14, 18), 22, *range(27, 32), *range(34, 37), *range(50, 59)])
_BUILT_IN_TIMES = frozenset([*range(18, 22), 32, 33, *range(45, 48)])
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_LETTER = re.compile(r"[dmyhs]", re.IGNORECASE)


@dataclass(slots=True)
class _Styles:
    formats: dict[int, str] = field(default_factory=dict)
    cells: list[int] = field(default_factory=list)
    in_cells: bool = False
    pieces: list[str] = field(default_factory=list)

    def starts(self) -> dict[str, Callable[[dict[str, str]], None] | None]:
        return named(numFmt=self._add_format, cellXfs=self._start_cells, xf=self._add_style)

    def ends(self) -> dict[str, Callable[[], None]]:
        return named(cellXfs=self._end_cells)

    def _add_format(self, attributes: dict[str, str]) -> None:
        self.formats[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")

    def _start_cells(self, _attributes: dict[str, str]) -> None:
        self.in_cells = True

    def _end_cells(self) -> None:
        self.in_cells = False

    def _add_style(self, attributes: dict[str, str]) -> None:
        if self.in_cells:
            self.cells.append(_number(attributes.get("numFmtId", "0")))


def _number(text: str | None) -> int:
    if text is None or not text.isdecimal() or len(text) > len("999999999"):
        raise broken("its styles are not usable")
    return int(text)


def _shows_date(number: int, formats: dict[int, str]) -> bool:
    code = formats.get(number)
    if code is None:
        return number in _BUILT_IN_DATES or number in _BUILT_IN_TIMES
    return _DATE_LETTER.search(_LITERAL.sub("", code.split(";")[0])) is not None


def read_date_styles(part: bytes, allowance: Allowance) -> tuple[bool, ...]:
    """Per cell style, by index, whether it shows a number as a date (ECMA-376 part 1, 18.8.30).

    Raises:
        WorkbookError: the part is damaged or exceeds the bounds.
    """
    reader = _Styles()
    parse(part, reader, allowance)
    return tuple(_shows_date(number, reader.formats) for number in reader.cells)
