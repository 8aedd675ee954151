"""`list`: the rows of ICE's list, all of them or some, for people, scripts and spreadsheets."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable, Sequence

from desktop.cli.answer_document import list_document, program_document
from desktop.cli.captions import Captions
from desktop.cli.masthead import write_masthead
from desktop.cli.row_document import ROW_FIELDS, row_document, row_status
from desktop.cli.saving import save
from desktop.cli.session import Session
from desktop.domain.edition import Edition
from desktop.domain.errors import UsageError
from desktop.domain.status import Status
from desktop.runtime.version import VERSION
from desktop.services.export import BYTE_ORDER_MARK, LIST_FIELDS, csv_text, list_marks
from desktop.services.listing import rows_left, rows_on

Row = dict[str, object]


def run(options: Namespace, session: Session) -> int:
    """Print the rows that fit, or write them to a file.

    Without `--format` and a file, people get a table; a file's name decides its format.

    Raises: UsageError for options that contradict each other; NoAnswerError for a day before the first list held;
        FileTroubleError when the file can't be written.
    """
    if options.on and options.status is Status.NO_LONGER_LISTED:
        raise UsageError("usage", "--on and --status no_longer_listed exclude each other.", "Leave one of them out.")
    form = _format(options, session)
    edition, rows = _rows(options, session)
    rows = [row for row in rows if _fits(row, options)]
    if form is None:
        _write_table(edition, rows, session)
        return 0
    if form == "xlsx":
        save(options.output, _workbook(edition, rows, session))
    else:
        text = _encoded(form, edition, rows, session)
        if options.output is None:
            session.terminal.text(text)
            return 0
        mark = BYTE_ORDER_MARK if form == "csv" else ""
        save(options.output, (mark + text).encode())
    if session.as_json and form != "json":
        session.terminal.document({"file": str(options.output), "format": form, "rows": len(rows)})
    session.terminal.note(session.words(Captions).rows_written(len(rows), options.output))
    return 0


def _format(options: Namespace, session: Session) -> str | None:
    if options.format == "xlsx" and options.output is None:
        raise UsageError("usage", "A workbook is written to a file.", "Name it with -o.")
    if options.format:
        if session.as_json and options.format != "json" and options.output is None:
            message, hint = (
                "--json and --format %1 exclude each other.",
                "Leave one of them out, or write to a file with -o.",
            )
            raise UsageError("usage", message, hint, values=(options.format,))
        return str(options.format)
    if options.output is not None:
        ending = options.output.suffix.lower().removeprefix(".")
        if ending in {"csv", "json", "ndjson", "xlsx"}:
            return str(ending)
        raise UsageError(
            "usage", "The file's name does not tell the format.", "Add --format csv, json, ndjson or xlsx."
        )
    return "json" if session.as_json else None


def _rows(options: Namespace, session: Session) -> tuple[Edition, list[Row]]:
    if options.on:
        edition, then = rows_on(session.data_dir, session.resources, options.on)
        return edition, [row_document(one.row, one.placement, row_status(one.placement), one.number) for one in then]
    with session.desk() as desk:
        edition = desk.edition
        if options.status is not Status.NO_LONGER_LISTED:
            now = [row_document(row, at, row_status(at), row.printed.row) for row, at in desk.rows()]
            return edition, now
    left = rows_left(session.data_dir, session.resources)
    return edition, [row_document(one.row, one.placement, Status.NO_LONGER_LISTED, one.number) for one in left]


def _fits(row: Row, options: Namespace) -> bool:
    wanted = {"state": options.state, "model": options.model, "level": options.level, "status": options.status}
    return all(value is None or row[name] == value for name, value in wanted.items())


def _encoded(form: str, edition: Edition, rows: Sequence[Row], session: Session) -> str:
    if form == "csv":
        return csv_text((*ROW_FIELDS, *LIST_FIELDS), _cells(edition, rows))
    if form == "ndjson":
        which = dict(zip(LIST_FIELDS, list_marks(edition), strict=True))
        return "".join(json.dumps(row | which, ensure_ascii=False) + "\n" for row in rows)
    document = {"list": list_document(edition, session.today), "program": program_document(), "rows": rows}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _cells(edition: Edition, rows: Iterable[Row]) -> list[list[object]]:
    return [[*(row[name] for name in ROW_FIELDS), *list_marks(edition)] for row in rows]


def _workbook(edition: Edition, rows: Sequence[Row], session: Session) -> bytes:
    # The library that writes workbooks takes 200 ms to load, which no other format needs.
    from desktop.services.list_workbook import ListWorkbook  # noqa: PLC0415

    words = session.words(ListWorkbook)
    return words.encoded((*ROW_FIELDS, *LIST_FIELDS), _cells(edition, rows), edition, VERSION)


def _write_table(edition: Edition, rows: Sequence[Row], session: Session) -> None:
    """One line a row: state, model, signing date, agency. The full facts are in the other formats."""
    write_masthead(session.terminal, edition, session.today, session.sentences())
    if not rows:
        session.terminal.line(session.words(Captions).no_row())
    for row in rows:
        signed = row["signed"] or row["signed_printed"] or ""
        head = f"{row['state'] or '--':<3}{row['model'] or '?':<4}{signed:<11}"
        session.terminal.line(f"{head} {row['name']}", hanging=19)
