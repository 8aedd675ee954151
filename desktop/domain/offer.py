"""A list that was offered, by a source or in a file, and what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.difference import Difference
from desktop.domain.page_totals import PageTotals


class Outcome(StrEnum):
    """What became of a list; the codes are the contract's. What is said of several is the first that any has."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNREADABLE = "unreadable"
    OLDER = "older"
    ALREADY_HELD = "already_held"


NEVER_TAKEN = frozenset({"pending_list", "no_rows"})
"""Reasons that no person overrides in the window: such a file could not answer anything."""


@dataclass(frozen=True, slots=True)
class ListOffer:
    """One offer.

    `source` is where it was fetched from, as in Preferences, or "" for a file that the person opened. `file` is its
    name, `reasons` codes of what speaks against it, `difference` how it differs from the list in use. `printed` are the
    numbers that the source prints beside it, `counted` its own. `whole` says that it came with its whole history, from
    another computer. `looked` is when it was offered.
    """

    outcome: Outcome
    source: str
    file: str
    date: dt.date | None
    rows: int
    looked: dt.datetime
    reasons: tuple[str, ...] = ()
    difference: Difference | None = None
    printed: PageTotals | None = None
    counted: PageTotals | None = None
    whole: bool = False

    @property
    def changed_something(self) -> bool:
        """Whether answers may be other ones now: also an older list is one more in the history."""
        return self.outcome in {Outcome.ACCEPTED, Outcome.OLDER}

    @property
    def can_be_taken(self) -> bool:
        """Whether it was refused and the person may take it all the same."""
        return self.outcome is Outcome.REFUSED and NEVER_TAKEN.isdisjoint(self.reasons)
