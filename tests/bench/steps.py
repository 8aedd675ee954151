"""The steps of a writing, counted where they are made, and a process that ends itself at one of them (Linux)."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from functools import partial
from pathlib import Path
from random import Random
from types import ModuleType
from typing import NamedTuple, NoReturn, ParamSpec, TypeVar

_READING = ("SELECT", "WITH")
_ROOMLESS = ("ATTACH", "DETACH", "PRAGMA", "BEGIN", "ROLLBACK")


class When(Enum):
    """What becomes of a process at a step."""

    BEFORE = "killed before"
    WITHIN = "killed within"
    AFTER = "killed after"
    FULL = "disk full"
    CTRL_C_BEFORE = "Ctrl+C before"
    CTRL_C_AFTER = "Ctrl+C after"


CTRL_C = (When.CTRL_C_BEFORE, When.CTRL_C_AFTER)


class Step(NamedTuple):
    """One step: what it does (`fsync`, `replace`, `sqlite` ...) and the name of the file or the words of SQL."""

    kind: str
    name: str

    @property
    def ways(self) -> tuple[When, ...]:
        """How a process can be killed here; content can stop anywhere only while it is being written."""
        within = self.kind in {"fsync", "copy", "sqlite"} and not self.folder
        return (When.BEFORE, When.WITHIN, When.AFTER) if within else (When.BEFORE, When.AFTER)

    @property
    def fills(self) -> bool:
        """Whether it needs room on the disk."""
        return self.kind != "unlink" and not self.name.upper().startswith(_ROOMLESS)

    @property
    def folder(self) -> bool:
        """Whether it is a folder that is synced."""
        return self.kind == "fsync" and not self.name.endswith(".new")


Words = ParamSpec("Words")
Result = TypeVar("Result")
Chosen = Callable[[Step], bool]


class Watch:
    """Counts the steps that are `chosen`; at number `at` the process is killed, or the disk is full."""

    def __init__(self, folder: Path, chosen: Chosen, at: int = -1, when: When = When.BEFORE, chance: int = 0) -> None:
        """`folder` is where it writes; `chance` seeds how much of a content was written."""
        self.steps: list[Step] = []
        self._folder, self._chosen, self._at, self._when = folder, chosen, at, when
        self._random, self._chance = Random(chance), chance

    def begin(self) -> None:
        """Watch this process from now on."""
        self._wrap(os, "open", lambda path, flags, *_: _made(path, flags))
        self._wrap(os, "fsync", lambda number: Step("fsync", Path(f"/proc/self/fd/{number}").readlink().name))
        self._wrap(os, "link", lambda _, target, **__: Step("link", Path(target).name))
        self._wrap(os, "replace", lambda _, target: Step("replace", Path(target).name))
        self._wrap(os, "unlink", lambda path, **_: Step("unlink", Path(path).name))
        self._wrap(os, "mkdir", lambda path, *_, **__: Step("mkdir", Path(path).name))
        self._wrap(shutil, "copyfile", lambda _, target, **__: Step("copy", Path(target).name))
        asking = {name: self._asking(getattr(sqlite3.Connection, name)) for name in ("execute", "executemany")}
        watched = type("Watched", (sqlite3.Connection,), asking)
        sqlite3.connect = partial(sqlite3.connect, factory=watched)  # type: ignore[assignment] # one way of several to call it

    def _wrap(self, module: ModuleType, name: str, step: Callable[..., Step | None]) -> None:
        call = getattr(module, name)
        setattr(module, name, lambda *words, **more: self.take(step(*words, **more), call, *words, **more))

    def _asking(self, call: Callable[..., Result]) -> Callable[..., Result]:
        return lambda connection, sql, *values: self.take(_asked(sql), call, connection, sql, *values)

    def take(
        self, step: Step | None, call: Callable[Words, Result], *words: Words.args, **more: Words.kwargs
    ) -> Result:
        """Take a step, or end at it; None is no step that writes."""
        if step is None or not self._chosen(step):
            return call(*words, **more)
        self.steps.append(step)
        if len(self.steps) - 1 == self._at:
            self._end(step, lambda: call(*words, **more))
        return call(*words, **more)

    def _end(self, step: Step, call: Callable[[], object]) -> NoReturn:
        if self._when is When.FULL:
            raise _full(step, self._chance)
        if self._when not in {When.BEFORE, When.CTRL_C_BEFORE}:
            with suppress(OSError):  # what is to be removed may not be there
                call()
        if self._when in CTRL_C:
            raise KeyboardInterrupt
        if self._when is When.WITHIN:
            self._cut()
        kill()

    def _cut(self) -> None:
        """Leave of what is being written as much as came to the disk by chance."""
        for path in self._folder.rglob("*.new"):
            os.truncate(path, self._random.randint(0, path.stat().st_size))


def kill() -> NoReturn:
    """End this process as `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("killed and still here")


def _made(path: str, flags: int) -> Step | None:
    return Step("open", Path(path).name) if flags & os.O_CREAT else None


def _asked(sql: str) -> Step | None:
    return None if sql.lstrip().upper().startswith(_READING) else Step("sqlite", sql)


def _full(step: Step, chance: int) -> Exception:
    """A disk that is full; now and then one that is broken, can only be read, or gives no more to this person."""
    if step.kind == "sqlite":
        return sqlite3.OperationalError(("database or disk is full", "disk I/O error")[chance % 2])
    code = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EDQUOT)[chance % 4]
    return OSError(code, os.strerror(code))
