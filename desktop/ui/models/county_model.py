"""The counties as a read-only table that says what the map shows, in words and numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.county_map import CountySummary, Shade
from desktop.domain.model import Model
from desktop.services.wording import Sentences, count
from desktop.ui.map_figures import MapFigures
from desktop.ui.map_words import MapWords

_Index = QModelIndex | QPersistentModelIndex
_WORDS = 3  # columns of words: county, state, county agencies; numbers follow
_SHADES = tuple(reversed(Shade))


class CountyModel(QAbstractTableModel):
    """One row a county of one state, or of all; `head(column)` names what a column says."""

    def __init__(self, sentences: Sentences, words: MapWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels, self._words = sentences.labels, words
        self._figures: MapFigures | None = None
        self._rows: list[CountySummary] = []
        self._column, self._order = 1, Qt.SortOrder.AscendingOrder
        models = (f"{self._labels.where(model)}:\n{self._labels.model(model)}" for model in Model)
        self._heads = (
            self.tr("County"), self.tr("State"), self.tr("County agencies"), self.tr("Town police"),
            self.tr("Districts,\ncampuses, ports"), *models, self.tr("Statewide"),
        )  # fmt: skip

    def show(self, figures: MapFigures, state: str | None) -> None:
        """Replace all, in the order chosen before."""
        self.beginResetModel()
        self._figures, self._rows = figures, list(figures.counties(state))
        self._arrange()
        self.endResetModel()

    def geoid(self, row: int) -> str | None:
        """The county in a row."""
        return self._rows[row].county.geoid if 0 <= row < len(self._rows) else None

    def heads(self) -> tuple[str, ...]:
        """What each column says, on one line."""
        return tuple(head.replace("\n", " ") for head in self._heads)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many counties there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Where, what kinds of agencies, how many."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """What a column says; rows have no heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's signature
        """A cell; for the screen reader with the head of its column."""
        if not index.isValid() or self._figures is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(self._rows[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads()[index.column()]}: {self._cell(self._rows[index.row()], index.column())}"
        return _side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; equal rows stay by state and name."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        counties = [self.geoid(index.row()) for index in held]
        self._column, self._order = column, order
        self._arrange()
        places = {row.county.geoid: number for number, row in enumerate(self._rows)}
        now = [
            self.index(places[geoid], index.column()) if geoid in places else QModelIndex()
            for geoid, index in zip(counties, held, strict=True)
        ]
        self.changePersistentIndexList(held, now)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._rows.sort(key=lambda row: (row.county.state, row.county.name))
        if self._figures is not None and self._column >= 0:
            self._rows.sort(key=self._key(self._figures), reverse=self._order == Qt.SortOrder.DescendingOrder)

    def _key(self, figures: MapFigures) -> Callable[[CountySummary], Any]:
        if self._column == 0:
            return lambda row: row.county.name
        if self._column == 1:
            return lambda row: self._labels.state(row.county.state)
        if self._column == _WORDS - 1:
            return lambda row: _strength(figures, row.county.geoid)
        return lambda row: self._number(figures, row, self._column)

    def _cell(self, row: CountySummary, column: int) -> str:
        figures = self._figures
        if column == 0 or figures is None:
            return row.county.name
        if column == 1:
            return self._labels.state(row.county.state)
        if column == _WORDS - 1:
            return ", ".join(self._words.county_agencies(figures.tally(row.county.geoid).county)) or "–"  # noqa: RUF001
        return count(self._number(figures, row, column))

    def _number(self, figures: MapFigures, row: CountySummary, column: int) -> int:
        tally = figures.tally(row.county.geoid)
        models = dict(enumerate(Model, _WORDS + 2))
        if column in models:
            return tally.with_model(models[column])
        return {_WORDS: len(tally.towns), _WORDS + 1: len(tally.others)}.get(
            column, figures.statewide(row.county.state)
        )


def _strength(figures: MapFigures, geoid: str) -> tuple[int, int]:
    """County agencies on patrol above those in jail, more above fewer."""
    county = figures.tally(geoid).county
    return (_SHADES.index(figures.tally(geoid).shade) if county else -1), len(county)


def _side(section: int) -> Qt.AlignmentFlag:
    """Counts end at the right, so that their digits stand below each other."""
    side = Qt.AlignmentFlag.AlignRight if section >= _WORDS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
