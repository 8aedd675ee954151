"""What an edition is beside its rows: where they stood, and whether ICE published it by accident."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

FIRST_ROW = 2  # the header is row 1


@dataclass(frozen=True, slots=True)
class EditionTraits:
    """Traits of one edition.

    `blank` are worksheet rows without text above the last row. `moved` are pairs (row in the next edition, row here)
    of the rows that both have and that stand in another order here. `stale` says that an older list was published once
    more. `links_lost` says that links were left out of many rows at once and came back soon after.
    """

    blank: tuple[int, ...] = ()
    moved: tuple[tuple[int, int], ...] = ()
    stale: bool = False
    links_lost: bool = False


def blank_rows(numbers: Sequence[int]) -> tuple[int, ...]:
    """The worksheet rows left out between the header and the last of these rising row numbers."""
    if not numbers or numbers[-1] - FIRST_ROW + 1 == len(numbers):
        return ()
    have = set(numbers)
    return tuple(number for number in range(FIRST_ROW, numbers[-1]) if number not in have)


def moved_rows(here: dict[Hashable, int], after: dict[Hashable, int]) -> tuple[tuple[int, int], ...]:
    """The fewest rows (row in the next edition, row here) without which all common rows stand in the same order.

    Both give row numbers by record, in rising order.
    """
    common = [(after[key], number) for key, number in here.items() if key in after]
    kept = _longest_rise([there for there, _ in common])
    return tuple(pair for n, pair in enumerate(common) if n not in kept)


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The places of a longest rising subsequence."""
    if all(a < b for a, b in pairwise(numbers)):
        return set(range(len(numbers)))
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [place]
        before.append(ends[at - 1] if at else -1)
    kept = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
