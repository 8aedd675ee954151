"""An agreement between ICE and one agency, as the editions of the list show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.model import Model
from desktop.domain.row import MoaStatus


@dataclass(frozen=True, slots=True)
class Agreement:
    """One agency under one model.

    `model` is None when ICE printed a support type that is not one of the three (`model_printed` keeps it).
    `first_listed`/`last_listed` are dates of editions at hand, so the true first listing may be a little earlier.
    `row` is the worksheet row in the last edition that lists it. `current` says that this is the newest edition.
    """

    model: Model | None
    model_printed: str
    signed: date | None
    signed_printed: str
    moa_url: str | None
    moa_status: MoaStatus
    addendum_url: str | None
    first_listed: date
    last_listed: date
    row: int
    current: bool
