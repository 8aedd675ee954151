"""A read-only table of words and counts: what a chart or a map shows, for the eye and for the screen reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class FigureTable(QAbstractTableModel):
    """The frame; each table gives `_heads` (each on one line or more), its length and its cells."""

    def __init__(self, counts: range, parent: QObject | None) -> None:
        """`counts` are the columns of numbers."""
        super().__init__(parent)
        self._counts = counts
        self._heads: tuple[str, ...] = ()

    def heads(self) -> tuple[str, ...]:
        """What each column says, on one line."""
        return tuple(head.replace("\n", " ") for head in self._heads)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else self._length()

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """What a column says; rows have no heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's signature
        """A cell; for the screen reader with the head of its column."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads()[index.column()]}: {self._cell(index.row(), index.column())}"
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _length(self) -> int:
        raise NotImplementedError

    def _cell(self, row: int, column: int) -> str:
        raise NotImplementedError

    def _side(self, column: int) -> Qt.AlignmentFlag:
        # Counts end at the right, so that their digits stand below each other.
        side = Qt.AlignmentFlag.AlignRight if column in self._counts else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
