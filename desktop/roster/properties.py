"""When a workbook was last saved. Nothing else is read of its properties: they name ICE's staff."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop.roster.markup import Allowance, parse

_MODIFIED = "http://purl.org/dc/terms/ modified"


@dataclass(slots=True)
class _Properties:
    modified: list[str] = field(default_factory=list)
    inside: bool = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self.inside = name == _MODIFIED

    def end(self, _name: str) -> None:
        self.inside = False

    def text(self, text: str) -> None:
        if self.inside:
            self.modified.append(text)


def read_modified(part: bytes, allowance: Allowance) -> datetime | None:
    """The moment of the last save in UTC (`dcterms:modified`), None when the stamp is missing or not a time.

    Raises:
        WorkbookError: the part is damaged or exceeds the bounds.
    """
    reader = _Properties()
    parse(part, reader, allowance)
    try:
        moment = datetime.fromisoformat("".join(reader.modified).strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
