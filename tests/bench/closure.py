"""Closure: no listed agency is hidden from a ZIP code that its territory touches, no statewide body from its state.

Run `python -m tests.bench.closure`; prints the ZIP codes asked and every pair that fails.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from desktop.domain.answer import PlaceAnswer
from desktop.domain.level import Level
from desktop.domain.place import Place, ZipKind
from desktop.domain.row import Placement
from desktop.domain.status import Status
from desktop.runtime.paths import resource_dir
from desktop.services.desk import Desk, open_desk

_BY_DISTANCE = frozenset({Level.CAMPUS, Level.PORT, Level.TRIBAL})


def hidden(desk: Desk, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs (ZIP, agency id) in which a listed agency is not shown as listed."""
    by_area, by_state = _territories(desk)
    found: list[tuple[str, str]] = []
    for code in codes:
        answer = desk.ask(code)
        if not isinstance(answer, PlaceAnswer) or answer.place.kind is ZipKind.MILITARY:
            continue
        shown = {entry.agency.id for entry in answer.answers if entry.status is Status.LISTED}
        found.extend((code, identity) for identity in sorted(_expected(answer.place, by_area, by_state) - shown))
    return found


def _territories(desk: Desk) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    by_area: dict[str, set[str]] = defaultdict(set)
    by_state: dict[str, set[str]] = defaultdict(set)
    for row, placement in desk.rows():
        if placement.level is Level.STATE and row.state:
            by_state[row.state].add(placement.agency_id)
        elif placement.level not in _BY_DISTANCE:
            for geoid in _ground(placement):
                by_area[geoid].add(placement.agency_id)
    return by_area, by_state


def _ground(placement: Placement) -> tuple[str, ...]:
    return placement.municipalities or placement.counties


def _expected(place: Place, by_area: dict[str, set[str]], by_state: dict[str, set[str]]) -> set[str]:
    areas = {share.county.geoid for share in place.counties} | {s.municipality.geoid for s in place.municipalities}
    expected: set[str] = set()
    for geoid in areas | set(place.also_touches):
        expected |= by_area.get(geoid, set())
    for state in place.states:
        expected |= by_state.get(state, set())
    return expected


def main() -> int:
    """Check every ZIP code of the directory."""
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder), resource_dir(), date(2026, 5, 18))
        codes = desk.zip_codes()
        failing = hidden(desk, codes)
        desk.close()
    sys.stdout.write(f"{len(codes)} ZIP codes, {len(failing)} listed agencies hidden\n")
    for code, identity in failing[:50]:
        sys.stdout.write(f"{code} {identity}\n")
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
