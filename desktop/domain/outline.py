"""Outlines of counties, as numbers; what draws them stands elsewhere.

What there are thousands of are named tuples, which are made four times as fast as frozen dataclasses.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import NamedTuple


class Outline(NamedTuple):
    """One shape on the map.

    `geoids` are the counties it stands for: several where the outlines are older than the counties. `inside` is a
    point in it. `rings` are closed lines, x and y in turn as doubles, y downwards, in px of a drawing of 975 x 610;
    a point is in the shape when it lies in an odd number of them.
    """

    geoids: tuple[str, ...]
    inside: tuple[float, float]
    rings: tuple[array[float], ...]


class Inset(NamedTuple):
    """A box around islands that lie elsewhere: state, left, top, width, height; in px of the drawing."""

    state: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Outlines:
    """Everything to be drawn; `borders` are the lines that bound states, as rings are written."""

    counties: tuple[Outline, ...]
    borders: tuple[array[float], ...]
    insets: tuple[Inset, ...]
