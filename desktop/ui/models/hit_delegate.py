"""Paints a suggestion: name, what and where below it, status at the right or, in a narrow list, below."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.mirrored import turning
from desktop.ui.models.hit_model import ROW_ROLE, HitRow
from desktop.ui.tokens import Tokens, tokens_of
from desktop.ui.widgets.grid import BAR
from desktop.ui.widgets.status_shape import colour_of, draw_shape
from desktop.ui.widgets.text import BODY, NOTE, scaled_font

_Turn = Callable[[QRect], QRect]
_PAD = 12
_CHARACTERS = 84  # what name and place need beside a status; state and county must not be cut
_LEAST, _TALL = 60, 10_000
_MOST_MEASURED = 100  # rows
_WRAP = int(Qt.TextFlag.TextWordWrap)


class _Face(NamedTuple):
    """A font with its measures."""

    font: QFont
    metrics: QFontMetrics


class HitDelegate(QStyledItemDelegate):
    """Draws with the system's font; the marked row has a bar and a tint, not colour alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = 0
        self._base: QFont | None = None
        self._faces: tuple[_Face, _Face] | None = None
        self._measured: dict[tuple[str, str, str], tuple[int, int]] = {}

    def set_width(self, width: int) -> None:
        """Say how wide the rows are in px; a view asks for heights before it knows itself."""
        self._width = width
        self._measured.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as its texts, which wrap; the status below them where it has no room beside."""
        row, note = _row(index), self._fonts()[1]
        below = note.metrics.height() if row.status and not self._is_wide(note) else 0
        return QSize(200, sum(self._heights(row)) + below + 2 * 8 + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        tokens, row, rect = tokens_of(QGuiApplication.palette()), _row(index), QRect(option.rect)
        turn = turning(option)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.hover))
            painter.fillRect(turn(QRect(rect.x(), rect.y(), 4, rect.height())), QColor(tokens.accent))
        note = self._fonts()[1].metrics
        self._draw_words(painter, row, rect.topLeft() + QPoint(_PAD + 4, 8), tokens, turn)
        if row.status and self._is_wide(self._fonts()[1]):
            self._draw_status(painter, rect, row, tokens, turn)
        elif row.status:
            base = rect.bottom() - 8 - note.height()
            box = QRect(rect.x() + _PAD + 4, base, rect.width() - 2 * _PAD - 4, note.height())
            self._draw_badge(painter, row, box, tokens, turn)
        painter.restore()

    def _heights(self, row: HitRow) -> tuple[int, int]:
        """Of name and place, in px; measured once, though a view asks four times for each row that it shows."""
        name, note = (face.metrics for face in self._fonts())  # which forgets what another font measured
        words = (row.hit.name, row.where, row.status)
        if words not in self._measured:
            if len(self._measured) >= _MOST_MEASURED:
                self._measured.clear()
            width = self._words_width(row)
            self._measured[words] = _height(name, row.hit.name, width), _height(note, row.where, width)
        return self._measured[words]

    def _words_width(self, row: HitRow) -> int:
        """What name and place have, whether or not a bar stands beside the rows."""
        note = self._fonts()[1]
        beside = self._badge_width(row) + _PAD if row.status and self._is_wide(note) else 0
        return max(_LEAST, self._width - 2 * _PAD - 4 - BAR - beside)

    def _draw_words(self, painter: QPainter, row: HitRow, at: QPoint, tokens: Tokens, turn: _Turn) -> None:
        width, y = self._words_width(row), at.y()
        texts = ((row.hit.name, tokens.text), (row.where, tokens.muted))
        for (text, colour), face, height in zip(texts, self._fonts(), self._heights(row), strict=True):
            painter.setFont(face.font)
            painter.setPen(QColor(colour))
            painter.drawText(turn(QRect(at.x(), y, width, height)), _WRAP, text)
            y += height + 2

    def _badge_width(self, row: HitRow) -> int:
        note = self._fonts()[1].metrics
        return note.horizontalAdvance(row.status) + note.ascent() + 12

    def _draw_status(self, painter: QPainter, rect: QRect, row: HitRow, tokens: Tokens, turn: _Turn) -> None:
        note, width = self._fonts()[1].metrics, self._badge_width(row)
        box = QRect(rect.right() - _PAD - width, rect.y() + (rect.height() - note.height()) // 2, width, note.height())
        self._draw_badge(painter, row, box, tokens, turn)

    def _draw_badge(self, painter: QPainter, row: HitRow, box: QRect, tokens: Tokens, turn: _Turn) -> None:
        if row.hit.status is None:
            return
        colour = colour_of(row.hit.status, tokens)
        note = self._fonts()[1]
        painter.setFont(note.font)
        size = round(note.metrics.ascent() * 0.8)
        shape = QRect(box.x() + 1, box.y() + (box.height() - size) // 2, size, size)
        draw_shape(painter, QRectF(turn(shape)), row.hit.status, colour)
        painter.setPen(colour)
        painter.drawText(turn(box.adjusted(size + 8, 0, 0, 0)), Qt.AlignmentFlag.AlignVCenter, row.status)

    def _is_wide(self, note: _Face) -> bool:
        return self._width >= note.metrics.averageCharWidth() * _CHARACTERS

    def _fonts(self) -> tuple[_Face, _Face]:
        """For the name and for what stands below it; made anew when the application's font is another."""
        base = QGuiApplication.font()
        if self._faces is None or base != self._base:
            self._measured.clear()
            fonts = scaled_font(BODY, bold=True), scaled_font(NOTE)
            self._base, self._faces = (
                base,
                (
                    _Face(fonts[0], QFontMetrics(fonts[0])),
                    _Face(fonts[1], QFontMetrics(fonts[1])),
                ),
            )
        return self._faces


def _height(metrics: QFontMetrics, text: str, width: int) -> int:
    if metrics.horizontalAdvance(text) <= width:
        return metrics.height()  # asking how a text would wrap takes six times as long
    return metrics.boundingRect(QRect(0, 0, width, _TALL), _WRAP, text).height()


def _row(index: QModelIndex | QPersistentModelIndex) -> HitRow:
    row = index.data(ROW_ROLE)
    assert isinstance(row, HitRow)  # noqa: S101 - what the model gives
    return row
