"""The checks that a list must pass before it becomes the one that answers are given from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.row import ListRow

FEWEST, MOST = 0.85, 1.5
SURELY_GROWTH = 300  # rows: ICE's first lists grew by more than half within days, but never by so many rows at once
LINKED = 0.40
DOUBLED = 0.02
WHOLE_STATE = 5  # rows: Maryland's last two rows left in May 2026, and really did


def objections(rows: Sequence[ListRow], before: Sequence[ListRow] | None) -> tuple[str, ...]:
    """Codes of what speaks against a list; empty when nothing does. `before` are the rows of the edition before it."""
    found = []
    if not rows:
        return ("no_rows",)
    if any(row.state is None for row in rows):
        found.append("unknown_state")
    if sum(row.moa_url is not None for row in rows) < LINKED * len(rows):
        found.append("few_links")
    printed = Counter(replace(row.printed, row=0) for row in rows)
    if sum(count - 1 for count in printed.values()) > DOUBLED * len(rows):
        found.append("many_duplicates")
    if before:
        if len(rows) < FEWEST * len(before):
            found.append("rows_fell")
        if len(rows) > MOST * len(before) and len(rows) - len(before) > SURELY_GROWTH:
            found.append("rows_jumped")
        held = Counter(row.state for row in before)
        here = {row.state for row in rows}
        if any(count >= WHOLE_STATE and state not in here for state, count in held.items()):
            found.append("state_vanished")
    return tuple(found)
