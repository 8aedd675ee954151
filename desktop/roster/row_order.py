"""The rows of every edition in ICE's order, though each row is kept once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.roster.edition_traits import FIRST_ROW, EditionTraits

if TYPE_CHECKING:
    from desktop.roster.records import Record


def editions_rows(records: Sequence[Record], traits: Sequence[EditionTraits]) -> Iterator[list[tuple[int, int]]]:
    """For each edition, the newest first: (row number, place in `records`) in ICE's order.

    An edition is the next one without the rows that began there, with those that ended here in the rows they had, and
    with the rows that stood elsewhere (`EditionTraits.moved`) put back.
    """
    count = len(traits)
    begun: list[set[int]] = [set() for _ in range(count + 1)]
    ended: list[dict[int, int]] = [{} for _ in range(count)]
    for place, record in enumerate(records):
        for first, last, row in record.runs:
            begun[first].add(place)
            ended[last][row] = place
    after: list[tuple[int, int]] = []
    for position in range(count - 1, -1, -1):
        here = traits[position]
        gone = begun[position + 1]
        moved = dict(here.moved)
        fixed = dict(ended[position])
        staying = []
        for row, place in after:
            if place in gone:
                continue
            if row in moved:
                fixed[moved[row]] = place
            else:
                staying.append(place)
        after = _filled(fixed, staying, set(here.blank))
        yield after


def _filled(fixed: dict[int, int], staying: list[int], blank: set[int]) -> list[tuple[int, int]]:
    """`fixed` (row -> place) with `staying` in the rows that are left, in order."""
    rows: list[tuple[int, int]] = []
    rest = iter(staying)
    row = FIRST_ROW
    for _ in range(len(fixed) + len(staying)):
        while row in blank:
            row += 1
        rows.append((row, fixed[row] if row in fixed else next(rest)))
        row += 1
    return rows
