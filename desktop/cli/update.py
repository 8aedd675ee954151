"""`update`: fetch the newest list. The only command that opens a socket."""

from __future__ import annotations

import sys
from argparse import Namespace

from desktop.cli.offer_document import file_document, write_reasons
from desktop.cli.progress_bar import ProgressBar
from desktop.cli.session import Session
from desktop.domain.errors import FileTroubleError, RefusedError
from desktop.domain.page_totals import PageTotals
from desktop.services.refresh import FetchedFile, Refreshed, Watch, Wish, update
from desktop.services.wording import OfferWords, count, fill

_EXIT = {"refused": RefusedError.exit_code, "unreadable": FileTroubleError.exit_code}


def run(options: Namespace, session: Session) -> int:
    """Fetch, judge and keep; 3 when a check refused the list, 4 when what came can't be read, else 0.

    Raises: FetchError for what the network or the source does wrong.
    """
    words = session.words(UpdateWords)
    bar = ProgressBar(sys.stderr, wanted=not session.terminal.quiet)
    wish = Wish(options.source, check_only=options.check, accept=options.accept)
    try:
        done = update(
            session.data_dir, session.resources, wish, now=session.now, watch=Watch(progress=bar.show)
        )  # fmt: skip
    finally:
        bar.wipe()
    if session.as_json:
        session.terminal.document(_document(done))
    else:
        _write(done, session, words)
    return _EXIT.get(done.outcome, 0)


def _document(done: Refreshed) -> dict[str, object]:
    return {
        "source": done.source,
        "checked_only": done.check_only,
        "outcome": done.outcome,
        "reasons": list(done.reasons),
        "page_totals": _totals_document(done.totals),
        "files": [_fetched_document(one) for one in done.files],
    }


def _fetched_document(one: FetchedFile) -> dict[str, object]:
    return {
        **(file_document(one.report) if one.report else {"outcome": one.outcome, "reasons": []}),
        "address": one.address,
        "link_text": one.link_text,
        "last_modified": one.last_modified,
        "not_modified": one.report is None,
        "counted": _totals_document(one.counted),
        "totals_differ": list(one.totals_differ),
    }


def _totals_document(totals: PageTotals | None) -> dict[str, object] | None:
    if totals is None:
        return None
    by_model = {model.value: number for model, number in sorted(totals.by_model.items())}
    return {
        "agreements": totals.agreements,
        "by_model": by_model,
        "states": totals.states,
        "territories": totals.territories,
    }


def _write(done: Refreshed, session: Session, words: UpdateWords) -> None:
    terminal = session.terminal
    for one in done.files:
        terminal.line(words.fetched(one, check_only=done.check_only), hanging=2)
        if one.report:
            write_reasons(one.report, session)
        if one.totals_differ and done.totals and one.counted:
            terminal.line(words.totals(done.totals, one.counted), indent=2, hanging=2)
    if done.outcome == "refused":
        terminal.note(words.how_to_accept())


class UpdateWords(OfferWords):
    """Says what an update found."""

    def fetched(self, one: FetchedFile, *, check_only: bool) -> str:
        """Say what became of one file."""
        if one.report is None:
            return fill(self.tr("%1: unchanged since it was fetched; held already"), one.address)
        day = self.date(one.report.date) if one.report.date else self.no_date()
        outcome = self._would(one.outcome) if check_only else self.outcome(one.outcome)
        return fill(self.tr("%1: %2 (%3, %4 rows)"), one.report.file, outcome, day, count(one.report.rows))

    def how_to_accept(self) -> str:
        """Say what to do when a check refused the list and the person knows better."""
        return self.tr("To take it all the same: the same command with --accept.")

    def _would(self, code: str) -> str:
        return {
            "accepted": self.tr("newer than the list in use; it would be taken in"),
            "older": self.tr("older than the list in use"),
            "refused": self.tr("would be refused"),
        }.get(code, self.outcome(code))
