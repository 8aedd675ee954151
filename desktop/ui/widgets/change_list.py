"""The changes as a list to walk through; Enter or a click opens the agency."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

from desktop.domain.change import Change
from desktop.services.wording import Sentences
from desktop.ui.models.change_delegate import ChangeDelegate
from desktop.ui.models.change_model import ChangeModel

_FEW, _MOST_IN_SIGHT = 40, 80
_SLICE = 0.006  # seconds
_UNBOUNDED = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide does not name


class ChangeList(QListView):
    """`opened` gives an agency's id.

    What is in sight is measured before it is painted, the other rows by and by, so that thousands never hold the
    window up. Qt's own batches would do that too, but they paint nothing before the last one.
    """

    opened = Signal(str)

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._model = ChangeModel(sentences, self)
        self._delegate = ChangeDelegate(self)
        self._next, self._stale = 0, False
        self._timer = QTimer(self)
        self._build()
        self._timer.timeout.connect(self._on_timer_timeout)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.activated.connect(self._on_row_activated)
        self.clicked.connect(self._on_row_activated)

    def _build(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setAccessibleName(self.tr("Changes, newest first"))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these from the top, none marked."""
        self._delegate.forget()
        self._model.show(changes)
        self.scrollToTop()
        self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the texts wrap at the new width."""
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)
        self._begin()

    def _begin(self) -> None:
        """Measure what is seen first; a few rows take no more height than they need."""
        rows = self._model.rowCount()
        self._delegate.set_width(self.viewport().width())
        self._measure(range(min(rows, _FEW)))
        if rows > _FEW:
            self.setMaximumHeight(_UNBOUNDED)
        else:
            self.setMaximumHeight(sum(self.sizeHintForRow(row) for row in range(rows)) + 2 * self.frameWidth() + 2)
        self._next = 0
        self._lay_out()
        self._on_scrolled()
        self._timer.start()

    def _measure(self, rows: Iterable[int]) -> None:
        for row in rows:
            self._stale |= self._delegate.measure(self._model.index(row))

    def _lay_out(self) -> None:
        """Give rows the heights that they were measured to have; what stands at the top stays there."""
        if not self._stale:
            return
        self._stale = False
        top = self.indexAt(QPoint(1, 1))
        above = self.visualRect(top).y() if top.isValid() else 0
        self.doItemsLayout()
        if top.isValid() and self.visualRect(top).y() != above:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.visualRect(top).y() - above)

    def _on_scrolled(self) -> None:
        """Nothing is painted that was not measured: it might be cut."""
        rows = self._model.rowCount()
        first = self.indexAt(QPoint(1, 1)).row()
        if first < 0:
            return
        last = self.indexAt(QPoint(1, self.viewport().height() - 1)).row()
        self._measure(range(first, min(rows, first + _MOST_IN_SIGHT) if last < 0 else last + 1))
        self._lay_out()

    def _on_timer_timeout(self) -> None:
        begun, rows = time.monotonic(), self._model.rowCount()
        while self._next < rows and time.monotonic() - begun < _SLICE:
            self._measure([self._next])
            self._next += 1
        if self._next >= rows:
            self._timer.stop()
            self._lay_out()

    def _on_row_activated(self, index: QModelIndex) -> None:
        change = self._model.change(index.row())
        if change is not None:
            self.opened.emit(change.agency_id)
