"""Which address a cell links to; a link over a whole sheet is kept as one area, never spread over its cells."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence

from desktop.roster.references import Area


def links_of_column(links: Iterable[tuple[Area, str]], column: int, rows: Sequence[int]) -> dict[int, str]:
    """The address of each of `rows` (ascending) in one column; where links lie over one another the last counts.

    Walks down the rows with the areas that reach them: time for n links is n log n, however large their areas are.
    """
    areas = [
        (area.top, -order, area.bottom, target)
        for order, (area, target) in enumerate(links)
        if area.left <= column <= area.right
    ]
    areas.sort()
    found: dict[int, str] = {}
    open_areas: list[tuple[int, int, str]] = []
    at = 0
    for row in rows:
        while at < len(areas) and areas[at][0] <= row:
            heapq.heappush(open_areas, areas[at][1:])
            at += 1
        while open_areas and open_areas[0][1] < row:
            heapq.heappop(open_areas)
        if open_areas:
            found[row] = open_areas[0][2]
    return found
