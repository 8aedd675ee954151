"""Walking from county to county: which one lies next in a direction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum

from desktop.ui.widgets.map_shapes import MapShape


class Way(Enum):
    """A direction as (x, y), y downwards."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


_WIDEST, _ASIDE = 1.2, 1.5  # tried: with these every county can be reached from every other one


def next_shape(shapes: Sequence[MapShape], start: int, way: Way) -> int:
    """The nearest shape in a direction, by their middles; the same one where there is none.

    What lies aside counts for more than what lies ahead, and nothing is taken that lies much more aside than ahead.
    """
    x, y = shapes[start].inside
    toward_x, toward_y = way.value
    best, found = math.inf, start
    for number, shape in enumerate(shapes):
        right, down = shape.inside[0] - x, shape.inside[1] - y
        ahead, aside = right * toward_x + down * toward_y, abs(right * toward_y + down * toward_x)
        if ahead > 0 and aside <= ahead * _WIDEST and ahead + _ASIDE * aside < best and number != start:
            best, found = ahead + _ASIDE * aside, number
    return found
