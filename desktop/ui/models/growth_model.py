"""The growth of the list as a read-only table: what the chart shows, in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.domain.change import GrowthStep
from desktop.services.wording import Sentences, count
from desktop.ui.growth_words import GrowthWords
from desktop.ui.models.figure_table import FigureTable
from desktop.ui.widgets.growth_line import LINES


class GrowthModel(FigureTable):
    """One row an edition, newest first: its date, all rows, the rows of each model, its file."""

    def __init__(self, sentences: Sentences, words: GrowthWords, parent: QObject | None = None) -> None:
        super().__init__(range(1, len(LINES) + 1), parent)
        self._sentences, self._words = sentences, words
        self._steps: tuple[GrowthStep, ...] = ()
        # Where the power applies first; the model below it, so that columns stay narrow.
        models = [f"{line.where(sentences)}:\n{words.line(line)}" for line in LINES[1:]]
        self._heads = (self.tr("List dated"), words.line(LINES[0]), *models, self.tr("File"))

    def show(self, steps: Sequence[GrowthStep]) -> None:
        """Replace all; `steps` come oldest first."""
        self.beginResetModel()
        self._steps = tuple(reversed(steps))
        self.endResetModel()

    def _length(self) -> int:
        return len(self._steps)

    def _cell(self, row: int, column: int) -> str:
        step = self._steps[row]
        if column == 0:
            return self._sentences.date(step.edition.date)
        return count(LINES[column - 1].rows(step)) if column <= len(LINES) else step.edition.file
