"""Work off the GUI thread: one thread for the desk, one for each kind of errand; answers come back by a signal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.errors import KnownError
from desktop.ui.desk import Desk

Answer = TypeVar("Answer")
_TURN = 0.0005  # seconds


@dataclass(frozen=True, slots=True)
class _Waiting:
    ticket: int
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]


class Jobs(QObject):
    """Owns the worker threads and the signal their answers come back by.

    A channel holds one question at a time: a newer one replaces it, whether it waits or runs, and its late answer is
    dropped. The desk is opened in its worker, by the first question, and never leaves that thread. Errands need no
    desk: those of one channel follow each other in a thread of their own, and none is dropped for a newer one.
    """

    _arrived = Signal(str, int, object)

    def __init__(self, open_desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        """Start nothing yet; `open_desk` is called in the worker thread."""
        super().__init__(parent)
        # Python lets a thread go on for 5 ms before another has its turn; the window would wait that long for its own
        # at every pause in a paint, whenever a worker works.
        sys.setswitchinterval(_TURN)
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._errands: dict[str, ThreadPoolExecutor] = {}
        self._waiting: dict[str, _Waiting] = {}
        self._queued: dict[str, Future[Any]] = {}
        self._tickets = 0
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        channel: str,
        work: Callable[[Desk], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Do `work` in the worker, then call `done` or, for the world's failures, `failed` in the GUI thread."""
        self._submit(channel, partial(self._work, work), done, failed)

    def between(
        self,
        channel: str,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Close the desk and do `work` in its thread, as `ask` does; the next question opens the desk anew."""
        self._submit(channel, partial(self._work_alone, work), done, failed)

    def _submit(
        self,
        channel: str,
        task: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        if self._closed:
            return
        self.drop(channel)
        self._tickets += 1
        ticket = self._tickets
        self._waiting[channel] = _Waiting(ticket, done, failed)
        future = self._worker.submit(task)
        self._queued[channel] = future
        future.add_done_callback(partial(self._hand_over, channel, ticket))

    def run(
        self,
        channel: str,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Do an errand in the channel's own thread, after those before it, then call `done` or `failed` as `ask` does.

        What takes long must end early when it is told to: `close` waits for it.
        """
        if self._closed:
            return
        if channel not in self._errands:
            self._errands[channel] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=channel)
        self._tickets += 1
        ticket = self._tickets
        self._waiting[f"{channel} {ticket}"] = _Waiting(ticket, done, failed)
        future = self._errands[channel].submit(work)
        future.add_done_callback(partial(self._hand_over, f"{channel} {ticket}", ticket))

    def apart(
        self,
        channel: str,
        work: Callable[[Desk], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        """Do an errand, as `run` does, with a desk of its own: what takes minutes must keep no other question waiting.

        That desk answers from the list that was in use when the errand began.
        """
        self.run(channel, partial(self._work_apart, work), done, failed)

    def reopen(self) -> None:
        """Open the desk anew for the next question: the list it answers from has changed."""
        if not self._closed:
            self._worker.submit(self._leave)

    def drop(self, channel: str) -> None:
        """Forget the channel's question; an answer on its way is dropped when it comes."""
        self._waiting.pop(channel, None)
        queued = self._queued.pop(channel, None)
        if queued is not None:
            queued.cancel()

    def close(self) -> None:
        """Drop what waits, let what runs come to its end, close the desk in its own thread."""
        if self._closed:
            return
        self._closed = True
        self._waiting.clear()
        for queued in self._queued.values():
            queued.cancel()
        self._worker.submit(self._leave)
        for worker in (self._worker, *self._errands.values()):
            worker.shutdown(wait=True)

    def _work(self, work: Callable[[Desk], Answer]) -> Answer:
        if self._desk is None:
            self._desk = self._open_desk()
        return work(self._desk)

    def _work_alone(self, work: Callable[[], Answer]) -> Answer:
        self._leave()
        return work()

    def _work_apart(self, work: Callable[[Desk], Answer]) -> Answer:
        desk = self._open_desk()
        try:
            return work(desk)
        finally:
            desk.close()

    def _leave(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _hand_over(self, channel: str, ticket: int, future: Future[Any]) -> None:
        # Runs in the worker (or, when cancelled, in the GUI thread): only the signal crosses over.
        if not future.cancelled() and not self._closed:
            self._arrived.emit(channel, ticket, future)

    def _on_arrived(self, channel: str, ticket: int, future: Future[Any]) -> None:
        waiting = self._waiting.get(channel)
        if self._closed or waiting is None or waiting.ticket != ticket:
            return
        del self._waiting[channel]
        try:
            answer = future.result()  # a bug in the worker is raised here and reaches the excepthook
        except KnownError as error:
            waiting.failed(error)
            return
        waiting.done(answer)
