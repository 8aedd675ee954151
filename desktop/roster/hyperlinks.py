"""Which address a cell links to; a link over a whole sheet is kept as one area, never spread over its cells."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from desktop.roster.references import Area, area_of, cell_position

Link = tuple[str, str]
"""The reference (`G12`, `A1:XFD1048576`) and the address, in the order of the sheet."""


def links_of_column(links: Iterable[Link], column: int, rows: Sequence[int]) -> dict[int, str]:
    """The address of each of `rows` (ascending) in one column; where links lie over one another the last counts.

    Raises:
        WorkbookError: a reference is not usable.
    """
    areas: list[tuple[int, int, int, str]] = []
    for order, (reference, target) in enumerate(links):
        if ":" in reference:
            area = area_of(reference)
        else:
            row, at = cell_position(reference)
            area = Area(row, at, row, at)
        if area.left <= column <= area.right:
            areas.append((area.top, -order, area.bottom, target))
    areas.sort()
    return _sweep(areas, rows)


def _sweep(areas: list[tuple[int, int, int, str]], rows: Sequence[int]) -> dict[int, str]:
    """Walk down the rows with the areas that reach them: time for n areas is n log n however large they are."""
    found: dict[int, str] = {}
    open_areas: list[tuple[int, int, str]] = []
    at = 0
    for row in rows:
        while at < len(areas) and areas[at][0] <= row:
            _, order, bottom, target = areas[at]
            heapq.heappush(open_areas, (order, bottom, target))
            at += 1
        while open_areas and open_areas[0][1] < row:
            heapq.heappop(open_areas)
        if open_areas:
            found[row] = open_areas[0][2]
    return found
