"""The counties as a table to sort and to open from, with a sort that the keyboard reaches."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop.services.wording import Sentences
from desktop.ui.map_figures import MapFigures
from desktop.ui.map_words import MapWords
from desktop.ui.models.county_model import CountyModel
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.pick_list import PickList
from desktop.ui.widgets.text import scaled_font

_ROWS = 12
_LOOKED_AT = 60  # rows by which the columns' widths are found


class CountyTable(QWidget):
    """`opened` gives a county's GEOID."""

    opened = Signal(str)

    def __init__(self, sentences: Sentences, words: MapWords) -> None:
        super().__init__()
        self._model = CountyModel(sentences, words, self)
        self._table = QTableView()
        self._sort = PickList(self.tr("Sort by"), self.tr("Sort the table by"))
        self._build()
        self._connect()

    def _build(self) -> None:
        heads = self._model.heads()
        words = enumerate(heads[:2])
        numbers = enumerate(heads[2:], 2)
        ways = [((column, Qt.SortOrder.AscendingOrder), head) for column, head in words]
        ways += [((column, Qt.SortOrder.DescendingOrder), head) for column, head in numbers]
        self._sort.offer(ways, (1, Qt.SortOrder.AscendingOrder))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(self._sort))
        column.addWidget(self._table)
        self._dress()

    def _dress(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Counties: what the map shows, as a table"))
        table.setAccessibleDescription(self.tr("Enter opens the county."))
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setFont(scaled_font(1))
        head.setResizeContentsPrecision(_LOOKED_AT)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        row = table.fontMetrics().height() + 12
        table.verticalHeader().setDefaultSectionSize(row)
        table.setFixedHeight(row * _ROWS)

    def _connect(self) -> None:
        self._table.activated.connect(self._on_row_activated)
        self._table.horizontalHeader().sortIndicatorChanged.connect(self._on_head_pressed)
        self._sort.chosen.connect(self._on_sort_chosen)

    def show_counties(self, figures: MapFigures, state: str | None) -> None:
        """Show the counties of one state, or all, from the top."""
        self._model.show(figures, state)
        self._table.resizeColumnsToContents()
        self._table.scrollToTop()

    def _on_head_pressed(self, column: int, order: Qt.SortOrder) -> None:
        self._model.sort(column, order)
        self._sort.choose((column, order))

    def _on_sort_chosen(self) -> None:
        way = self._sort.key()
        if isinstance(way, tuple):
            self._table.horizontalHeader().setSortIndicator(*way)

    def _on_row_activated(self, index: QModelIndex) -> None:
        geoid = self._model.geoid(index.row())
        if geoid is not None:
            self.opened.emit(geoid)
