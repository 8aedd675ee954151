"""The workbook part: which sheets there are, whether they are shown, and from which year days are counted."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.roster import bounds
from desktop.roster.markup import RELATION_ID, Allowance, broken, named, parse

_NAMES = named("sheet", "workbookPr")
_TRUE = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook lists it; `relation` is the id of the relation that leads to it."""

    name: str
    relation: str
    hidden: bool


@dataclass(slots=True)
class Contents:
    """What the workbook part says; `epoch_1904` when day 0 is January 1, 1904."""

    sheets: list[SheetEntry] = field(default_factory=list)
    epoch_1904: bool = False
    pieces: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in a sheet or the workbook's properties."""
        match _NAMES.get(name):
            case "sheet":
                relation = next((attributes[key] for key in RELATION_ID if key in attributes), None)
                if relation is None or len(self.sheets) >= bounds.SHEETS:
                    raise broken("its sheets are not usable")
                hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append(SheetEntry(attributes.get("name", ""), relation, hidden))
            case "workbookPr":
                self.epoch_1904 = attributes.get("date1904", "0").lower() in _TRUE

    def end(self, name: str) -> None:
        """Nothing happens at an end."""


def read_contents(part: bytes, allowance: Allowance) -> Contents:
    """Read the workbook part.

    Raises:
        WorkbookError: it is damaged or exceeds the bounds.
    """
    contents = Contents()
    parse(part, contents, allowance)
    return contents
