"""The growth of the list as a read-only table: what the chart shows, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.change import GrowthStep
from desktop.services.wording import Sentences, count
from desktop.ui.growth_words import GrowthWords
from desktop.ui.widgets.growth_line import LINES

_Index = QModelIndex | QPersistentModelIndex


class GrowthModel(QAbstractTableModel):
    """One row an edition, newest first: its date, all rows, the rows of each model, its file."""

    def __init__(self, sentences: Sentences, words: GrowthWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many editions there are."""
        return 0 if parent is not None and parent.isValid() else len(self._steps)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Date, counts, file."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """What a column counts; rows have no heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's signature
        """A cell; for the screen reader with the head of its column."""
        if not index.isValid():
            return None
        text = self._cell(self._steps[index.row()], index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {text}".replace("\n", " ")
        return _side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _cell(self, step: GrowthStep, column: int) -> str:
        if column == 0:
            return self._sentences.date(step.edition.date)
        return count(LINES[column - 1].rows(step)) if column <= len(LINES) else step.edition.file


def _side(column: int) -> Qt.AlignmentFlag:
    """Counts end at the right, so that their digits stand below each other."""
    side = Qt.AlignmentFlag.AlignRight if 0 < column <= len(LINES) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
