"""The field where every question is typed."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.text import NAME, scaled_font

_LONGEST = 200


class SearchField(QLineEdit):
    """Gives arrows, Enter and Escape away as signals; nothing typed is remembered, completed or learned from."""

    stepped = Signal(int)
    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._build()

    def _build(self) -> None:
        self.setFont(scaled_font(NAME))
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(self.tr("ZIP code, city, county or agency"))
        self.setAccessibleName(self.tr("Search: ZIP code, city, county or agency"))
        self.setToolTip(self.tr("Type a ZIP code, or the name of a city, a county or an agency"))
        # By name: see `Text`.
        self.setProperty("inputMethodHints", "ImhSensitiveData|ImhNoPredictiveText")
        line = self.fontMetrics().height()
        self.setMinimumHeight(line + 24)
        self.setTextMargins(line + 20, 0, 12, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose below, Enter opens, Escape clears; everything else edits."""
        keys = QtCore.Qt.Key
        if event.key() in {keys.Key_Down, keys.Key_Up}:
            self.stepped.emit(1 if event.key() == keys.Key_Down else -1)
        elif event.key() in {keys.Key_Return, keys.Key_Enter}:
            self.submitted.emit()
        elif event.key() == keys.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text may be dropped here; a file belongs to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and a lens at its left edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.fontMetrics().height() * 0.62
        lens = QRectF(16, (self.height() - size) / 2 - size * 0.1, size, size)
        foot = QPointF(lens.center().x() + size * 0.36, lens.center().y() + size * 0.36)
        path = QPainterPath()
        path.addEllipse(lens)
        path.moveTo(foot)
        path.lineTo(QPointF(foot.x() + size * 0.38, foot.y() + size * 0.38))
        # A stroke and not a pen, which would ask for enumerations of `Qt` (see `Text`).
        stroker = QPainterPathStroker()
        stroker.setWidth(max(1.6, size / 8))
        painter.fillPath(stroker.createStroke(path), self.palette().placeholderText())
