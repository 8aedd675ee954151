"""The checks that a list must pass before it becomes the one that answers are given from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.edition import Edition
from desktop.domain.row import ListRow
from desktop.roster.header import MOA
from desktop.services.difference import lost_columns

FEWEST, MOST = 0.85, 1.5
"""ICE's lists of 2025-26 had 0.98 to 1.29 times the rows of the one before, but for one."""

SURELY_GROWTH = 100
"""Rows that may always be added, as 88 were to the 151 of February 2025 in five days. From 200 rows on `MOST` holds."""

LINKED = 0.40
"""The fewest ever were 0.415, on 2025-03-07."""

DOUBLED = 0.02
"""The most ever were 0.001."""

WHOLE_STATE = 3
"""Rows. Delaware's last one left in May 2025, Maine's in October 2025, Maryland's last two in May 2026: all really."""


@dataclass(frozen=True, slots=True)
class Standard:
    """What a new list is measured by: the one before it, its rows by state and their content, that of all older ones.

    A content is `row_marks.content_of` its rows. `rows` gives the rows themselves, which are only read when in doubt.
    """

    edition: Edition
    states: Mapping[str | None, int]
    content: str
    older: frozenset[str]
    rows: Callable[[], Sequence[ListRow]]

    @classmethod
    def following(cls, before: Standard | None, edition: Edition, rows: Sequence[ListRow], content: str) -> Standard:
        """The standard for the list that follows this edition, which followed what `before` stands for."""
        older = before.older | {before.content} if before else frozenset[str]()
        return cls(edition, Counter(row.state for row in rows), content, older, lambda: rows)


def objections(
    rows: Sequence[ListRow], columns: Collection[str], content: str, before: Standard | None
) -> tuple[str, ...]:
    """Codes of what speaks against a list; empty when nothing does. `columns` are its workbook's, by ICE's names."""
    if not rows:
        return ("no_rows",)
    codes = [*_by_itself(rows, columns), *(_against(rows, columns, content, before) if before else ())]
    return tuple(dict.fromkeys(codes))


def _by_itself(rows: Sequence[ListRow], columns: Collection[str]) -> Iterable[str]:
    if MOA not in columns:
        yield "columns_missing"
    if any(row.state is None for row in rows):
        yield "unknown_state"
    if sum(row.moa_url is not None for row in rows) < LINKED * len(rows):
        yield "few_links"
    if len(rows) - len({_said(row) for row in rows}) > DOUBLED * len(rows):
        yield "many_duplicates"


def _said(row: ListRow) -> tuple[object, ...]:
    """What a row says, however it is typed: a second row that says it too repeats it."""
    return row.state, row.agency.casefold(), row.model or row.printed.support_type, row.signed


def _against(rows: Sequence[ListRow], columns: Collection[str], content: str, before: Standard) -> Iterable[str]:
    if lost_columns(before.rows, columns):
        yield "columns_missing"
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
