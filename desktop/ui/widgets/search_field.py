"""The field where every question is typed."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPointF, QRectF, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit

from desktop.ui.mirrored import painted
from desktop.ui.widgets.text import NAME, scaled_font

_LONGEST = 200
_FRAME = 10  # px that Qt keeps free beside a text, and the border


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
        self.setAccessibleName(self.tr("Search: ZIP code, city, county or agency"))
        self.setToolTip(self.tr("Type a ZIP code, or the name of a city, a county or an agency"))
        # By name: see `Text`.
        self.setProperty("inputMethodHints", "ImhSensitiveData|ImhNoPredictiveText")
        line = self.fontMetrics().height()
        self.setMinimumHeight(line + 24)
        self._leave_room()

    def _leave_room(self) -> None:
        """For the lens, where the text begins."""
        lens, end = self.fontMetrics().height() + 20, 12
        mirrored = self.isRightToLeft()
        self.setTextMargins(end if mirrored else lens, 0, lens if mirrored else end, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the longest hint that has room."""
        super().resizeEvent(event)
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - _FRAME
        hints = (self.tr("ZIP code, city, county or agency"), self.tr("ZIP code or name"), self.tr("ZIP code"))
        wide = (hint for hint in hints if self.fontMetrics().horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(wide, hints[-1]))

    def changeEvent(self, event: QEvent) -> None:
        """The text may begin at the other edge now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room()

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
        """Draw the field, and a lens at the edge where its text begins."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.fontMetrics().height() * 0.62
        lens = painted(self, QRectF(16, (self.height() - size) / 2 - size * 0.1, size, size))
        foot = QPointF(lens.center().x() + size * 0.36, lens.center().y() + size * 0.36)
        path = QPainterPath()
        path.addEllipse(lens)
        path.moveTo(foot)
        path.lineTo(QPointF(foot.x() + size * 0.38, foot.y() + size * 0.38))
        # A stroke and not a pen, which would ask for enumerations of `Qt` (see `Text`).
        stroker = QPainterPathStroker()
        stroker.setWidth(max(1.6, size / 8))
        painter.fillPath(stroker.createStroke(path), self.palette().placeholderText())
