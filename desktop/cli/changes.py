"""`changes`: what changed on ICE's list between two days."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Sequence

from desktop.cli.answer_document import list_document, program_document
from desktop.cli.captions import Captions
from desktop.cli.saving import save
from desktop.cli.session import Session
from desktop.domain.change import Change, ChangeLog
from desktop.domain.edition import Edition
from desktop.domain.errors import UsageError
from desktop.services.change_log import positions
from desktop.services.export import BYTE_ORDER_MARK, change_csv


def run(options: Namespace, session: Session) -> int:
    """Print the changes after the list of `--from` up to the list of `--to`, or write them to a file.

    Raises: UsageError for options that contradict each other; NoAnswerError for a day before the first list held;
        FileTroubleError when the file can't be written.
    """
    form = _format(options, session)
    with session.desk() as desk:
        editions = desk.editions()
        log = desk.changes(*positions(editions, options.earlier, options.later))
    found = [change for change in log.changes if options.state in {None, change.state}]
    if form is None:
        _write(log, found, session)
        return 0
    text = _encoded(form, log, found, editions, session)
    if options.output is None:
        session.terminal.text(text)
        return 0
    save(options.output, ((BYTE_ORDER_MARK if form == "csv" else "") + text).encode())
    if session.as_json and form != "json":
        session.terminal.document({"file": str(options.output), "format": form, "events": len(found)})
    session.terminal.note(session.words(Captions).changes_written(len(found), options.output))
    return 0


def _format(options: Namespace, session: Session) -> str | None:
    if options.format == "csv" and session.as_json and options.output is None:
        raise UsageError("usage", "--json and --format csv exclude each other.", "Leave one of them out.")
    if options.format:
        return str(options.format)
    if options.output is not None:
        ending = options.output.suffix.lower().removeprefix(".")
        if ending in {"csv", "json"}:
            return str(ending)
        raise UsageError("usage", "The file's name does not tell the format.", "Add --format csv or json.")
    return "json" if session.as_json else None


def _encoded(form: str, log: ChangeLog, found: Sequence[Change], editions: Sequence[Edition], session: Session) -> str:
    if form == "csv":
        return change_csv(session.sentences().changes, log, found, editions)
    document = {
        "from": list_document(log.earlier, session.today),
        "to": list_document(log.later, session.today),
        "program": program_document(),
        "events": [_document(change) for change in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _document(change: Change) -> dict[str, object]:
    return {
        "date": change.date.isoformat(),
        "event": change.event,
        "confidence": change.confidence,
        "agency_id": change.agency_id,
        "name": change.name,
        "state": change.state,
        "model": change.model,
        "old": change.old,
        "new": change.new,
    }


def _write(log: ChangeLog, found: Sequence[Change], session: Session) -> None:
    """The two lists, what changed in numbers, and one line a change."""
    words, terminal = session.sentences().changes, session.terminal
    terminal.line(words.span(log))
    terminal.line(words.summary(found) or words.nothing(log))
    for change in found:
        head = f"{change.date.isoformat()}  {words.agency(change)}"
        terminal.line(f"{head}: {words.whole(change)} [{words.confidence(change.confidence)}]", hanging=12)
