"""`batch`: many ZIP codes or names at once, from a table to a table and sheets, each in a file or all in one PDF."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from threading import Event

from desktop.cli.answer_document import list_document
from desktop.cli.progress_bar import ProgressBar
from desktop.cli.session import Session
from desktop.domain.batch import Outcome
from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError, UsageError
from desktop.domain.page_setup import PageSetup
from desktop.services.batch_file import Questions, read_questions
from desktop.services.batch_run import BatchOrder, BatchRun
from desktop.services.export import BatchWords, csv_lines


def run(options: Namespace, session: Session) -> int:
    """Answer every row; 1 when none had an answer.

    Raises: UsageError where no column can be told; FileTroubleError for a file that can't be read or written. The
        table and a PDF of all sheets are written whole or not at all, also after Ctrl-C; of sheets in a folder those
        stay that were finished.
    """
    for target in (options.output, options.sheets):
        if target is not None and _same(target, options.file):
            message = "The file that is read can't be the one that is written."
            raise UsageError("usage", message, "Give the answers a name of their own.")
    questions = read_questions(options.file, options.column)
    bar = ProgressBar(sys.stderr, wanted=not session.terminal.quiet)
    with session.desk() as desk:
        order = BatchOrder(
            questions=questions,
            table=options.output,
            sheets=options.sheets,
            setup=PageSetup(options.paper, options.large_print),
            speeches=session.speeches(options.second_lang),
        )
        work = BatchRun(desk, order, session.press, bar.show_rows, Event())
        try:
            lines = work.run()
        finally:
            bar.wipe()
        document = {
            "file": None if options.output is None else str(options.output),
            **_summary(work, questions, desk.edition, session),
        }
    if options.output is None and session.as_json:
        document["answers"] = [dict(zip(work.columns, line, strict=True)) for line in lines]
    elif options.output is None:
        session.terminal.text("".join(csv_lines([work.columns, *lines])))
    if session.as_json:
        session.terminal.document(document)
    for sentence in session.words(BatchWords).report(questions.columns[questions.column], work.tally, work.sheets):
        session.terminal.note(sentence)
    return 0 if work.tally.outcomes[Outcome.ANSWERED] else NoAnswerError.exit_code


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _summary(work: BatchRun, questions: Questions, edition: Edition, session: Session) -> dict[str, object]:
    """What became of the table, for programs."""
    state = questions.state
    return {
        "column": questions.columns[questions.column],
        "column_number": questions.column + 1,
        "state_column": None if state is None else questions.columns[state],
        "rows": work.tally.rows,
        "distinct": work.tally.distinct,
        "zeros_restored": work.tally.restored,
        "results": {outcome.value: number for outcome, number in work.tally.outcomes.items()},
        "sheets": work.sheets,
        "list": list_document(edition, session.today),
    }
