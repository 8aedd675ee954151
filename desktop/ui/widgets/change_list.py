"""The changes as a list to walk through; Enter or a click opens the agency."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

from desktop.domain.change import Change
from desktop.services.wording import Sentences
from desktop.ui.models.change_delegate import ChangeDelegate
from desktop.ui.models.change_model import ChangeModel

_BATCH = 100
_FEW = 40
_UNBOUNDED = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide does not name


class ChangeList(QListView):
    """Rows are laid out in batches, so that thousands never hold the window up; `opened` gives an agency's id."""

    opened = Signal(str)

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._model = ChangeModel(sentences, self)
        self._delegate = ChangeDelegate(self)
        self._build()
        self.activated.connect(self._on_row_activated)
        self.clicked.connect(self._on_row_activated)

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setAccessibleName(self.tr("Changes, newest first"))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these from the top, none marked."""
        self._model.show(changes)
        self.scrollToTop()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the texts wrap at the new width."""
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A few rows take no more height than they need."""
        rows = self._model.rowCount()
        if rows > _FEW:
            self.setMaximumHeight(_UNBOUNDED)
            return
        self._delegate.set_width(self.viewport().width())
        self.setMaximumHeight(sum(self.sizeHintForRow(row) for row in range(rows)) + 2 * self.frameWidth() + 2)

    def _on_row_activated(self, index: QModelIndex) -> None:
        change = self._model.change(index.row())
        if change is not None:
            self.opened.emit(change.agency_id)
