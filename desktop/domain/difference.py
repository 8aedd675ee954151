"""How an offered list differs from the list before it: what a person is shown who is asked whether to take it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from desktop.domain.edition import Edition
from desktop.domain.model import Model


class Counts(NamedTuple):
    """The same count in the list before and in the offered one."""

    before: int
    after: int


class NamedAgency(NamedTuple):
    """An agency as its row names it; `state` is the USPS code, None where the row's state is not known."""

    name: str
    state: str | None


@dataclass(frozen=True, slots=True)
class SomeAgencies:
    """How many agencies, and the first of them by state and name."""

    count: int
    first: tuple[NamedAgency, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """An offered list beside `before`, the list that it would follow.

    `rows` counts all rows, `linked` those that link to an agreement, `by_model` those of a model; None stands for
    models that are not known. States are USPS codes; `unread_states` are printed texts that mean none. `lost_columns`
    are ICE's names of columns that only the list before fills. Agencies are told by state and name: a new spelling
    counts as gone and new. `newest_signed` is the newest signing date of each.
    """

    before: Edition
    rows: Counts
    linked: Counts
    by_model: Mapping[Model | None, Counts]
    gone_states: tuple[str, ...]
    new_states: tuple[str, ...]
    unread_states: tuple[str, ...]
    lost_columns: tuple[str, ...]
    gone_agencies: SomeAgencies
    new_agencies: SomeAgencies
    newest_signed: tuple[date | None, date | None]
