"""The growth of the list as a step chart over true time, walked edition by edition."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.change import GrowthStep
from desktop.services.wording import Sentences, count
from desktop.ui.announce import announce
from desktop.ui.growth_words import GrowthWords, gaps_of
from desktop.ui.tokens import Tokens, tokens_of
from desktop.ui.widgets.growth_frame import WRAP, GrowthFrame, framed
from desktop.ui.widgets.growth_line import LINES, GrowthLine
from desktop.ui.widgets.text import NOTE, scaled_font

_LEAP = 10
_DOT = 2.5
_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -_LEAP,
    Qt.Key.Key_PageDown: _LEAP,
    Qt.Key.Key_Home: -(1 << 20),
    Qt.Key.Key_End: 1 << 20,
}


class GrowthChart(QWidget):
    """`pointed` gives the position of the edition that arrows, Home, End, Page keys or the mouse point at."""

    pointed = Signal(int)

    def __init__(self, sentences: Sentences, words: GrowthWords) -> None:
        super().__init__()
        self._sentences, self._words = sentences, words
        self._steps: tuple[GrowthStep, ...] = ()
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as time goes on every chart
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Chart: how the list grew"))

    def show_steps(self, steps: Sequence[GrowthStep]) -> None:
        """Show these editions, oldest first; none is pointed at."""
        self._steps, self._at = tuple(steps), None
        if steps:
            keys = self.tr("Left and Right walk from list to list, Home and End go to the first and the last.")
            self.setAccessibleDescription(f"{self._words.span(steps)} {keys}")
        self.update()

    def point(self, position: int) -> None:
        """Point at an edition, and say its numbers."""
        if not self._steps or position == self._at:
            return
        self._at = position
        self.update()
        self.pointed.emit(position)
        announce(self, self._words.edition(self._steps[position]))

    def frame(self) -> GrowthFrame:
        """Where everything stands at the present size and font."""
        return framed(QRectF(self.rect()), QFontMetrics(scaled_font(NOTE)), self._steps, self._sentences, self._words)

    def sizeHint(self) -> QSize:
        """As high as its text is large."""
        line = QFontMetrics(scaled_font(NOTE)).height()
        return QSize(line * 30, line * 20)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; the first press points at the newest edition."""
        by = _MOVES.get(Qt.Key(event.key()))
        if by is None or not self._steps:
            super().keyPressEvent(event)
            return
        last = len(self._steps) - 1
        at = last if self._at is None and abs(by) <= _LEAP else (self._at or 0) + by
        self.point(min(max(at, 0), last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Point at the list that held on that day."""
        self._point_at(event.position().x())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        self._point_at(event.position().x())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw grid, gaps, lines, labels, the edition pointed at, the ring of focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled_font(NOTE))
        tokens = tokens_of(QGuiApplication.palette())
        if self._steps:
            frame = self.frame()
            self._draw_grid(painter, frame, tokens)
            self._draw_gaps(painter, frame, tokens)
            self._draw_lines(painter, frame, tokens)
            self._draw_labels(painter, frame, tokens)
            self._draw_pointer(painter, frame, tokens)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _point_at(self, x: float) -> None:
        if not self._steps:
            return
        scale = self.frame().scale
        places = [scale.x(step.edition.date) for step in self._steps]
        right = min(bisect_left(places, x), len(places) - 1)
        left = max(right - 1, 0)
        self.point(left if x - places[left] < places[right] - x else right)

    def _draw_grid(self, painter: QPainter, frame: GrowthFrame, tokens: Tokens) -> None:
        scale = frame.scale
        for rows, box in frame.rows:
            y = scale.y(rows)
            painter.setPen(QPen(QColor(tokens.line if rows else tokens.edge), 1))
            painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count(rows))
        for day, box in frame.months:
            painter.setPen(QPen(QColor(tokens.edge), 1))
            painter.drawLine(QPointF(scale.x(day), scale.lower), QPointF(scale.x(day), scale.lower + 4))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sentences.month(day))

    def _draw_gaps(self, painter: QPainter, frame: GrowthFrame, tokens: Tokens) -> None:
        scale = frame.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        brush = painter.brush()
        brush.setStyle(Qt.BrushStyle.BDiagPattern)
        painter.setBrush(brush)
        for one, two in gaps_of(self._steps):
            left, right = scale.x(one.edition.date), scale.x(two.edition.date)
            painter.drawRect(QRectF(left, scale.upper, right - left, scale.lower - scale.upper))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_lines(self, painter: QPainter, frame: GrowthFrame, tokens: Tokens) -> None:
        scale = frame.scale
        after_gap = {two.edition for _, two in gaps_of(self._steps)}
        for line in reversed(LINES):
            path = QPainterPath(_point(frame, line, self._steps[0]))
            for one, two in pairwise(self._steps):
                end = _point(frame, line, two)
                if two.edition in after_gap:
                    path.moveTo(end)
                else:
                    path.lineTo(end.x(), scale.y(line.rows(one)))
                    path.lineTo(end)
            painter.strokePath(path, line.pen(tokens))
            self._draw_lone(painter, frame, line, tokens)

    def _draw_lone(self, painter: QPainter, frame: GrowthFrame, line: GrowthLine, tokens: Tokens) -> None:
        """A list with no other near it in time makes no line: it gets a dot."""
        gaps = gaps_of(self._steps)
        after, before = {two.edition for _, two in gaps}, {one.edition for one, _ in gaps}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line.pen(tokens).color())
        last = len(self._steps) - 1
        for number, step in enumerate(self._steps):
            if (number == 0 or step.edition in after) and (number == last or step.edition in before):
                painter.drawEllipse(_point(frame, line, step), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_labels(self, painter: QPainter, frame: GrowthFrame, tokens: Tokens) -> None:
        for label in frame.labels:
            pen = label.line.pen(tokens)
            painter.setPen(pen)
            painter.drawLine(label.sample_from, label.sample_to)
            painter.setPen(pen.color())
            painter.drawText(label.box, WRAP | int(Qt.AlignmentFlag.AlignVCenter), label.text)

    def _draw_pointer(self, painter: QPainter, frame: GrowthFrame, tokens: Tokens) -> None:
        if self._at is None:
            return
        step, scale = self._steps[self._at], frame.scale
        x = scale.x(step.edition.date)
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.drawLine(QPointF(x, scale.upper), QPointF(x, scale.lower))
        for line in LINES:
            painter.setPen(QPen(QColor(tokens.card), 1.5))
            painter.setBrush(line.pen(tokens).color())
            painter.drawEllipse(_point(frame, line, step), 4.5, 4.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _point(frame: GrowthFrame, line: GrowthLine, step: GrowthStep) -> QPointF:
    return QPointF(frame.scale.x(step.edition.date), frame.scale.y(line.rows(step)))
