"""How long something took: by the clock, and of the processor, which others on the machine change less."""

from __future__ import annotations

import time
from collections.abc import Sequence
from statistics import quantiles
from typing import NamedTuple


class Taken(NamedTuple):
    """Milliseconds by the clock, of the processor in this thread, and of the processor in all threads."""

    clock: float
    thread: float
    process: float


class Watch:
    """Begins when it is made."""

    def __init__(self) -> None:
        self._begun = _now()

    def taken(self) -> Taken:
        """Since it was made."""
        return Taken(*((now - then) * 1000 for now, then in zip(_now(), self._begun, strict=True)))


def rounded(taken: Taken) -> dict[str, float]:
    """One time, to be printed."""
    return {name: round(value, 1) for name, value in taken._asdict().items()}


def spread(all_taken: Sequence[Taken]) -> dict[str, list[float]]:
    """By each measure the median, the 99th of a hundred and the worst."""
    found = {}
    for kind, times in zip(Taken._fields, zip(*all_taken, strict=True), strict=True):
        cuts = quantiles(times, n=100, method="inclusive")
        found[kind] = [round(value, 1) for value in (cuts[49], cuts[98], max(times))]
    return found


def _now() -> tuple[float, float, float]:
    return time.perf_counter(), time.thread_time(), time.process_time()
