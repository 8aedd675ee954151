"""Lays widgets out in lines, as words in a paragraph."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.mirrored import placed
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.width_layout import WidthLayout


class FlowLayout(WidthLayout):
    """Left to right, then the next line; the height follows the width, so nothing is clipped."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int = 4, *, low: bool = False) -> None:
        """`low` sets the parts of a line on its lower edge, not in its middle."""
        super().__init__(parent)
        self._low = low
        self._gap = gap
        self._line_gap = line_gap

    def expandingDirections(self) -> QtCore.Qt.Orientation:
        """It asks for no more room than it needs."""
        return QtCore.Qt.Orientation(0)

    def height_at(self, width: int) -> int:
        """Height of all lines at `width`."""
        return self._arrange(QRect(0, 0, width, 0), apply=False) + self.contentsMargins().bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def whole_size(self) -> QSize:
        """Everything in one line, if there is room."""
        hints = [_hint(item) for item in self._seen()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0) + self.contentsMargins().bottom())

    def least_size(self) -> QSize:
        """As wide as the widest item can be made."""
        sizes = [item.minimumSize() for item in self._seen()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _seen(self) -> list[QLayoutItem]:
        """Those that are not hidden; a hidden one leaves no gap."""
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        x, y = rect.x(), rect.y()
        line: list[tuple[QLayoutItem, QSize]] = []
        for item in self._seen():
            size = self._size(item, rect.width())
            if line and x + size.width() > rect.x() + rect.width():
                y += self._place(line, rect, y, apply=apply) + self._line_gap
                x, line = rect.x(), []
            line.append((item, size))
            x += size.width() + self._gap
        return y + self._place(line, rect, y, apply=apply) - rect.y()

    def _place(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int, *, apply: bool) -> int:
        x = rect.x()
        height = max((size.height() for _, size in line), default=0)
        for item, size in line:
            if apply:
                above = height - size.height()
                box = QRect(QPoint(x, y + (above if self._low else above // 2)), size)
                item.setGeometry(placed(self.parentWidget(), box, rect))
            x += size.width() + self._gap
        return height

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        hint = _hint(item)
        if hint.width() <= width and not item.hasHeightForWidth():
            return hint
        used = min(hint.width(), width)
        return QSize(used, item.heightForWidth(used) if item.hasHeightForWidth() else hint.height())


def _hint(item: QLayoutItem) -> QSize:
    """A wrapping label asks for a column; in a line it gets its whole length first."""
    widget = item.widget()
    return widget.natural_size() if isinstance(widget, Text) else item.sizeHint()
