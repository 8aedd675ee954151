"""A person's table answered into files: a table of answers, and a sheet of each in a folder or all in one PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from threading import Event
from typing import Protocol

from desktop.domain.batch import AskedRow, Tally
from desktop.domain.edition import Edition
from desktop.domain.errors import FileTroubleError, KnownError, UsageError
from desktop.domain.os_cause import cause
from desktop.domain.page_setup import PageSetup
from desktop.reports.batch_table import BatchTable, Line, batch_columns
from desktop.reports.csv_table import BYTE_ORDER_MARK, csv_lines
from desktop.reports.sheet import Versions
from desktop.reports.voice import Translate
from desktop.runtime.whole_file import whole_file, write_pieces, write_whole
from desktop.services.batch import Batch, BatchDesk
from desktop.services.batch_file import Questions
from desktop.services.press import Press
from desktop.services.sheets import SheetMaker, Shelves, file_stem

_PDF = ".pdf"

Put = Callable[[Iterable[Line]], object]
Progress = Callable[[int, int], None]
"""Called with the rows done and their number."""


class RunDesk(BatchDesk, Shelves, Protocol):
    """What is asked of the desk: answers, and what stands on sheets beside them."""

    @property
    def edition(self) -> Edition:
        """The list that answers."""


@dataclass(frozen=True, slots=True)
class BatchOrder:
    """What is wanted of a table. `table` is None where the lines are handed over; `sheets` names a PDF or a folder.

    `speeches` are one or two, for sheets with two languages: translation and language code; the table has the first.
    """

    questions: Questions
    table: Path | None
    sheets: Path | None
    setup: PageSetup
    speeches: Sequence[tuple[Translate, str]]

    @property
    def one_pdf(self) -> bool:
        """Whether all sheets go into one file: its name says so, and no folder has it."""
        return self.sheets is not None and self.sheets.suffix.lower() == _PDF and not self.sheets.is_dir()


class BatchRun:
    """One run over a table. Every file is whole or not there; sheets of a folder that are finished stay."""

    def __init__(
        self, desk: RunDesk, order: BatchOrder, press: Callable[[], Press], progress: Progress, cancel: Event
    ) -> None:
        """`press` is called where sheets are wanted, once; `cancel` is looked at before every row."""
        self._batch = Batch(desk, order.questions)
        self._order, self._open_press, self._progress, self._cancel = order, press, progress, cancel
        self._answers = BatchTable(*order.speeches[0], desk.edition)
        self._maker = SheetMaker(desk, order.speeches)
        self._made: set[str] = set()

    @property
    def tally(self) -> Tally:
        """What has become of the rows so far."""
        return self._batch.tally

    @property
    def sheets(self) -> int:
        """How many sheets were made."""
        return len(self._made)

    @property
    def columns(self) -> Line:
        """The names of the table's columns."""
        return batch_columns(self._order.questions.columns)

    def run(self) -> list[Line]:
        """Answer every row; the result is the lines where no file was named for them, else nothing.

        Raises: FileTroubleError for a file that can't be written; KnownError "cancelled".
        """
        table, sheets = self._order.table, self._order.sheets
        if table is None:
            lines: list[Line] = []
            self._press(self._rows(lines.extend))
            return lines
        if sheets is not None and table.resolve() == sheets.resolve():
            raise UsageError("usage", "Answers and sheets can't be the same file.", "Give each a name of its own.")
        with _told(table), whole_file(table) as file:

            def put(lines: Iterable[Line]) -> None:
                with _told(table):  # whatever else is being written around it
                    file.writelines(line.encode() for line in csv_lines(lines))

            file.write(BYTE_ORDER_MARK.encode())
            put([self.columns])
            self._press(self._rows(put))
        return []

    def _rows(self, put: Put) -> Iterator[AskedRow]:
        total = len(self._order.questions.rows)
        for number, row in enumerate(self._batch.rows(), start=1):
            if self._cancel.is_set():
                message = "Stopped before the end: no table of answers was written."
                raise KnownError("cancelled", message, "Sheets that were finished before stay in their folder.")
            put(self._answers.lines(row))
            yield row
            self._progress(number, total)

    def _press(self, rows: Iterator[AskedRow]) -> None:
        """Make the sheets that are wanted, and take the rows to their end."""
        target = self._order.sheets
        if target is None:
            for _ in rows:
                pass
            return
        with _told(target):
            if not self._order.one_pdf:
                target.mkdir(exist_ok=True)
            sheets = self._sheets(rows)
            if self._order.one_pdf:
                self._press_one(sheets, target)
            else:
                self._press_each(sheets, target)

    def _sheets(self, rows: Iterator[AskedRow]) -> Iterator[tuple[str, Versions]]:
        """A sheet of each answer when it first comes up, with the name of its file."""
        for row in rows:
            subject = row.reply.subject
            stem = file_stem(subject) if subject is not None else ""
            if subject is not None and stem not in self._made:
                yield stem, self._maker.summary(subject)
                self._made.add(stem)

    def _press_each(self, sheets: Iterator[tuple[str, Versions]], folder: Path) -> None:
        press = self._open_press()
        for stem, versions in sheets:
            write_whole(folder / f"{stem}{_PDF}", b"".join(press.pieces([versions], self._order.setup)))

    def _press_one(self, sheets: Iterator[tuple[str, Versions]], path: Path) -> None:
        first = next(sheets, None)
        if first is not None:  # a PDF has a page at least
            all_of_them = (versions for _, versions in chain([first], sheets))
            with closing(self._open_press().pieces(all_of_them, self._order.setup)) as pieces:
                write_pieces(path, pieces)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message, hint = "%1 could not be written: %2.", "Choose another folder or name, or make room on the disk."
        raise FileTroubleError("not_written", message, hint, values=(str(path), cause(error))) from error
