"""What the program draws, as text: arcs in whole steps, outlines made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from build_scripts.mapping.inside import inside_point
from build_scripts.mapping.topology import Point, Topology

PARTS = 20
WholePoint = tuple[int, int]


class Drawing:
    """Collects shapes; `text` gives them in our form, counties in the order of their GEOIDs."""

    def __init__(self, successors: Mapping[str, tuple[str, ...]]) -> None:
        """`successors` are the present GEOIDs of counties that the outlines still show undivided."""
        self._successors = successors
        self._insets: list[list[object]] = []
        self._arcs: list[list[WholePoint]] = []
        self._counties: dict[str, list[list[int]]] = {}
        self._borders: list[int] = []

    def add_topology(
        self,
        topology: Topology,
        chosen: Iterable[str] | None = None,
        place: Callable[[Point], Point] = lambda point: point,
    ) -> None:
        """Add these counties (None: all) with their arcs, each point where `place` puts it."""
        geoids = sorted(topology.counties if chosen is None else chosen)
        used = sorted({_number(arc) for geoid in geoids for ring in topology.counties[geoid] for arc in ring})
        now = {old: new for new, old in enumerate(used, len(self._arcs))}
        self._arcs += [_whole(place(point) for point in topology.arcs[old]) for old in used]
        for geoid in geoids:
            rings = [[now[arc] if arc >= 0 else ~now[~arc] for arc in ring] for ring in topology.counties[geoid]]
            self._counties[geoid] = rings
        self._borders += [now[arc] for arc in topology.borders if arc in now]

    def add_inset(self, state: str, left: float, top: float, width: float, height: float) -> None:
        """Add a box around islands; all in px."""
        self._insets.append([state, *(round(number * PARTS) for number in (left, top, width, height))])

    def text(self, about: str) -> str:
        """Everything as JSON, one thing a line."""
        parts: dict[str, Sequence[object]] = {
            "insets": self._insets,
            "arcs": self._steps(),
            "counties": [self._county(geoid) for geoid in sorted(self._counties)],
            "borders": self._borders,
        }
        lists = (f"{json.dumps(name)}: {_lines(values)}" for name, values in parts.items())
        return f'{{\n"about": {json.dumps(about)},\n' + ",\n".join(lists) + "\n}\n"

    def _steps(self) -> list[list[int]]:
        """The arcs as steps, each first point from the last point of the arc before: so they are read in one go."""
        x = y = 0
        found = []
        for arc in self._arcs:
            steps: list[int] = []
            for point in arc:
                steps += (point[0] - x, point[1] - y)
                x, y = point
            found.append(steps)
        return found

    def _county(self, geoid: str) -> list[object]:
        rings = self._counties[geoid]
        x, y = inside_point([self._ring(ring) for ring in rings])
        return [" ".join(self._successors.get(geoid, (geoid,))), x, y, rings]

    def _ring(self, ring: Sequence[int]) -> list[WholePoint]:
        points: list[WholePoint] = []
        for arc in ring:
            part = self._arcs[arc] if arc >= 0 else self._arcs[~arc][::-1]
            points += part[:-1]
        return points


def _number(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _whole(points: Iterable[Point]) -> list[WholePoint]:
    """Points in whole units; those that fall together are one."""
    found: list[WholePoint] = []
    for x, y in points:
        point = (round(x * PARTS), round(y * PARTS))
        if not found or point != found[-1]:
            found.append(point)
    return found if len(found) > 1 else found * 2


def _lines(values: Iterable[object]) -> str:
    return "[\n" + ",\n".join(json.dumps(value, separators=(",", ":")) for value in values) + "\n]"
