"""What is said of the rows of a table of questions."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.answer import Hit
from desktop.domain.batch import Outcome, Tally
from desktop.domain.level import Reach
from desktop.reports.dates import count
from desktop.reports.voice import Voice, fill

_SUGGESTED = 5


class BatchWords(Voice):
    """Short words for cells, and notes."""

    def outcome(self, outcome: Outcome) -> str:
        """What became of a question; none of these is a status."""
        return {
            Outcome.ANSWERED: self.tr("Answered"),
            Outcome.NO_EXACT_MATCH: self.tr("No exact match"),
            Outcome.UNKNOWN_ZIP: self.tr("ZIP code not known here"),
            Outcome.NOT_A_ZIP: self.tr("Not a ZIP code"),
            Outcome.EMPTY: self.tr("Nothing was asked"),
        }[outcome]

    def unanswered(self, outcome: Outcome, hits: tuple[Hit, ...]) -> str:
        """Why there is no answer and what may have been meant; nothing of this speaks of an agency."""
        if hits:
            names = "; ".join(_whole(hit) for hit in hits[:_SUGGESTED])
            return fill(self.tr("Nothing was opened. Did you mean: %1"), names)
        if outcome is Outcome.UNKNOWN_ZIP:
            return self.tr("This ZIP code is not known here. This says nothing about any agency.")
        if outcome is Outcome.NOT_A_ZIP:
            return self.tr("A ZIP code has five digits. This says nothing about any agency.")
        if outcome is Outcome.EMPTY:
            return self.tr("The cell is empty.")
        return self.tr("Nothing found. This says nothing about any agency. Check the spelling, or try a ZIP code.")

    def restored(self, typed: str, asked: str) -> str:
        """That a number was taken for a ZIP code whose first zeros were lost."""
        text = self.tr("“%1” was read as ZIP code %2: spreadsheets drop zeros in front. Check it.")
        return fill(text, typed, asked)

    def reach(self, reach: Reach) -> str:
        """How an agency reaches the place that was asked for."""
        return {
            Reach.COVERS: self.tr("Serves this place"),
            Reach.STATEWIDE: self.tr("Works everywhere in the state"),
            Reach.NEARBY: self.tr("Nearby"),
        }[reach]

    def unprinted(self) -> str:
        """In place of a signing date that ICE did not print."""
        return self.tr("no signing date printed")

    def report(self, column: str, tally: Tally, sheets: int) -> Iterator[str]:
        """What became of a table whose column `column` was read, in a sentence or more."""
        answered = tally.outcomes[Outcome.ANSWERED]
        text = self.tr("Column “%1”: %2 of %3 rows answered.")
        yield fill(text, column, count(answered), count(tally.rows))
        if answered < tally.rows:
            yield self.tr(
                "The column “result” says what became of the others. Nothing that fits only nearly was opened."
            )
        if tally.restored:
            text = self.tr("Rows where zeros that a spreadsheet had dropped were put back: %1")
            yield fill(text, count(tally.restored))
        if sheets:
            yield fill(self.tr("Sheets written: %1"), count(sheets))


def _whole(hit: Hit) -> str:
    where = ", ".join(part for part in (hit.county, hit.state) if part)
    return f"{hit.name} ({where}) [{hit.id}]" if where else f"{hit.name} [{hit.id}]"
