"""Suggestions as a read-only list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.answer import Hit, HitKind
from desktop.services.wording import Sentences

HIT_ROLE = int(Qt.ItemDataRole.UserRole)
WHERE_ROLE = HIT_ROLE + 1
STATUS_ROLE = HIT_ROLE + 2

_Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Each hit with kind, county, state and status in words, so that namesakes can be told apart before opening."""

    def __init__(self, sentences: Sentences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = sentences
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Replace all hits."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The hit of a row, None outside."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many hits there are."""
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's signature
        """Name, words for below the name, status word, and everything in one for the screen reader."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (hit.name, self._where(hit), self._status(hit)) if part)
        return {HIT_ROLE: hit, WHERE_ROLE: self._where(hit), STATUS_ROLE: self._status(hit)}.get(role)

    def _where(self, hit: Hit) -> str:
        kind = self._sentences.hits.kind(hit)
        state = self._sentences.labels.state(hit.state) if hit.state else ""
        county = hit.county if hit.kind is not HitKind.COUNTY else None
        where = ", ".join(part for part in (county, state) if part)
        return f"{kind} · {where}" if where else kind

    def _status(self, hit: Hit) -> str:
        return self._sentences.labels.status(hit.status) if hit.status else ""
