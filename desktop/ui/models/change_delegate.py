"""Paints a change: its date above the first of a day, agency and state, what happened, and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.models.change_model import CHANGE_ROLE, HEADING_ROLE, SURE_ROLE, WHAT_ROLE
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.change_mark import draw_confidence, draw_event
from desktop.ui.widgets.text import BODY, NOTE, scaled_font, shown

_PAD, _GAP = 12, 8
_WIDE = 70
_WRAP = int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000
_Index = QModelIndex | QPersistentModelIndex


class _Row(NamedTuple):
    """Where the parts of a row stand, from its own top left corner."""

    heading: QRect
    frame: QRect
    mark: QRectF
    name: QRect
    what: QRect
    badge: QRect

    def turned(self, direction: Qt.LayoutDirection, width: int) -> _Row:
        """The same in a row `width` px wide that is read in this direction."""
        if direction == Qt.LayoutDirection.LeftToRight:
            return self
        whole = QRect(0, 0, width, self.frame.bottom() + 1)
        mark = QRectF(width - self.mark.right(), self.mark.y(), self.mark.width(), self.mark.height())
        boxes = (QStyle.visualRect(direction, whole, box) for box in (self.heading, self.name, self.what, self.badge))
        heading, name, what, badge = boxes
        return _Row(heading, self.frame, mark, name, what, badge)


class ChangeDelegate(QStyledItemDelegate):
    """Texts wrap and are never cut; the marked row has a bar and a tint, not colour alone.

    To measure a row takes a fifth of a millisecond, and a view asks for the heights of thousands before it paints the
    first. So a row that was not measured yet is said to be as high as most are; who shows it measures it before.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width = 0
        self._bold, self._body, self._note = QFont(), QFont(), QFont()
        self._heights: dict[int, int] = {}
        self._usual = 0
        self.set_width(0)

    def set_width(self, width: int) -> None:
        """Say how wide the rows are in px, and take the application's font as it is now."""
        bold, body, note = scaled_font(BODY, bold=True), scaled_font(BODY), scaled_font(NOTE)
        if (width, bold, body, note) == (self._width, self._bold, self._body, self._note):
            return
        self._width, self._bold, self._body, self._note = width, bold, body, note
        self.forget()

    def forget(self) -> None:
        """The rows are not those that were measured."""
        self._heights.clear()
        self._usual = QFontMetrics(self._bold).height() + QFontMetrics(self._body).height() + 2 * _GAP + 3

    def measure(self, index: _Index) -> bool:
        """Measure a row, unless it was measured; whether it has another height than was said before."""
        if index.row() in self._heights:
            return False
        before = self._said(index)
        self._heights[index.row()] = self._row(index).frame.bottom() + 1
        return self._heights[index.row()] != before

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as its wrapped texts, or as most rows are."""
        return QSize(200, self._said(index))

    def _said(self, index: _Index) -> int:
        return self._heights.get(index.row(), self._usual)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        tokens = tokens_of(QGuiApplication.palette())
        row = self._row(index).turned(option.direction, self._width)
        change = index.data(CHANGE_ROLE)
        painter.save()
        rect: QRect = option.rect
        painter.translate(rect.topLeft())
        if row.heading.height():
            self._text(painter, row.heading, str(index.data(HEADING_ROLE)), self._heading_font(), tokens.muted)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(row.frame.topLeft(), row.frame.topRight())
        if option.state & QStyle.StateFlag.State_Selected:
            inner = row.frame.adjusted(0, 1, 0, 0)
            painter.fillRect(inner, QColor(tokens.hover))
            bar = QRect(inner.x(), inner.y(), 4, inner.height())
            painter.fillRect(QStyle.visualRect(option.direction, inner, bar), QColor(tokens.accent))
        draw_event(painter, row.mark, change.event, tokens)
        self._text(painter, row.name, str(index.data()), self._bold, tokens.text)
        self._text(painter, row.what, str(index.data(WHAT_ROLE)), self._body, tokens.text)
        size = QFontMetrics(self._note).ascent() * 0.8
        square = QRect(row.badge.x(), row.badge.y() + round((row.badge.height() - size) / 2), round(size), round(size))
        turned = QStyle.visualRect(option.direction, row.badge, square)
        draw_confidence(painter, QRectF(turned), change.confidence, QColor(tokens.muted))
        words = row.badge.adjusted(round(size) + 6, 0, 0, 0)
        self._text(
            painter,
            QStyle.visualRect(option.direction, row.badge, words),
            str(index.data(SURE_ROLE)),
            self._note,
            tokens.muted,
        )
        painter.restore()

    def _row(self, index: _Index) -> _Row:
        bold, note = QFontMetrics(self._bold), QFontMetrics(self._note)
        top = 0
        heading = QRect()
        if index.data(HEADING_ROLE):
            head = QFontMetrics(self._heading_font())
            heading = QRect(_PAD, _GAP + (_GAP if index.row() else 0), self._width - 2 * _PAD, head.height())
            top = heading.bottom() + 1 + _GAP // 2
        size = bold.ascent() * 0.8
        left = _PAD + 4 + round(size) + _GAP
        room = max(40, self._width - left - _PAD)
        badge_width = note.horizontalAdvance(str(index.data(SURE_ROLE))) + note.ascent() + _GAP
        wide = self._width >= note.averageCharWidth() * _WIDE
        column = room - badge_width - _PAD if wide else room
        name = self._box(bold, str(index.data()), left, top + _GAP, column)
        what = self._box(QFontMetrics(self._body), str(index.data(WHAT_ROLE)), left, name.bottom() + 3, column)
        if wide:
            badge = QRect(self._width - _PAD - badge_width, name.y(), badge_width, bold.height())
        else:
            badge = QRect(left, what.bottom() + 3, min(badge_width, room), note.height())
        bottom = max(what.bottom(), badge.bottom()) + _GAP
        mark = QRectF(_PAD + 4, name.y() + (bold.height() - size) / 2, size, size)
        return _Row(heading, QRect(0, top, self._width, bottom - top + 1), mark, name, what, badge)

    def _heading_font(self) -> QFont:
        font = QFont(self._note)
        font.setBold(True)
        return font

    def _box(self, metrics: QFontMetrics, text: str, left: int, top: int, width: int) -> QRect:
        words = shown(text)
        if metrics.horizontalAdvance(words) < width and "\n" not in words:
            # Most fit on a line, and asking how they would wrap takes six times as long.
            return QRect(left, top, width, metrics.height())
        height = metrics.boundingRect(QRect(0, 0, width, _TALL), _WRAP, words).height()
        return QRect(left, top, width, height)

    def _text(self, painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, _WRAP | int(Qt.AlignmentFlag.AlignVCenter), shown(text))
