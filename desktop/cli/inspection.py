"""`inspect`: what a workbook holds and every anomaly found."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter

from desktop.cli.session import Session
from desktop.services.inspection import Inspection, inspect_file
from desktop.services.wording import count

_MOST_SHOWN = 20


def run(options: Namespace, session: Session) -> int:
    """Print what was found; nothing is changed.

    Raises: FileTroubleError when the file can't be read or is not ICE's workbook.
    """
    found = inspect_file(options.file, session.today)
    if session.as_json:
        session.terminal.document(_document(found))
    else:
        _write(found, session)
    return 0


def _document(found: Inspection) -> dict[str, object]:
    return {
        "file": found.file,
        "sha256": found.sha256,
        "kind": found.kind,
        "date": found.date.isoformat() if found.date else None,
        "date_source": found.date_source,
        "date_printed": found.date_printed,
        "rows": found.rows,
        "hidden_rows": found.hidden_rows,
        "sheet": found.sheet,
        "sheets": list(found.sheets),
        "header": list(found.header),
        "by_model": dict(found.by_model),
        "states": found.states,
        "agreement_links": found.agreement_links,
        "anomalies": [
            {"code": one.code, "row": one.row, "printed": one.printed, "used": one.used} for one in found.anomalies
        ],
    }


def _write(found: Inspection, session: Session) -> None:
    tr, terminal = session.captions().tr, session.terminal
    dated = f"{found.date.isoformat()} ({found.date_source})" if found.date else tr("not told")
    models = ", ".join(f"{name} {count(number)}" for name, number in found.by_model.items())
    for label, text in (
        (tr("File"), found.file),
        (tr("SHA-256"), found.sha256),
        (tr("Kind"), found.kind),
        (tr("Date"), dated),
        (tr("Rows"), f"{count(found.rows)} ({models})" if models else count(found.rows)),
        (tr("Hidden rows"), count(found.hidden_rows)),
        (tr("States"), count(found.states)),
        (tr("Links"), count(found.agreement_links)),
    ):
        terminal.entry(label, (text,), column=17)
    terminal.line()
    terminal.line(tr("%n anomalies", len(found.anomalies)))
    for code, number in sorted(Counter(one.code for one in found.anomalies).items()):
        terminal.line(f"{count(number):>7}  {code}", indent=2)
        if number <= _MOST_SHOWN:
            for one in found.anomalies:
                if one.code == code:
                    terminal.line(f"{session.captions().row(one.row)}: “{one.printed}” → “{one.used}”", indent=11)
