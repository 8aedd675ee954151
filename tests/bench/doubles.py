"""Many copies of the program at once: `python -m tests.bench.doubles [TIMES]` (200; not on Windows).

RELIABILITY promises that of two copies one changes what is kept and the other says so, and that a lock of a dead
process never blocks. So processes begin at once over one data folder, twenty at a time, and each answers from the list,
takes a newer one in, sets something and saves a place; every fifth is killed soon after its beginning. None may fail
but with words, each sees a list that is whole, and in the end the newer list, a setting and saved places are kept.
Prints how they ended; exit code 1 when something is wrong.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.domain.errors import KnownError
from desktop.domain.preferences import Preferences
from desktop.domain.saved import Saved, SavedKey, SavedKind
from desktop.services.preferences import load_preferences, save_preferences
from desktop.services.saved import SavedPlaces
from tests.bench.writes import WRITES, make_world

TIMES, AT_ONCE, KILLED = 200, 20, 5
_LIST = WRITES["next list"]
_SCALES = range(101, 106)


def act(home: Path, number: int) -> int:
    """What one copy does; how often it was told that another is at it. Raises: whatever must not be."""
    data, busy = home / "data", 0
    place = Saved(SavedKey(SavedKind.ZIP, f"326{number % 50:02}"), "Alder", None, "FL", date(2026, 5, 18), ())
    works: tuple[Callable[[], object], ...] = (
        lambda: _LIST.seen(home),
        lambda: _LIST.done(home),
        lambda: save_preferences(data, Preferences(text_scale=_SCALES[number % len(_SCALES)])),
        lambda: SavedPlaces(data).add(place),
    )
    for work in works:
        try:
            work()
        except KnownError:
            busy += 1
    return busy


def _started(home: Path, number: int) -> int:
    process = os.fork()
    if not process:
        try:
            os._exit(act(home, number))
        except BaseException:  # noqa: BLE001 - whatever it is, this process must not go on as its parent
            traceback.print_exc()
            os._exit(100)
    return process


def run(times: int, home: Path) -> int:
    """Begin so many; 0 when all is well."""
    make_world(home)
    _LIST.before(home)
    old = _LIST.seen(home)
    ends: Counter[str] = Counter()
    for first in range(0, times, AT_ONCE):
        processes = {number: _started(home, number) for number in range(first, min(times, first + AT_ONCE))}
        for number in range(first + KILLED - 1, first + len(processes), KILLED):
            os.kill(processes[number], signal.SIGKILL)
        for process in processes.values():
            ends[_said(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))] += 1
    _LIST.done(home)
    data, left = home / "data", [path.name for path in (home / "data").rglob("*.new")]
    kept = (
        _LIST.seen(home) != old,
        load_preferences(data).text_scale in _SCALES,
        bool(SavedPlaces(data).content().saved),
    )
    for end, number in ends.items():
        print(f"{number:5} {end}")
    print(f"kept: list, setting, places {kept}; damaged {_damaged(data)}; unfinished {left}")
    return int(bool(ends["failed"] or _damaged(data)) or kept != (True, True, True))


def _said(code: int) -> str:
    if code == 100:
        return "failed"
    return "killed" if code < 0 else f"told {code} times that another copy was at it"


def _damaged(data: Path) -> list[str]:
    return [path.name for path in data.rglob("*.damaged*")]


if __name__ == "__main__":
    with TemporaryDirectory() as temporary:
        sys.exit(run(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES, Path(temporary)))
