"""`import`: take lists from disk."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from desktop.cli.captions import Captions
from desktop.cli.offer_document import file_document, write_reasons
from desktop.cli.session import Session
from desktop.domain.errors import FileTroubleError, RefusedError
from desktop.services.imports import ImportedFile, import_files
from desktop.services.wording import OfferWords


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


def _write(files: Sequence[ImportedFile], session: Session) -> None:
    words, terminal = session.words(OfferWords), session.terminal
    for one in files:
        day = one.date.isoformat() if one.date else words.no_date()
        rows = session.words(Captions).rows(one.rows)
        terminal.line(f"{one.file}: {words.outcome(one.outcome)} ({day}, {rows})", hanging=2)
        write_reasons(one, session)
