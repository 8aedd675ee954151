"""One edition of ICE's list."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

AGING_DAYS = 14
OLD_DAYS = 45


class Freshness(StrEnum):
    """How far a list can be relied on for a "not on the list", by its age alone."""

    CURRENT = "current"
    AGING = "aging"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Edition:
    """A workbook that ICE published: what it calls itself and how it came here.

    `date_printed` is the date part of ICE's file name as it stands there. `part` is "am", "mid", "pm" or "".
    `sha256` is of the bytes as published. `source` is `bundled`, `ice`, `archive` or `file`. `retrieved` is when
    this copy was made, None when nobody recorded it; `modified` is the workbook's own stamp.
    """

    date: dt.date
    part: str
    date_printed: str
    file: str
    sha256: str
    rows: int
    source: str
    retrieved: dt.datetime | None
    modified: dt.datetime | None

    def age_days(self, today: dt.date) -> int:
        """Days from the list's date to `today`; never negative."""
        return max(0, (today - self.date).days)

    def freshness(self, today: dt.date) -> Freshness:
        """From 14 days the list is aging, from 45 days old (FIELD: 24.5% of listed agencies joined within 90 days)."""
        age = self.age_days(today)
        if age >= OLD_DAYS:
            return Freshness.OLD
        return Freshness.AGING if age >= AGING_DAYS else Freshness.CURRENT
