"""The checks that a list must pass before it becomes the one that answers are given from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.row import ListRow
from desktop.services.row_marks import RowMark, content_of

FEWEST, MOST = 0.85, 1.5
SURELY_GROWTH = 300  # rows: ICE's first lists grew by more than half within days, but never by so many rows at once
LINKED = 0.40
DOUBLED = 0.02
WHOLE_STATE = 5  # rows: Maryland's last two rows left in May 2026, and really did


@dataclass(frozen=True, slots=True)
class Standard:
    """What a new list is measured by: rows by state of the one before it, its content, and that of all older ones.

    A content is `row_marks.content_of` its rows.
    """

    states: Mapping[str | None, int]
    content: str
    older: frozenset[str]

    @classmethod
    def following(cls, before: Standard | None, rows: Iterable[ListRow], content: str) -> Standard:
        """The standard for the list that follows these rows, which followed what `before` stands for."""
        older = before.older | {before.content} if before else frozenset[str]()
        return cls(Counter(row.state for row in rows), content, older)


def objections(rows: Sequence[ListRow], found: Sequence[RowMark], before: Standard | None) -> tuple[str, ...]:
    """Codes of what speaks against a list with these rows and their marks; empty when nothing does."""
    if not rows:
        return ("no_rows",)
    codes = []
    if any(row.state is None for row in rows):
        codes.append("unknown_state")
    if sum(row.moa_url is not None for row in rows) < LINKED * len(rows):
        codes.append("few_links")
    if sum(mark.copy > 1 for mark in found) > DOUBLED * len(rows):
        codes.append("many_duplicates")
    return (*codes, *_against(rows, content_of(found), before)) if before else tuple(codes)


def _against(rows: Sequence[ListRow], content: str, before: Standard) -> Iterable[str]:
    held = sum(before.states.values())
    if len(rows) < FEWEST * held:
        yield "rows_fell"
    if len(rows) > MOST * held and len(rows) - held > SURELY_GROWTH:
        yield "rows_jumped"
    here = {row.state for row in rows}
    if any(count >= WHOLE_STATE and state not in here for state, count in before.states.items()):
        yield "state_vanished"
    if content != before.content and content in before.older:
        yield "earlier_list_again"
