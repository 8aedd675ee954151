"""What a cell shows, from the value and the type that its sheet gives it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop.roster.markup import broken
from desktop.roster.serials import date_text, number_text
from desktop.roster.shared_strings import unescaped

_MOST_DIGITS = 40
_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class Values:
    """What the cells of a workbook refer to: texts by index, and per style whether it shows dates."""

    strings: list[str]
    date_styles: tuple[bool, ...]
    epoch_1904: bool


def printed_text(raw: str, cell: dict[str, str], values: Values) -> str:
    """The text of a cell (ECMA-376 part 1, 18.18.11); `cell` are its attributes, `raw` its value.

    Raises:
        WorkbookError: the value, its type or its style is not usable.
    """
    kind = cell.get("t", "n")
    if kind == "s":
        if raw.isdecimal() and len(raw) <= _MOST_DIGITS and int(raw) < len(values.strings):
            return values.strings[int(raw)]
        raise broken("a cell refers to a text that is not there")
    if kind == "n":
        return _number_text(raw.strip(), cell.get("s", "0"), values)
    if kind == "b":
        return "TRUE" if raw.strip().lower() in _TRUE else "FALSE"
    if kind in ("str", "inlineStr"):
        return unescaped(raw)
    if kind == "d":
        return raw.removesuffix("Z").removesuffix("T00:00:00")
    if kind == "e":
        return raw
    raise broken("a cell is of a kind that workbooks do not have")


def _number_text(raw: str, style: str, values: Values) -> str:
    if not raw:
        return ""
    try:
        number = float(raw)
    except ValueError as failure:
        raise broken("a cell's number is none") from failure
    if not math.isfinite(number):
        raise broken("a cell's number is none")
    shown = date_text(number, epoch_1904=values.epoch_1904) if _shows_date(style, values) else None
    return shown or number_text(number)


def _shows_date(style: str, values: Values) -> bool:
    if style.isdecimal() and len(style) <= _MOST_DIGITS and int(style) < max(1, len(values.date_styles)):
        return bool(values.date_styles) and values.date_styles[int(style)]
    raise broken("a cell's style is not there")
