"""One agency as compiled, before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.level import Kind, Level


@dataclass(frozen=True)
class RawAgency:
    """One agency as compiled; the columns of agencies.tsv. Texts are empty where unknown."""

    name: str
    state: str
    level: Level
    kind: Kind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...] = ()
    part_of_county: bool = False
    ori: str = ""
    address: str = ""
    phone: str = ""
    latitude: float | None = None
    longitude: float | None = None
    source: str = "fbi"
    as_of: str = ""
    older: bool = False
    dormant: bool = False
    officers: int = 0
    id: str = ""
