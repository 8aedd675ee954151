"""A choice of one among many, with its label above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.ui.mirrored import painted
from desktop.ui.widgets.text import NOTE, Text

_LEAST = 12


class _Box(QComboBox):
    """Draws its own arrow; the wheel scrolls the page and never changes a choice by the way."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)

    def minimumSizeHint(self) -> QSize:
        """Narrower than its longest choice, which then is cut in the box and whole in the open list."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * _LEAST), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and an arrow at the edge where its words end."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.fontMetrics().height() * 0.22
        painter.setPen(QPen(self.palette().text().color(), max(1.6, size / 3)))
        middle = painted(self, QRectF(self.width() - 10 - 2 * size, 0, 2 * size, self.height())).center()
        painter.drawPolyline(
            QPolygonF(
                [middle + QPointF(-size, -size / 2), middle + QPointF(0, size / 2), middle + QPointF(size, -size / 2)]
            )
        )


class PickList(QWidget):
    """`chosen` follows a choice by the person, never one made by the program."""

    chosen = Signal()

    def __init__(self, label: str, spoken: str = "") -> None:
        """`spoken` is the accessible name where the label alone would not say enough."""
        super().__init__()
        self._keys: tuple[object, ...] = ()
        self._box = _Box()
        self._box.setAccessibleName(spoken or label)
        self._box.activated.connect(self._on_box_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        above = Text(label, NOTE, role="muted", wrap=False)
        above.setBuddy(self._box)
        column.addWidget(above)
        column.addWidget(self._box)

    def offer(self, choices: Sequence[tuple[object, str]], chosen: object) -> None:
        """Offer these (key, words); `chosen` is marked, or the first where it is not among them."""
        keys = tuple(key for key, _ in choices)
        words = [word for _, word in choices]
        if (keys, words) != (self._keys, [self._box.itemText(n) for n in range(self._box.count())]):
            self._keys = keys
            self._box.clear()
            self._box.addItems(words)
        self.choose(chosen)

    def choose(self, key: object) -> None:
        """Mark a choice without telling of it; the first where it is not offered."""
        self._box.setCurrentIndex(self._keys.index(key) if key in self._keys else 0)

    def key(self) -> object:
        """What is chosen; None before anything was offered."""
        return self._keys[self._box.currentIndex()] if self._keys else None

    def take_focus(self) -> None:
        """Put the focus on the choice."""
        self._box.setFocus()

    def word(self) -> str:
        """The words of what is chosen."""
        return self._box.currentText()

    def _on_box_activated(self, _index: int) -> None:
        self.chosen.emit()
