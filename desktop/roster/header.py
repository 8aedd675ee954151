"""The header row of ICE's list: which column holds what, by name, in any order and letter case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.roster.texts import tidied

STATE = "STATE"
AGENCY = "LAW ENFORCEMENT AGENCY"
TYPE = "TYPE"
COUNTY = "COUNTY"
SUPPORT_TYPE = "SUPPORT TYPE"
SIGNED = "SIGNED"
MOA = "MOA"
ADDENDUM = "ADDENDUM"

REQUIRED = (STATE, AGENCY, TYPE, SUPPORT_TYPE)
"""Every edition of both lists has had these."""

KNOWN = (STATE, AGENCY, TYPE, COUNTY, SUPPORT_TYPE, SIGNED, MOA, ADDENDUM)
"""COUNTY came on 2025-03-17, ADDENDUM on 2025-07-01; the pending list never had SIGNED."""

_SEARCHED_ROWS = 50


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header stands (`row`), the number of each known column, and all its texts as printed."""

    row: int
    columns: dict[str, int]
    printed: tuple[str, ...]


def _key(text: str) -> str:
    return tidied(text).text.upper()


def find_header(rows: Sequence[tuple[int, dict[int, str]]]) -> Header | None:
    """The first of the first 50 rows with text that names all required columns; None when there is none.

    A column that is named twice makes the row no header: which one is meant could not be told.
    """
    for number, cells in rows[:_SEARCHED_ROWS]:
        keys = {column: _key(text) for column, text in cells.items()}
        named = [key for key in keys.values() if key in KNOWN]
        if len(named) == len(set(named)) and set(REQUIRED).issubset(named):
            columns = {key: column for column, key in keys.items() if key in KNOWN}
            return Header(number, columns, tuple(cells[column] for column in sorted(cells)))
    return None
