"""When a workbook was last saved. Nothing else is read of its properties: they name ICE's staff."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop.roster.markup import Allowance, parse

_MODIFIED = "http://purl.org/dc/terms/ modified"


@dataclass(slots=True)
class _Properties:
    modified: str = ""
    pieces: list[str] = field(default_factory=list)

    def starts(self) -> dict[str, Callable[[dict[str, str]], None] | None]:
        return {_MODIFIED: None}

    def ends(self) -> dict[str, Callable[[], None]]:
        return {_MODIFIED: self._end}

    def _end(self) -> None:
        self.modified = "".join(self.pieces)


def read_modified(part: bytes, allowance: Allowance) -> datetime | None:
    """The moment of the last save in UTC (`dcterms:modified`), None when the stamp is missing or not a time.

    Raises:
        WorkbookError: the part is damaged or exceeds the bounds.
    """
    reader = _Properties()
    parse(part, reader, allowance)
    try:
        moment = datetime.fromisoformat(reader.modified.strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
