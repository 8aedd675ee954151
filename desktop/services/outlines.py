"""Reads the outlines that ship; `build_scripts/compile_map.py` says how they are written."""

from __future__ import annotations

import json
from array import array
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

from desktop.domain.errors import StoreError
from desktop.domain.outline import Inset, Outline, Outlines

_PARTS = 20.0


def read_outlines(path: Path) -> Outlines:
    """All outlines; some hundredths of a second. Raises: StoreError when the file is missing or damaged."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        lines = _Lines(document["arcs"])
        return Outlines(
            counties=tuple(_county(*county, lines=lines) for county in document["counties"]),
            borders=tuple(lines.line([number]) for number in document["borders"]),
            insets=tuple(Inset(state, _box(*box)) for state, *box in document["insets"]),
        )
    except (OSError, ValueError, IndexError, KeyError, TypeError) as error:
        code, text = "outlines_damaged", "The outlines of the map that ship with this program can't be read."
        raise StoreError(code, text, "Install the program again. Looking up works without the map.") from error


class _Lines:
    """Joins arcs to lines. All points stand one behind the other, and once more in the opposite order."""

    def __init__(self, arcs: list[list[int]]) -> None:
        steps = list(chain.from_iterable(arcs))
        # Whole numbers are added, so that no error adds up.
        across = array("d", [x / _PARTS for x in accumulate(steps[::2])])
        down = array("d", [y / _PARTS for y in accumulate(steps[1::2])])
        self._forth = _woven(across, down)
        self._back = _woven(across[::-1], down[::-1])
        self._ends = [0, *accumulate(map(len, arcs))]

    def line(self, numbers: list[int]) -> array[float]:
        """The points of these arcs, each of which begins where the one before it ends."""
        points = array("d")
        ends, whole = self._ends, self._ends[-1]
        for number in numbers:
            del points[-2:]
            if number >= 0:
                points += self._forth[ends[number] : ends[number + 1]]
            else:
                points += self._back[whole - ends[~number + 1] : whole - ends[~number]]
        return points


def _woven(across: array[float], down: array[float]) -> array[float]:
    points = array("d", bytes(16 * len(across)))
    points[::2], points[1::2] = across, down
    return points


def _county(geoids: str, x: int, y: int, rings: list[list[int]], *, lines: _Lines) -> Outline:
    return Outline(tuple(geoids.split()), (x / _PARTS, y / _PARTS), tuple(lines.line(ring) for ring in rings))


def _box(*numbers: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 - numbers of a file that may be damaged
    left, top, width, height = (number / _PARTS for number in numbers)
    return left, top, width, height
