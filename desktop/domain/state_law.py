"""What a state's law says of 287(g) agreements, as far as it was found."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class LawCategory(StrEnum):
    """What sort of rule a state has; a state without a row has none of these, and nothing is said of it."""

    REQUIRES = "requires_287g"
    REQUIRES_COOPERATION = "requires_cooperation"
    PROTECTS_CHOICE = "protects_choice"
    BANS = "bans_287g"
    LIMITS = "limits"
    PENDING = "pending"
    NONE_FOUND = "none_found"


@dataclass(frozen=True, slots=True)
class Law:
    """One law, order or opinion. `effective` is as the source gives it, None where it does not."""

    citation: str
    effective: str | None
    url: str
    confidence: str


@dataclass(frozen=True, slots=True)
class StateLaw:
    """A state's rule in our own words. `checked` is the day it was looked up; `confidence` high, medium or low."""

    state: str
    category: LawCategory
    summary: str
    laws: tuple[Law, ...]
    confidence: str
    checked: dt.date
