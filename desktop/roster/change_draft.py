"""A change before it is dated and named."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.change import ChangeEvent, Confidence
from desktop.domain.model import Model
from desktop.roster.records import Record


@dataclass(frozen=True, slots=True)
class Draft:
    """What changed at a step, with the row that shows it (for what left, its last row).

    `last_listed` is the position of an edition, whose date becomes the change's old value.
    """

    step: int
    event: ChangeEvent
    record: Record
    model: Model | None = None
    old: str | None = None
    new: str | None = None
    last_listed: int | None = None
    confidence: Confidence = Confidence.CONFIRMED
