"""The workbook part: which sheets there are, whether they are shown, and from which year days are counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.roster import bounds
from desktop.roster.markup import RELATION_ID, Allowance, broken, named, parse

_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it; `relation` is the id of the relation that leads to it."""

    name: str
    relation: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What the workbook part says; `epoch_1904` when day 0 is January 1, 1904."""

    sheets: tuple[SheetEntry, ...]
    epoch_1904: bool


@dataclass(slots=True)
class _Contents:
    sheets: list[SheetEntry] = field(default_factory=list)
    epoch_1904: bool = False
    pieces: list[str] = field(default_factory=list)

    def starts(self) -> dict[str, Callable[[dict[str, str]], None] | None]:
        return named(sheet=self._add_sheet, workbookPr=self._set_properties)

    def ends(self) -> dict[str, Callable[[], None]]:
        return {}

    def _add_sheet(self, attributes: dict[str, str]) -> None:
        relation = next((attributes[key] for key in RELATION_ID if key in attributes), None)
        if relation is None or len(self.sheets) >= bounds.SHEETS:
            raise broken("its sheets are not usable")
        hidden = attributes.get("state", "visible") != "visible"
        self.sheets.append(SheetEntry(attributes.get("name", ""), relation, hidden))

    def _set_properties(self, attributes: dict[str, str]) -> None:
        self.epoch_1904 = attributes.get("date1904", "0").lower() in _TRUE


def read_contents(part: bytes, allowance: Allowance) -> Contents:
    """Read the workbook part.

    Raises:
        WorkbookError: it is damaged or exceeds the bounds.
    """
    reader = _Contents()
    parse(part, reader, allowance)
    return Contents(tuple(reader.sheets), reader.epoch_1904)
