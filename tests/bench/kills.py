"""Programs killed and disks full at every kind of write: `python -m tests.bench.kills [TIMES]` (400 each; Linux).

RELIABILITY promises (R1, C8) that a person then has what was there before or what was to come, whole. Each time a
process begins from the same folder, and is killed at the next step of those that belong to the write point: before it,
after it, or with a part of the content written that chance says. Then a new process must see the old or the new, the
same write must succeed, and nothing unfinished or damaged may be left. Where the disk is full instead, who was told
that it failed must have the old. Where Ctrl+C is pressed instead, nothing unfinished is left at once. Prints a table;
exit code 1 when one is bad.
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
from tests.bench.steps import CTRL_C, Step, Watch, When
from tests.bench.writes import WRITES, make_world

TIMES = 400
_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of a name that nobody can guess is made below
_KILLED, _REFUSED, _DONE, _FAILED, _INTERRUPTED = -signal.SIGKILL, 3, 0, 1, 130
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
    except KeyboardInterrupt:
        return Ended(_INTERRUPTED, "")
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
        elif ended.code != (_INTERRUPTED if when in CTRL_C else _KILLED):
            return f"not stopped: {ended}"
        return self._wrong(ended)

    def _wrong(self, ended: Ended) -> str:
        left = self._left(of_export=True)
        if ended.code in {_REFUSED, _INTERRUPTED} and left:
            return f"left: {left}"
        wanted = {self.old} if ended.code == _REFUSED else {self.old, self.new}
        after = apart(self._look_and_do_again)
        if after.code != _DONE:
            return f"nothing can be seen or done any more: {after.text}"
        seen, again = literal_eval(after.text)
        if seen not in wanted:
            return f"neither old nor new, or not as told ({ended.text}): {seen}"
        if again != self.new:
            return f"could not be done again: {again}"
        return f"left: {self._left()}" if self._left() else ""

    def _look_and_do_again(self) -> tuple[str, str]:
        seen = repr(self._write.seen(self._home))
        self._write.done(self._home)
        return seen, repr(self._write.seen(self._home))

    def _left(self, *, of_export: bool = False) -> list[str]:
        """Unfinished and damaged files."""
        found = [path for path in self._home.rglob("*") if path.suffix == ".new" or ".damaged" in path.name]
        return [path.name for path in found if of_export or path.parent.name != _LEFT_OF_EXPORT]


def _sure(ended: Ended) -> str:
    if ended.code != _DONE:
        raise AssertionError(ended.text)
    return ended.text


def chosen(ways: int, times: int) -> list[int]:
    """Which of the ways to stop are taken: all in turn, or as many as there is time for, far apart."""
    return [turn % ways if times >= ways else turn * ways // times for turn in range(times)]


def run(times: int, folder: Path) -> int:
    """Stop each point so many times and print what came of it; the number of bad ones."""
    _sure(apart(lambda: make_world(folder / "world")))  # what forks often should hold little
    gc.freeze()  # children end before they have rubbish to look for
    gc.disable()
    bad = 0
    print(f"{'write point':34}{'steps':>6}{'killed':>8}{'bad':>5}{'full':>8}{'bad':>5}{'Ctrl+C':>8}{'bad':>5}")
    for point in POINTS:
        trial = Trial(point, folder / "world", folder / point.name)
        series = [Counter(trial.stop(*way) for way in ways) for ways in _series(trial, times)]
        counts = "".join(f"{one.total():8}{one.total() - one['']:5}" for one in series)
        print(f"{point.name:34}{len(trial.steps):6}{counts}", flush=True)
        for text, number in sum(series, Counter()).items():
            if text:
                print(f"  {number} x {text}", flush=True)
        bad += sum(one.total() - one[""] for one in series)
        shutil.rmtree(folder / point.name)
    print(f"{bad} bad")
    return bad


def _series(trial: Trial, times: int) -> list[list[tuple[int, When, int]]]:
    """Where and how a trial is stopped, and a chance: killed, on a full disk, by Ctrl+C."""
    killed = [(*trial.ways[way], turn) for turn, way in enumerate(chosen(len(trial.ways), times))]
    writing = [at for at, step in enumerate(trial.steps) if step.fills]
    full = [writing[way] for way in chosen(len(writing), min(times // 2, len(writing)))]
    pressed = [(at, when) for at in range(len(trial.steps)) for when in CTRL_C]
    few = chosen(len(pressed), min(times // 2, len(pressed)))
    return [killed, [(at, When.FULL, at) for at in full], [(*pressed[way], 0) for way in few]]


if __name__ == "__main__":
    # In memory where that can be: a killed process leaves the same there, and syncing takes no time.
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as temporary:
        sys.exit(int(run(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES, Path(temporary)) > 0))
