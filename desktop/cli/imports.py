"""`import`: take lists from disk."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from desktop.cli.import_words import ImportWords
from desktop.cli.session import Session
from desktop.domain.errors import FileTroubleError, RefusedError
from desktop.services.imports import ImportedFile, import_files
from desktop.services.wording import count


def run(options: Namespace, session: Session) -> int:
    """Offer the files; 3 when a check refused one, 4 when one could not be read, else 0."""
    files = import_files(
        session.data_dir,
        session.resources,
        options.files,
        fresh=options.fresh,
        accept=options.accept,
        as_of=options.as_of,
        now=session.now,
    )
    if session.as_json:
        session.terminal.document({"files": [file_document(one) for one in files]})
    else:
        _write(files, session)
    outcomes = {one.outcome for one in files}
    if "refused" in outcomes:
        return RefusedError.exit_code
    return FileTroubleError.exit_code if "unreadable" in outcomes else 0


def file_document(one: ImportedFile) -> dict[str, object]:
    """What became of one file, as CONTRACT's `import` says it."""
    return {
        "file": one.file,
        "sha256": one.sha256,
        "kind": one.kind,
        "date": one.date.isoformat() if one.date else None,
        "date_source": one.date_source,
        "rows": one.rows,
        "outcome": one.outcome,
        "reasons": list(one.reasons),
        "anomalies": [
            {"code": odd.code, "row": odd.row, "printed": odd.printed, "used": odd.used} for odd in one.anomalies
        ],
    }


def _write(files: Sequence[ImportedFile], session: Session) -> None:
    words, terminal = session.words(ImportWords), session.terminal
    for one in files:
        day = one.date.isoformat() if one.date else words.no_date()
        terminal.line(f"{one.file}: {words.outcome(one.outcome)} ({day}, {count(one.rows)} rows)", hanging=2)
        for reason in one.reasons:
            terminal.line(f"- {words.reason(reason)}", indent=2, hanging=2)
