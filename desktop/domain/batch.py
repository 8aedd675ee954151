"""Many questions at once: what became of each row of a person's table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.answer import AgencyPage, Hit, PlaceAnswer


class Outcome(StrEnum):
    """What became of one question; only the first is an answer, and no other says anything of an agency."""

    ANSWERED = "answered"
    NO_EXACT_MATCH = "no_exact_match"
    UNKNOWN_ZIP = "unknown_zip"
    NOT_A_ZIP = "not_a_zip"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Reply:
    """One question's answer. `asked` is the text that was looked up, `restored` whether its lost zeros were put back.

    `subject` is there when it was answered, `hits` when there was no exact match; none of those is ever opened.
    """

    asked: str
    outcome: Outcome
    subject: PlaceAnswer | AgencyPage | None = None
    hits: tuple[Hit, ...] = ()
    restored: bool = False


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row of the person's table, its cells as they stood there, and the reply to its question."""

    cells: tuple[str, ...]
    typed: str
    reply: Reply


@dataclass(slots=True)
class Tally:
    """What has become of a table's rows so far."""

    rows: int
    distinct: int
    restored: int
    outcomes: dict[Outcome, int]
