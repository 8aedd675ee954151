"""`inspect`: what a workbook holds and every anomaly found."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter

from desktop.cli.session import Session
from desktop.cli.terminal import Terminal
from desktop.services.inspection import Inspection, inspect_file
from desktop.services.wording import Voice, count, fill

_MOST_SHOWN = 20


def run(options: Namespace, session: Session) -> int:
    """Print what was found; nothing is changed.

    Raises: FileTroubleError when the file can't be read or is not ICE's workbook.
    """
    found = inspect_file(options.file, session.today)
    if session.as_json:
        session.terminal.document(_document(found))
    else:
        session.words(InspectionText).write(found, session.terminal)
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


class InspectionText(Voice):
    """Writes what was found for people."""

    def facts(self, found: Inspection) -> tuple[tuple[str, str], ...]:
        """Label and text of each fact of the whole workbook."""
        dated = f"{found.date.isoformat()} ({found.date_source})" if found.date else self.tr("not told")
        models = ", ".join(f"{name} {count(number)}" for name, number in found.by_model.items())
        return (
            (self.tr("File"), found.file),
            (self.tr("SHA-256"), found.sha256),
            (self.tr("Kind"), found.kind),
            (self.tr("Date"), dated),
            (self.tr("Rows"), f"{count(found.rows)} ({models})" if models else count(found.rows)),
            (self.tr("Hidden rows"), count(found.hidden_rows)),
            (self.tr("States"), count(found.states)),
            (self.tr("Links"), count(found.agreement_links)),
        )

    def write(self, found: Inspection, terminal: Terminal) -> None:
        """The facts, then the anomalies by code; those that are few one by one."""
        for label, text in self.facts(found):
            terminal.entry(label, (text,), column=17)
        terminal.line()
        terminal.line(fill(self.tr("Anomalies: %1"), count(len(found.anomalies))))
        for code, number in sorted(Counter(one.code for one in found.anomalies).items()):
            terminal.line(f"{count(number):>7}  {code}", indent=2)
            if number <= _MOST_SHOWN:
                for one in found.anomalies:
                    if one.code == code:
                        row = fill(self.tr("row %1"), str(one.row))
                        terminal.line(f"{row}: “{one.printed}” → “{one.used}”", indent=11)
