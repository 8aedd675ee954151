"""A person's table answered in a thread of its own: begun, watched, stopped; the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from desktop.domain.errors import KnownError
from desktop.domain.page_setup import PageSetup
from desktop.services.wording import Translate
from desktop.ui.desk import Desk
from desktop.ui.jobs import Jobs
from desktop.ui.permissions import Permissions
from desktop.ui.seldom import Seldom

if TYPE_CHECKING:
    from desktop.domain.batch import Tally
    from desktop.services.batch_file import Table

_CHANNEL = "batch"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The table that a person chose."""

    path: Path
    table: Table


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be made of it: answers in a file, sheets in a PDF or a folder (None for none), and how those look."""

    column: int
    answers: Path
    sheets: Path | None
    setup: PageSetup
    speeches: Sequence[tuple[Translate, str]]


@dataclass(frozen=True, slots=True)
class Ended:
    """How it ended: with `error`, or with what became of the rows."""

    wish: Wish
    column: str
    tally: Tally | None = None
    sheets: int = 0
    error: KnownError | None = None


class Batches(QObject):
    """Lives as long as the session, so that a run goes on when the window is built anew.

    `changed` follows every step, `progressed` gives the rows done and their number. `chosen` is the table, `unread`
    why one could not be read, `ended` how the last run ended.
    """

    changed = Signal()
    progressed = Signal(int, int)
    _advanced = Signal(int, int)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        """Begin nothing."""
        super().__init__(parent)
        self._jobs = jobs
        self._cancel: Event | None = None
        self._then: Callable[[], None] | None = None
        self._over = Event()
        self._over.set()
        self.chosen: Chosen | None = None
        self.unread: KnownError | None = None
        self.ended: Ended | None = None
        self._advanced.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether a table is being answered."""
        return self._cancel is not None

    def choose(self, path: Path) -> None:
        """Read a table; what was chosen before is forgotten."""
        self.chosen = self.unread = self.ended = None
        self._jobs.run(_CHANNEL, partial(_read, path), self._on_read, self._on_not_read)

    def start(self, wish: Wish) -> None:
        """Answer the chosen table."""
        if self.running or self.chosen is None:
            return
        self._cancel, self.ended = Event(), None
        self._over.clear()
        column = self.chosen.table.columns[wish.column]
        work = partial(_answered, self.chosen.table, wish, Seldom(self._advanced.emit), self._cancel, self._over)
        self._jobs.apart(
            _CHANNEL, work, partial(self._on_answered, wish, column), partial(self._on_failed, wish, column)
        )
        self.changed.emit()

    def cancel(self) -> None:
        """End what runs after the row that it is at; what is not whole is not there then."""
        if self._cancel is not None:
            self._cancel.set()

    def leave(self, patience: float) -> None:
        """Cancel, and wait so many seconds at most until nothing half written lies about."""
        self.cancel()
        self._over.wait(patience)

    def give_up(self, then: Callable[[], None]) -> None:
        """Cancel, keep nothing of the table, and call `then` once no file is open any more."""
        if self.running:
            self._then = then
            self.cancel()
        else:
            self.forget()
            then()

    def forget(self) -> None:
        """Keep nothing of the table and of how its run ended; what runs goes on."""
        if not self.running:
            self.chosen = self.unread = self.ended = None
            self.changed.emit()

    def _on_read(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self.changed.emit()

    def _on_not_read(self, error: KnownError) -> None:
        self.unread = error
        self.changed.emit()

    def _on_answered(self, wish: Wish, column: str, done: tuple[Tally, int]) -> None:
        tally, sheets = done
        self._end(Ended(wish, column, tally, sheets))

    def _on_failed(self, wish: Wish, column: str, error: KnownError) -> None:
        self._end(Ended(wish, column, error=error))

    def _end(self, ended: Ended) -> None:
        self._cancel, self.ended = None, ended
        then, self._then = self._then, None
        if then is None:
            self.changed.emit()
        else:
            self.give_up(then)


def offered_batches(jobs: Jobs, may: Permissions, parent: QObject) -> Batches | None:
    """None where no file may be opened or saved."""
    return Batches(jobs, parent) if may.files else None


def _read(path: Path) -> Chosen:
    # In the worker: no page but this one needs it.
    from desktop.services.batch_file import read_table  # noqa: PLC0415

    return Chosen(path, read_table(path))


def _answered(table: Table, wish: Wish, progress: Seldom, cancel: Event, over: Event, desk: Desk) -> tuple[Tally, int]:
    # See SheetOutlet: half a second of imports.
    from desktop.services.batch_run import BatchOrder, BatchRun  # noqa: PLC0415
    from desktop.ui.printing.sheet_press import SheetPress  # noqa: PLC0415

    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - there is a window
    order = BatchOrder(table.asking(wish.column), wish.answers, wish.sheets, wish.setup, wish.speeches)
    run = BatchRun(desk, order, partial(SheetPress, app), progress, cancel)
    try:
        run.run()
    finally:
        over.set()
    return run.tally, run.sheets
