"""Words for how the list grew: one edition, all of them, what is missing between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject

from desktop.domain.change import GrowthStep
from desktop.domain.edition import AGING_DAYS
from desktop.services.wording import Sentences, count, fill
from desktop.ui.widgets.growth_line import LINES, GrowthLine


class GrowthWords(QObject):
    """The chart in sentences, and the short words at its lines."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences

    def line(self, line: GrowthLine) -> str:
        """What a line counts, in two or three words."""
        return self.tr("All rows") if line.model is None else self._sentences.labels.model(line.model)

    def edition(self, step: GrowthStep) -> str:
        """The numbers of one edition."""
        models = [
            fill(self.tr("%1: %2 %3", "where, model, rows"), line.where(self._sentences), self.line(line),
                 count(line.rows(step)))
            for line in LINES
            if line.model is not None
        ]  # fmt: skip
        text = self.tr("List dated %1: %2 rows. %3.")
        return fill(text, self._sentences.date(step.edition.date), count(step.rows), "; ".join(models))

    def span(self, steps: Sequence[GrowthStep]) -> str:
        """From how many rows to how many."""
        first, last = steps[0], steps[-1]
        if first == last:
            return self.edition(first)
        text = self.tr("From %1 rows on %2 to %3 rows on %4.")
        days = (self._sentences.date(step.edition.date) for step in (first, last))
        then, now = days
        return fill(text, count(first.rows), then, count(last.rows), now)

    def gaps(self, steps: Sequence[GrowthStep]) -> str:
        """The times of more than 14 days without a list; empty where there is none."""
        found = [
            fill(self.tr("%1 to %2", "two dates"), *(self._sentences.date(step.edition.date) for step in pair))
            for pair in gaps_of(steps)
        ]
        if not found:
            return ""
        text = self.tr("Hatched: no list of that time is held, so nothing is known of the days between (%1).")
        return fill(text, "; ".join(found))


def gaps_of(steps: Sequence[GrowthStep]) -> tuple[tuple[GrowthStep, GrowthStep], ...]:
    """Neighbours that lie further apart than a list stays current."""
    return tuple((one, two) for one, two in pairwise(steps) if (two.edition.date - one.edition.date).days > AGING_DAYS)
