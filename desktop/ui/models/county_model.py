"""The counties as a read-only table that says what the map shows, in words and numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from desktop.domain.county_map import CountySummary, Shade
from desktop.domain.model import Model
from desktop.services.wording import Sentences, count
from desktop.ui.map_figures import MapFigures
from desktop.ui.map_words import MapWords
from desktop.ui.models.figure_table import FigureTable

_WORDS = 3  # columns of words: county, state, county agencies; numbers follow
_SHADES = tuple(reversed(Shade))


class CountyModel(FigureTable):
    """One row a county of one state, or of all; `head(column)` names what a column says."""

    def __init__(self, sentences: Sentences, words: MapWords, parent: QObject | None = None) -> None:
        super().__init__(range(_WORDS, _WORDS + 3 + len(Model)), parent)
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

    def _length(self) -> int:
        return len(self._rows)

    def _cell(self, at: int, column: int) -> str:
        row, figures = self._rows[at], self._figures
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
