"""Two parts side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.mirrored import placed
from desktop.ui.widgets.width_layout import WidthLayout

_LETTERS = 36  # that a line of the first item must hold beside the second: large text folds sooner


class FoldLayout(WidthLayout):
    """The first item takes the width; the second stands at its right edge, or below it when space is short."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 280, gap: int = 12) -> None:
        """`least` is the width in px that the first item must have beside the second, more of it for large text."""
        super().__init__(parent)
        self._least = least
        self._gap = gap

    def expandingDirections(self) -> Qt.Orientation:
        """It wants all the width."""
        return Qt.Orientation.Horizontal

    def height_at(self, width: int) -> int:
        """Height at `width`, folded or not."""
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def whole_size(self) -> QSize:
        """Side by side."""
        hints = [item.sizeHint() for item in self._items]
        return QSize(sum(h.width() for h in hints) + self._gap, max((h.height() for h in hints), default=0))

    def least_size(self) -> QSize:
        """As narrow as the wider of the two."""
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _arrange(self, rect: QRect, *, apply: bool) -> int:
        if len(self._items) < 2:  # noqa: PLR2004 - not filled yet
            return 0
        main, aside = self._items[0], self._items[1]
        hint = aside.sizeHint()
        beside = rect.width() - hint.width() - self._gap
        if beside >= min(self._room(), main.sizeHint().width()):
            height = max(_height(main, beside), hint.height())
            if apply:
                left = rect.x() + rect.width() - hint.width()
                self._put(main, QRect(rect.x(), rect.y(), beside, _height(main, beside)), rect)
                self._put(aside, QRect(left, rect.y(), hint.width(), hint.height()), rect)
            return height
        top = _height(main, rect.width())
        low = min(hint.width(), rect.width())
        if apply:
            self._put(main, QRect(rect.x(), rect.y(), rect.width(), top), rect)
            self._put(aside, QRect(rect.x(), rect.y() + top + self._gap // 2, low, _height(aside, low)), rect)
        return top + self._gap // 2 + _height(aside, low)

    def _room(self) -> int:
        parent = self.parentWidget()
        return max(self._least, parent.fontMetrics().averageCharWidth() * _LETTERS) if parent else self._least

    def _put(self, item: QLayoutItem, box: QRect, rect: QRect) -> None:
        item.setGeometry(placed(self.parentWidget(), box, rect))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
