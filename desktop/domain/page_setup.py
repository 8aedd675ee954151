"""How a sheet lies on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """The two sizes that printers in the United States and elsewhere hold."""

    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Paper, and whether the print is large (18 points)."""

    paper: Paper = Paper.LETTER
    large: bool = False
