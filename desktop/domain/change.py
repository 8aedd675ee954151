"""What changed on ICE's list between two editions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.edition import Edition
from desktop.domain.model import Model


class ChangeEvent(StrEnum):
    """The kinds of change; the codes are the contract's. Those of links and dates speak of rows, not of agencies."""

    ADDED = "added"
    NO_LONGER_LISTED = "no_longer_listed"
    MISSING_FROM_LATEST = "missing_from_latest"
    RELISTED = "relisted"
    RENAMED = "renamed"
    MODEL_ADDED = "model_added"
    MODEL_DROPPED = "model_dropped"
    SIGNED_CHANGED = "signed_changed"
    MOA_POSTED = "moa_posted"
    MOA_CHANGED = "moa_changed"
    MOA_WITHDRAWN = "moa_withdrawn"
    STATE_CORRECTED = "state_corrected"
    COUNTY_CORRECTED = "county_corrected"


class Confidence(StrEnum):
    """Whether the editions prove a change, or it may be another thing: a typing error, a row left out by mistake."""

    CONFIRMED = "confirmed"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, dated by the first edition that shows it (`position`, counted from the oldest edition held).

    `name` is the agency's name as that edition (or, for what left, the one before) prints it. `model` is None for what
    concerns the whole agency. `old` and `new` are the two values: names, ISO dates, addresses, USPS codes or counties;
    for a model that left, `old` is the date it was last listed; None where there is no such value.
    """

    position: int
    date: dt.date
    event: ChangeEvent
    confidence: Confidence
    agency_id: str
    name: str
    state: str | None
    model: Model | None
    old: str | None
    new: str | None


_PLACES = {event: place for place, event in enumerate(ChangeEvent)}


def change_order(change: Change) -> tuple[object, ...]:
    """By edition, kind of change, state, name and the rest: the same changes always stand in the same order."""
    rest = (change.agency_id, change.model or "", change.old or "", change.new or "")
    return (change.position, _PLACES[change.event], change.state or "", change.name, *rest)


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """All changes after `earlier` up to `later`, oldest first, as far as is known on the day of `later`."""

    earlier: Edition
    later: Edition
    today: dt.date
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class GrowthStep:
    """How many rows one edition has in all and under each of the three models; rows of another model count in all."""

    edition: Edition
    rows: int
    by_model: dict[Model, int]
