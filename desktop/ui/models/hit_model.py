"""Suggestions as a read-only list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.answer import Hit, HitKind
from desktop.services.wording import Sentences

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_DISPLAY, _SPOKEN = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)

_Index = QModelIndex | QPersistentModelIndex


class HitRow(NamedTuple):
    """A hit with what is said of it: kind and place below its name, and its status; "" where it has none."""

    hit: Hit
    where: str
    status: str


class HitModel(QAbstractListModel):
    """Each hit with kind, county, state and status in words, so that namesakes can be told apart before opening.

    The words are made once for each list of hits: a view asks for them 50 times until it is painted.
    """

    def __init__(self, sentences: Sentences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = sentences
        self._rows: tuple[HitRow, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Replace all hits."""
        self.beginResetModel()
        self._rows = tuple(HitRow(hit, self._where(hit), self._status(hit)) for hit in hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The hit of a row, None outside."""
        return self._rows[row].hit if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many hits there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - Qt's signature
        """The row for the delegate, its name, and everything in one text for the screen reader."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == _DISPLAY:
            return row.hit.name
        if role == _SPOKEN:
            return ", ".join(part for part in (row.hit.name, row.where, row.status) if part)
        return None

    def _where(self, hit: Hit) -> str:
        kind = self._sentences.hits.kind(hit)
        state = self._sentences.labels.state(hit.state) if hit.state else ""
        county = hit.county if hit.kind is not HitKind.COUNTY else None
        where = ", ".join(part for part in (county, state) if part)
        return f"{kind} · {where}" if where else kind

    def _status(self, hit: Hit) -> str:
        return self._sentences.labels.status(hit.status) if hit.status else ""
