"""Cell references such as `G12` and ranges such as `A1:XFD1048576`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from desktop.roster import bounds
from desktop.roster.markup import broken

_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class Area(NamedTuple):
    """The cells from (`top`, `left`) to (`bottom`, `right`), all counted from 1 and included."""

    top: int
    left: int
    bottom: int
    right: int


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """`A` is 1, `XFD` 16,384.

    Raises:
        WorkbookError: there is no such column.
    """
    if not letters.isalpha() or not letters.isascii() or not letters.isupper() or len(letters) > len("XFD"):
        raise broken("it refers to a cell that can't exist")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """1 is `A`, 16,384 is `XFD`."""
    letters = ""
    while number > 0:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def cell_position(reference: str) -> tuple[int, int]:
    """Row and column of one cell.

    Raises:
        WorkbookError: it is not a reference to one cell.
    """
    match = _CELL.fullmatch(reference)
    if match is None or int(match[2]) > bounds.LAST_ROW:
        raise broken("it refers to a cell that can't exist")
    return int(match[2]), column_number(match[1])


def area_of(reference: str) -> Area:
    """The area of a cell or range; `$` signs are allowed, the corners may stand in any order.

    Raises:
        WorkbookError: it is neither.
    """
    first, _, last = reference.replace("$", "").partition(":")
    top, left = cell_position(first)
    bottom, right = cell_position(last) if last else (top, left)
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
