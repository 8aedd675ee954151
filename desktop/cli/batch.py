"""`batch`: many ZIP codes or names at once, from a table to a table and a folder of sheets."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from desktop.cli.answer_document import list_document
from desktop.cli.desk_port import DeskPort
from desktop.cli.progress_bar import ProgressBar
from desktop.cli.saving import make_folder, save, save_pieces
from desktop.cli.session import Session
from desktop.domain.batch import Outcome, Reply
from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError, UsageError
from desktop.domain.page_setup import PageSetup, Paper
from desktop.services.batch import Batch
from desktop.services.batch_file import Questions, read_questions
from desktop.services.export import BYTE_ORDER_MARK, BatchTable, BatchWords, batch_columns, csv_lines
from desktop.services.sheet_files import SheetEncoder, SheetForm
from desktop.services.sheets import SheetMaker, file_stem

Line = tuple[str, ...]


def run(options: Namespace, session: Session) -> int:
    """Answer every row; 1 when none had an answer.

    Raises: UsageError where no column can be told; FileTroubleError for a file that can't be read or written. The
        table is written whole or not at all, also after Ctrl-C; of the sheets those stay that were finished.
    """
    if options.output is not None and _same(options.output, options.file):
        raise UsageError("usage", "-o names the file that is read.", "Give the answers a name of their own.")
    questions = read_questions(options.file, options.column)
    with session.desk() as desk:
        work = _Work(desk, questions, options.sheets, session)
        lines = [] if options.output is not None else list(work.lines())
        if options.output is not None:
            save_pieces(options.output, _encoded(questions, work.lines()))
    document = {"file": None if options.output is None else str(options.output), **work.summary()}
    if options.output is None and session.as_json:
        columns = batch_columns(questions.columns)
        document["answers"] = [dict(zip(columns, line, strict=True)) for line in lines]
    elif options.output is None:
        session.terminal.text("".join(csv_lines([batch_columns(questions.columns), *lines])))
    if session.as_json:
        session.terminal.document(document)
    _report(work, questions, session)
    return 0 if work.batch.tally.outcomes[Outcome.ANSWERED] else NoAnswerError.exit_code


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _encoded(questions: Questions, lines: Iterator[Line]) -> Iterator[bytes]:
    yield BYTE_ORDER_MARK.encode()
    for line in csv_lines([batch_columns(questions.columns)]):
        yield line.encode()
    for line in csv_lines(lines):
        yield line.encode()


class _Work:
    """Answers the rows one by one, and makes a sheet of each answer when it first comes up."""

    def __init__(self, desk: DeskPort, questions: Questions, folder: Path | None, session: Session) -> None:
        speech = session.speech(session.language)
        self.batch = Batch(desk, questions)
        self.sheets: set[str] = set()
        self._edition: Edition = desk.edition
        self._questions, self._folder, self._session = questions, folder, session
        self._table = BatchTable(*speech, desk.edition)
        self._maker = SheetMaker(desk, [speech])
        self._encoder = SheetEncoder(session.press, PageSetup(Paper.LETTER, large=False))

    def lines(self) -> Iterator[Line]:
        """The lines of the table; what they are made of is written on the way."""
        total = len(self._questions.rows)
        bar = ProgressBar(sys.stderr, wanted=not self._session.terminal.quiet)
        if self._folder is not None:
            make_folder(self._folder)
        try:
            for number, row in enumerate(self.batch.rows(), start=1):
                self._make_sheet(row.reply)
                bar.show_rows(number, total)
                yield from self._table.lines(row)
        finally:
            bar.wipe()

    def _make_sheet(self, reply: Reply) -> None:
        if self._folder is None or reply.subject is None:
            return
        stem = file_stem(reply.subject)
        if stem not in self.sheets:
            versions = self._maker.summary(reply.subject)
            save(self._folder / f"{stem}.pdf", self._encoder.encoded([versions], SheetForm.PDF))
            self.sheets.add(stem)

    def summary(self) -> dict[str, object]:
        """What became of the table, for programs."""
        tally = self.batch.tally
        return {
            "column": self._questions.columns[self._questions.column],
            "column_number": self._questions.column + 1,
            "rows": tally.rows,
            "distinct": tally.distinct,
            "zeros_restored": tally.restored,
            "results": {outcome.value: number for outcome, number in tally.outcomes.items()},
            "sheets": len(self.sheets),
            "list": list_document(self._edition, self._session.today),
        }


def _report(work: _Work, questions: Questions, session: Session) -> None:
    tally, note, words = work.batch.tally, session.terminal.note, session.words(BatchWords)
    answered = tally.outcomes[Outcome.ANSWERED]
    note(words.column(questions.columns[questions.column], answered, tally.rows))
    if answered < tally.rows:
        note(words.others())
    if tally.restored:
        note(words.zeros(tally.restored))
    if work.sheets:
        note(words.sheets(len(work.sheets)))
