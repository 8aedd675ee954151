"""What layouts of our own share: they keep their items in a list, and their height follows their width.

What was measured is remembered until Qt says that something has changed: it asks ten times for each layout, and layouts
stand in layouts. Measured: a third of the time that a page takes to open.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WidthLayout(QLayout):
    """Keeps the items; a subclass arranges and measures them."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._sizes: dict[str, QSize] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out, None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def invalidate(self) -> None:
        """Forget what was measured."""
        self._heights.clear()
        self._sizes.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Height at `width`."""
        if width not in self._heights:
            self._heights[width] = self.height_at(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """The size that shows everything at its best."""
        if "hint" not in self._sizes:
            self._sizes["hint"] = self.whole_size()
        return self._sizes["hint"]

    def minimumSize(self) -> QSize:
        """The size below which something is cut."""
        if "least" not in self._sizes:
            self._sizes["least"] = self.least_size()
        return self._sizes["least"]

    def height_at(self, width: int) -> int:
        """Measure the height at `width`."""
        raise NotImplementedError

    def whole_size(self) -> QSize:
        """Measure what shows everything at its best."""
        raise NotImplementedError

    def least_size(self) -> QSize:
        """Measure what must not be gone below."""
        raise NotImplementedError
