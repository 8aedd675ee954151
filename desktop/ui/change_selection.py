"""The part of a comparison that a person has chosen to see, copy or save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.change import Change, ChangeEvent, ChangeLog, Confidence
from desktop.domain.edition import Edition


@dataclass(frozen=True, slots=True)
class ChangeFilter:
    """What a change must be to be shown; None stands for any."""

    state: str | None = None
    event: ChangeEvent | None = None
    confidence: Confidence | None = None

    def fits(self, change: Change) -> bool:
        """Whether a change passes."""
        wanted = ((self.state, change.state), (self.event, change.event), (self.confidence, change.confidence))
        return all(value is None or value == found for value, found in wanted)

    def of(self, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Those that pass, in their order."""
        return tuple(change for change in changes if self.fits(change))


@dataclass(frozen=True, slots=True)
class ChangeSelection:
    """The comparison, the changes of it that are shown, the filters in words, and all editions held (oldest first)."""

    log: ChangeLog
    changes: tuple[Change, ...]
    filters: tuple[str, ...]
    editions: tuple[Edition, ...]
