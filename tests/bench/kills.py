"""Programs killed and disks full at every kind of write: `python -m tests.bench.kills [TIMES]` (400 each; Linux).

RELIABILITY promises (R1, C8) that a person then has what was there before or what was to come, whole. Each time a
process begins from the same folder, and is killed at the next step of those that belong to the write point: before it,
after it, or with a part of the content written that chance says. Then a new process must see the old or the new, the
same write must succeed, and nothing unfinished or damaged may be left. Where the disk is full instead, who was told
that it failed must have the old. Prints a table; exit code 1 when one is bad.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
import traceback
from ast import literal_eval
from collections import Counter
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from desktop.domain.errors import KnownError
from tests.bench.steps import Step, Watch, When
from tests.bench.writes import WRITES, make_world

TIMES = 400
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of a name that nobody can guess is made below
_KILLED, _REFUSED, _DONE, _FAILED = -signal.SIGKILL, 3, 0, 1
_WRITTEN = "data", "out"  # folders of the person; the rest ships
_LEFT_OF_EXPORT = "out"  # what a killed export left there is removed by a later one, once it is ten minutes old


class Point(NamedTuple):
    """Where a writing is stopped: at steps of this kind whose name fits."""

    name: str
    write: str
    kind: str = "*"
    names: tuple[str, ...] = ("*",)

    def has(self, step: Step) -> bool:
        """Whether a step belongs to it."""
        return fnmatch(step.kind, self.kind) and any(fnmatch(step.name, name) for name in self.names)


POINTS = (
    Point("a first list is made", "first list"),
    Point("a list is copied", "next list", "copy"),
    Point("an edition is added to the copy", "next list", "sqlite"),
    Point("the list is synced and named", "next list", "[fr]*", ("list*", "*.sqlite")),
    Point("the pointer is written", "next list", "[of]*", ("current.*",)),
    Point("the pointer is replaced", "next list", "replace", ("current",)),
    Point("the list before is removed", "next list", "unlink"),
    Point("import-data", "import-data"),
    Point("the cache is made", "cache"),
    Point("fetch state", "fetch state"),
    Point("settings", "settings"),
    Point("saved places", "saved"),
    Point("export-data", "export-data"),
)


class Ended(NamedTuple):
    """How a process ended: its code (negative: the signal), and the text that it gave."""

    code: int
    text: str


def apart(act: Callable[[], object]) -> Ended:
    """Do something in a process of its own, which knows nothing of what others did."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        code, text = _done(act)
        with os.fdopen(writing, "w", encoding="utf-8") as pipe:
            pipe.write(text)
        os._exit(code)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        text = pipe.read()
    return Ended(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), text)


def _done(act: Callable[[], object]) -> Ended:
    try:
        return Ended(_DONE, repr(act()))
    except (KnownError, OSError) as error:
        return Ended(_REFUSED, repr(error))
    except BaseException:  # noqa: BLE001 - whatever it is, this process must not go on as its parent
        return Ended(_FAILED, traceback.format_exc())


class Trial:
    """One write point in a world of its own, stopped as often as wanted."""

    def __init__(self, point: Point, world: Path, folder: Path) -> None:
        """`world` as `make_world` made it; `folder` does not exist yet."""
        self._point, self._write, self._home = point, WRITES[point.write], folder / "home"
        self._start = folder / "start"
        for copy in (self._start, self._home):
            shutil.copytree(world, copy)
        _sure(apart(lambda: self._write.before(self._start)))
        self._renew()
        self.old = self._seen()
        self._renew()
        self.steps = self._steps()
        self.new = self._seen()
        self.ways = [(at, when) for at, step in enumerate(self.steps) for when in step.ways]

    def _renew(self) -> None:
        for name in _WRITTEN:
            shutil.rmtree(self._home / name, ignore_errors=True)
            if (self._start / name).is_dir():
                shutil.copytree(self._start / name, self._home / name)

    def _steps(self) -> list[Step]:
        def act() -> list[tuple[str, ...]]:
            watch = Watch(self._home, self._point.has)
            watch.begin()
            self._write.done(self._home)
            return [tuple(step) for step in watch.steps]

        return [Step(*one) for one in literal_eval(_sure(apart(act)))]

    def _seen(self) -> str:
        return _sure(apart(lambda: self._write.seen(self._home)))

    def stop(self, at: int, when: When, chance: int) -> str:
        """What was wrong after one stop; "" when all is well."""
        self._renew()

        def act() -> None:
            Watch(self._home, self._point.has, at, when, chance).begin()
            self._write.done(self._home)

        ended = apart(act)
        if when is When.FULL:
            if ended.code not in {_DONE, _REFUSED}:
                return f"failed on a full disk: {ended.text}"
        elif ended.code != _KILLED:
            return f"not killed: {ended}"
        return self._wrong(ended)

    def _wrong(self, ended: Ended) -> str:
        wanted = {self.old} if ended.code == _REFUSED else {self.old, self.new}
        seen = apart(lambda: self._write.seen(self._home))
        if seen.code != _DONE or seen.text not in wanted:
            return f"neither old nor new, or not as told ({ended.text}): {seen.text}"
        if ended.code == _REFUSED and self._left():
            return f"left: {self._left()}"
        again = apart(lambda: (self._write.done(self._home), self._write.seen(self._home))[1])
        if again != Ended(_DONE, self.new):
            return f"could not be done again: {again.text}"
        return f"left: {self._left()}" if self._left() else ""

    def _left(self) -> list[str]:
        """Unfinished and damaged files."""
        found = [path for path in self._home.rglob("*") if path.suffix == ".new" or ".damaged" in path.name]
        return [path.name for path in found if path.parent.name != _LEFT_OF_EXPORT]


def _sure(ended: Ended) -> str:
    if ended.code != _DONE:
        raise AssertionError(ended.text)
    return ended.text


def chosen(ways: int, times: int) -> list[int]:
    """Which of the ways to stop are taken: all in turn, or as many as there is time for, far apart."""
    return [turn % ways if times >= ways else turn * ways // times for turn in range(times)]


def run(times: int, folder: Path) -> int:
    """Stop each point so many times and print what came of it; the number of bad ones."""
    make_world(folder / "world")
    gc.freeze()  # children end before they have rubbish to look for
    gc.disable()
    bad = 0
    print(f"{'write point':34}{'steps':>6}{'killed':>8}{'bad':>5}{'disk full':>11}{'bad':>5}")
    for point in POINTS:
        trial = Trial(point, folder / "world", folder / point.name)
        wrong: Counter[str] = Counter()
        for turn, way in enumerate(chosen(len(trial.ways), times)):
            wrong[trial.stop(*trial.ways[way], chance=turn)] += 1
        full: Counter[str] = Counter()
        writing = [at for at, step in enumerate(trial.steps) if step.fills]
        for way in chosen(len(writing), min(times // 2, len(writing))):
            full[trial.stop(writing[way], When.FULL, chance=way)] += 1
        counts = wrong.total(), wrong.total() - wrong[""], full.total(), full.total() - full[""]
        print(f"{point.name:34}{len(trial.steps):6}{counts[0]:8}{counts[1]:5}{counts[2]:11}{counts[3]:5}", flush=True)
        for text, number in (wrong + full).items():
            if text:
                print(f"  {number} x {text}", flush=True)
        bad += counts[1] + counts[3]
        shutil.rmtree(folder / point.name)
    print(f"{bad} bad")
    return bad


if __name__ == "__main__":
    # In memory where that can be: a killed process leaves the same there, and syncing takes no time.
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as temporary:
        sys.exit(int(run(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES, Path(temporary)) > 0))
