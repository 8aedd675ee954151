"""An agency's history on the list: date, a shape on a line, a sentence, oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.answer import HistoryEvent
from desktop.services.wording import Sentences
from desktop.ui.mirrored import painted, placed
from desktop.ui.tokens import tokens_of
from desktop.ui.widgets.change_mark import draw_event
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.width_layout import WidthLayout

_GAP = 16
_LEAST = 22
"""Average letters that a sentence must have beside its date."""


class Timeline(QWidget):
    """Oldest first, as the text and the command line tell it."""

    def __init__(self, history: Sequence[HistoryEvent], sentences: Sentences) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        dates = [Text(sentences.date(event.date), role="muted", wrap=False) for event in history]
        widest = max((one.sizeHint().width() for one in dates), default=0)
        last = len(dates) - 1
        for number, (event, when) in enumerate(zip(history, dates, strict=True)):
            step = _Step(event, when, Text(sentences.event(event)), widest)
            step.rail(up=number > 0, down=number < last)
            column.addWidget(step)


class _Step(QWidget):
    """One event."""

    def __init__(self, event: HistoryEvent, when: Text, what: Text, dates: int) -> None:
        """`dates` is the width in px of the widest date of the timeline."""
        super().__init__()
        self._event, self._when = event.event, when
        self._up = self._down = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        layout = _StepLayout(self, dates, self._mark() + _GAP)
        layout.addWidget(when)
        layout.addWidget(what)

    def rail(self, *, up: bool, down: bool) -> None:
        """Say whether the line goes on to the event before and to the one after."""
        self._up, self._down = up, down

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line and the shape on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(QGuiApplication.palette())
        size = self._mark()
        mark = painted(self, QRectF(2, self._when.y() + (self._when.fontMetrics().height() - size) / 2, size, size))
        middle = mark.center()
        painter.setPen(QPen(QColor(tokens.edge), 1.5))
        if self._up:
            painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), middle.y() - size * 0.75))
        if self._down:
            painter.drawLine(QPointF(middle.x(), middle.y() + size * 0.75), QPointF(middle.x(), self.height()))
        draw_event(painter, mark, self._event, tokens)

    def _mark(self) -> int:
        return round(self._when.fontMetrics().ascent() * 0.85)


class _StepLayout(WidthLayout):
    """The sentence beside the date, or below it where it would have no room."""

    def __init__(self, parent: QWidget, dates: int, indent: int) -> None:
        super().__init__(parent)
        self._dates, self._indent = dates, indent
        self._least = parent.fontMetrics().averageCharWidth() * _LEAST

    def height_at(self, width: int) -> int:
        """Height at `width`, folded or not."""
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place both."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def whole_size(self) -> QSize:
        """Side by side."""
        sizes = [item.sizeHint() for item in self._items]
        return QSize(self._indent + self._dates + _GAP + self._least, max((s.height() for s in sizes), default=0))

    def least_size(self) -> QSize:
        """One below the other."""
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(self._indent + widest, max((item.minimumSize().height() for item in self._items), default=0))

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        when, what = self._items
        line = when.sizeHint().height()
        room = rect.width() - self._indent - self._dates - _GAP
        beside = room >= self._least
        left = self._indent + (self._dates + _GAP if beside else 0)
        top = 4 if beside else 4 + line
        width = rect.width() - left
        height = what.heightForWidth(width)
        if apply:
            owner = self.parentWidget()
            when.setGeometry(placed(owner, QRect(rect.x() + self._indent, rect.y() + 4, self._dates, line), rect))
            what.setGeometry(placed(owner, QRect(rect.x() + left, rect.y() + top, width, height), rect))
        return max(top + height, 4 + line) + 8
