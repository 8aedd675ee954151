"""`status`: what is held."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.answer_document import list_document
from desktop.cli.masthead import write_masthead
from desktop.cli.session import Session
from desktop.services.holdings import Holdings
from desktop.services.wording import Voice, count


def run(options: Namespace, session: Session) -> int:
    """Print versions and counts."""
    del options
    with session.desk() as desk:
        held = desk.holdings()
    if session.as_json:
        session.terminal.document(_document(held, session))
        return 0
    write_masthead(session.terminal, held.edition, session.today, session.sentences())
    for label, text in session.words(StatusLabels).lines(held):
        session.terminal.entry(label, (text,), column=27)
    return 0


class StatusLabels(Voice):
    """Names the counts."""

    def lines(self, held: Holdings) -> tuple[tuple[str, str], ...]:
        """Label and text of each line."""
        models = ", ".join(f"{name} {count(number)}" for name, number in sorted(held.by_model.items()))
        return (
            (self.tr("Version"), held.version),
            (self.tr("Lists held"), count(held.editions)),
            (self.tr("List file"), f"{held.edition.file} ({self._source(held.edition.source)})"),
            (self.tr("SHA-256"), held.edition.sha256),
            (self.tr("Agreements"), f"{count(held.agreements)} ({models})"),
            (self.tr("Agencies on the list"), count(held.agencies)),
            (self.tr("States and territories"), f"{held.states} + {held.territories}"),
            (self.tr("Agencies known"), f"{count(held.directory_agencies)} ({held.directory_as_of})"),
            (self.tr("ZIP codes known"), count(held.zips)),
            (self.tr("Data version"), held.data_version),
            (self.tr("Data folder"), held.data_dir),
        )

    def _source(self, code: str) -> str:
        return {
            "bundled": self.tr("came with the program"),
            "ice": self.tr("from ICE's site"),
            "archive": self.tr("from a public archive"),
            "file": self.tr("from a file"),
        }.get(code, code)


def _document(held: Holdings, session: Session) -> dict[str, object]:
    return {
        "version": held.version,
        "list": list_document(held.edition, session.today),
        "editions": held.editions,
        "agreements": held.agreements,
        "agencies": held.agencies,
        "by_model": dict(held.by_model),
        "states": held.states,
        "territories": held.territories,
        "directory": {"agencies": held.directory_agencies, "as_of": held.directory_as_of},
        "zips": held.zips,
        "data_dir": held.data_dir,
        "data_version": held.data_version,
    }
