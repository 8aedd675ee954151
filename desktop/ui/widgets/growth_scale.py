"""Where dates and counts stand on a chart, and where its labels go; knows no painter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_MONTHS = 12
_STEPS = (1, 2, 3, 6, 12, 24, 60)
_NICE = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class GrowthScale:
    """A plot from `first` to `last` and from 0 to `top` rows, in a box given in px."""

    first: date
    last: date
    top: int
    left: float
    upper: float
    right: float
    lower: float

    def x(self, day: date) -> float:
        """From left to right in true proportion of days; one single day stands at the left."""
        days = (self.last - self.first).days
        return self.left + (self.right - self.left) * ((day - self.first).days / days if days else 0.0)

    def y(self, rows: int) -> float:
        """From the lower edge up."""
        return self.lower - (self.lower - self.upper) * rows / self.top

    def months(self, label_width: float) -> tuple[date, ...]:
        """First days of months to be labelled, as many as have room for labels `label_width` px wide."""
        days = max(1, (self.last - self.first).days)
        room = max(1.0, (self.right - self.left) / label_width)
        step = next((step for step in _STEPS if days / 30.4 / step <= room), _STEPS[-1])
        start = self.first.year * _MONTHS + self.first.month  # the month after the first
        end = self.last.year * _MONTHS + self.last.month - 1
        numbers = (n for n in range(start, end + 1) if n % step == 0)
        return tuple(date(n // _MONTHS, n % _MONTHS + 1, 1) for n in numbers)


def ticks(most: int, lines: int) -> tuple[int, ...]:
    """Round numbers from 0 up to the first at or above `most`, in at most `lines` steps of 1, 2 or 5 times 10^n."""
    unit = 1
    while True:
        for nice in _NICE:
            step = nice * unit
            if step * lines >= most:
                return tuple(range(0, -(-max(most, 1) // step) * step + 1, step))
        unit *= 10


def spread(wanted: Sequence[float], heights: Sequence[float], upper: float, lower: float) -> tuple[float, ...]:
    """Middles of labels as near as can be to `wanted` without one lying on another, kept within the box from below.

    Where the box is too low for all of them, they go on above it.
    """
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    placed = list(wanted)
    free = upper
    for n in order:
        placed[n] = max(wanted[n], free + heights[n] / 2)
        free = placed[n] + heights[n] / 2
    free = lower
    for n in reversed(order):
        placed[n] = min(placed[n], free - heights[n] / 2)
        free = placed[n] - heights[n] / 2
    return tuple(placed)
