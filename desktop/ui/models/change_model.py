"""Changes of the list as a read-only model, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.change import Change
from desktop.services.wording import Sentences

CHANGE_ROLE = int(Qt.ItemDataRole.UserRole)
WHAT_ROLE = CHANGE_ROLE + 1
SURE_ROLE = CHANGE_ROLE + 2
HEADING_ROLE = CHANGE_ROLE + 3
"""The date, for the first row of each date; empty for the others."""

_Index = QModelIndex | QPersistentModelIndex


class ChangeModel(QAbstractListModel):
    """Each change with agency and state, what happened, and how sure it is, in words."""

    def __init__(self, sentences: Sentences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences, self._words = sentences, sentences.changes
        self._changes: tuple[Change, ...] = ()

    def show(self, changes: Sequence[Change]) -> None:
        """Replace all changes; those of one edition stay in the order given."""
        self.beginResetModel()
        self._changes = tuple(sorted(changes, key=_newest_first))
        self.endResetModel()

    def change(self, row: int) -> Change | None:
        """The change of a row, None outside."""
        return self._changes[row] if 0 <= row < len(self._changes) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many changes there are."""
        return 0 if parent is not None and parent.isValid() else len(self._changes)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - Qt's signature
        """Agency and state, the sentence, the confidence, the heading, and everything in one for the screen reader."""
        change = self.change(index.row()) if index.isValid() else None
        if change is None:
            return None
        if role == CHANGE_ROLE:
            return change
        if role == HEADING_ROLE:
            return self._heading(index.row())
        words = {
            int(Qt.ItemDataRole.DisplayRole): self._words.agency,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            WHAT_ROLE: self._words.sentence,
            SURE_ROLE: self._sure,
        }.get(role)
        return words(change) if words else None

    def _sure(self, change: Change) -> str:
        return self._words.confidence(change.confidence)

    def _spoken(self, change: Change) -> str:
        day = self._sentences.date(change.date)
        return f"{day}: {self._words.agency(change)}. {self._words.sentence(change)} {self._sure(change)}"

    def _heading(self, row: int) -> str:
        before, here = self.change(row - 1), self._changes[row]
        return "" if before is not None and before.date == here.date else self._sentences.date(here.date)


def _newest_first(change: Change) -> int:
    return -change.position
