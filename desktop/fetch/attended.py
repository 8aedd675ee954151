"""Work that may hang, done in a thread of its own while somebody looks at the clock and at Cancel."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Thread
from types import TracebackType
from typing import Generic, TypeVar

from desktop.fetch.fetch_error import cancelled, out_of_time

Result = TypeVar("Result")

_GLANCE = 0.05  # seconds between two looks; Cancel has to work within 0.3


@dataclass(frozen=True, slots=True)
class Patience:
    """Until when somebody waits: `end` on the monotonic clock, `total` seconds of it in all, or until `cancel`."""

    end: float
    total: float
    cancel: Event

    def check(self) -> None:
        """Raises: FetchError when it is at its end."""
        if self.cancel.is_set():
            raise cancelled()
        if self.left() <= 0:
            raise out_of_time(self.total)

    def left(self) -> float:
        """Seconds until the end."""
        return self.end - time.monotonic()

    def rest(self, seconds: float) -> None:
        """Wait so long. Raises: FetchError as soon as patience is at its end."""
        self.cancel.wait(max(0.0, min(seconds, self.left())))
        self.check()


def attend(
    work: Callable[[], Result], patience: Patience, glance: Callable[[], None], stop: Callable[[], None]
) -> Result:
    """Do `work` in another thread and give back its result, or raise here what it raised there.

    `glance` is called 20 times a second meanwhile. However this ends, also by Ctrl-C, `stop` is called if the work is
    not done: it makes the work end soon. Nobody waits for that: a name look-up can't be stopped, and the thread does
    not keep the program from ending.

    Raises: FetchError when patience ends first.
    """
    outcome = _Outcome[Result]()
    Thread(target=outcome.catch, args=(work,), daemon=True, name="fetch").start()
    done = False
    try:
        while not outcome.wait(min(_GLANCE, max(0.0, patience.left()))):
            glance()
            patience.check()
        done = True
    finally:
        if not done:
            stop()
    glance()
    return outcome.result()


class _Outcome(Generic[Result]):
    """How the work ended: its result, or the exception, bugs included, which belongs to whoever asked."""

    def __init__(self) -> None:
        self._arrived: SimpleQueue[None] = SimpleQueue()
        self._results: list[Result] = []
        self._error: BaseException | None = None

    def catch(self, work: Callable[[], Result]) -> None:
        with self:
            self._results.append(work())

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self._error = error
        self._arrived.put(None)
        return True

    def wait(self, seconds: float) -> bool:
        try:
            self._arrived.get(timeout=seconds)
        except Empty:
            return False
        return True

    def result(self) -> Result:
        if self._error is not None:
            raise self._error
        return self._results[0]
