"""Paints a suggestion: name, what and where below it, status at the right or, in a narrow list, as a third line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.models.hit_model import HIT_ROLE, STATUS_ROLE, WHERE_ROLE
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.status_shape import colour_of, draw_shape
from desktop.ui.widgets.text import BODY, NOTE, scaled_font

_PAD = 12
_CHARACTERS = 84  # what name and place need beside a status; state and county must not be cut


class HitDelegate(QStyledItemDelegate):
    """Draws with the system's font; the marked row has a bar and a tint, not colour alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = 0

    def set_width(self, width: int) -> None:
        """Say how wide the rows are in px; a view asks for heights before it knows itself."""
        self._width = width

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines, or three where the status has no room beside."""
        name, note = QFontMetrics(scaled_font(BODY, bold=True)), QFontMetrics(scaled_font(NOTE))
        lines = 2 if index.data(STATUS_ROLE) and not self._is_wide(note) else 1
        return QSize(200, name.height() + lines * note.height() + 2 * 8 + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        tokens = tokens_of(QGuiApplication.palette())
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.hover))
            painter.fillRect(QRect(rect.x(), rect.y(), 4, rect.height()), QColor(tokens.accent))
        left, top, width = rect.x() + _PAD + 4, rect.y() + 8, rect.width() - 2 * _PAD - 4
        note_font = scaled_font(NOTE)
        note = QFontMetrics(note_font)
        room = self._draw_status(painter, option, index, note) if self._is_wide(note) else 0
        self._draw_words(painter, index, QRect(left, top, width - room, rect.height()), (tokens.text, tokens.muted))
        if not room and index.data(STATUS_ROLE):
            base = rect.bottom() - 8 - note.height()
            self._draw_badge(painter, index, QRect(left, base, width, note.height()))
        painter.restore()

    def _draw_words(
        self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, box: QRect, ink: tuple[str, str]
    ) -> None:
        y = box.y()
        for text, font, colour in (
            (str(index.data()), scaled_font(BODY, bold=True), ink[0]),
            (str(index.data(WHERE_ROLE)), scaled_font(NOTE), ink[1]),
        ):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRect(box.x(), y, box.width(), metrics.height()), Qt.AlignmentFlag.AlignVCenter, line)
            y += metrics.height() + 2

    def _draw_status(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        note: QFontMetrics,
    ) -> int:
        word = str(index.data(STATUS_ROLE) or "")
        if not word:
            return 0
        rect: QRect = option.rect
        width = note.horizontalAdvance(word) + note.ascent() + 12
        box = QRect(rect.right() - _PAD - width, rect.y() + (rect.height() - note.height()) // 2, width, note.height())
        self._draw_badge(painter, index, box)
        return width + _PAD

    def _draw_badge(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, box: QRect) -> None:
        status = index.data(HIT_ROLE).status
        colour = colour_of(status, tokens_of(QGuiApplication.palette()))
        painter.setFont(scaled_font(NOTE))
        size = QFontMetrics(painter.font()).ascent() * 0.8
        draw_shape(painter, QRectF(box.x() + 1, box.y() + (box.height() - size) / 2, size, size), status, colour)
        painter.setPen(colour)
        words = box.adjusted(round(size) + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data(STATUS_ROLE)))

    def _is_wide(self, note: QFontMetrics) -> bool:
        return self._width >= note.averageCharWidth() * _CHARACTERS
