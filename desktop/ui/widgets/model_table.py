"""The three models side by side; in a narrow window one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout

from desktop.domain.model import Model
from desktop.domain.program import ModelRow
from desktop.services.wording import Sentences, fill
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import NOTE, Text

_CHARACTERS = 84  # four columns need about so many


class ModelTable(Card):
    """Each cell is spoken with its model and its row."""

    def __init__(self, rows: Sequence[ModelRow], sentences: Sentences) -> None:
        super().__init__()
        self._rows, self._sentences = rows, sentences
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._column.addLayout(self._grid)
        self._heads = {model: Text(self._head(model), bold=True) for model in Model}
        self._titles = [{model: Text(self._title(row), NOTE, role="muted") for model in Model} for row in rows]
        self._cells = [{model: self._cell(row, model) for model in Model} for row in rows]
        self._wide: bool | None = None
        self._lay(wide=True)

    def _head(self, model: Model) -> str:
        return self._sentences.labels.model(model)

    def _title(self, row: ModelRow) -> str:
        return self._sentences.program.text(row.text)

    def _cell(self, row: ModelRow, model: Model) -> Text:
        words = self._sentences.program.text(row.cells[model])
        cell = Text(words)
        cell.setAccessibleName(
            fill(self.tr("%1, %2: %3", "model, row, cell"), self._head(model), self._title(row), words)
        )
        return cell

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where there is no room for four columns."""
        self._lay(wide=self.width() >= self.fontMetrics().averageCharWidth() * _CHARACTERS)
        super().resizeEvent(event)

    def _lay(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for part in (*self._heads.values(), *(t for row in (*self._titles, *self._cells) for t in row.values())):
            self._grid.removeWidget(part)
        (self._lay_wide if wide else self._lay_narrow)()

    def _lay_wide(self) -> None:
        for column in range(len(Model) + 1):
            self._grid.setColumnStretch(column, 1)
        for column, model in enumerate(Model, start=1):
            self._put(self._heads[model], 0, column)
        for number, (titles, cells) in enumerate(zip(self._titles, self._cells, strict=True), start=1):
            first, *others = titles.values()
            self._put(first, number, 0)
            for other in others:
                other.hide()
            for column, model in enumerate(Model, start=1):
                self._put(cells[model], number, column)

    def _lay_narrow(self) -> None:
        for column in range(len(Model) + 1):
            self._grid.setColumnStretch(column, 1 if column == 0 else 0)
        at = 0
        for model in Model:
            self._put(self._heads[model], at, 0)
            for titles, cells in zip(self._titles, self._cells, strict=True):
                self._put(titles[model], at + 1, 0)
                self._put(cells[model], at + 2, 0)
                at += 2
            at += 1

    def _put(self, part: Text, row: int, column: int) -> None:
        self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
        part.show()
