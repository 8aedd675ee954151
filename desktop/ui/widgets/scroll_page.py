"""A page: one column of at most 980 px that scrolls, with margins that shrink in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.grid import BAR, WIDEST, side_margin


class ScrollPage(QScrollArea):
    """Holds parts from top to bottom; `refill` starts over for a new answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A stop of its own, so that a page can be read with the arrow and Page keys alone.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setViewportMargins(0, 0, BAR, 0)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._column: QBoxLayout | None = None
        self.refill()

    def refill(self) -> None:
        """Throw the old parts away and start an empty column."""
        page = QWidget()
        page.setProperty("role", "page")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        holder = QWidget()
        holder.setMaximumWidth(WIDEST)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(holder)
        self._column.setSpacing(8)
        row.addStretch(0)
        row.addWidget(holder, 1)
        row.addStretch(0)
        self._set_margins()
        self.setWidget(page)

    def add(self, part: QWidget, above: int = 0, stretch: int = 0) -> None:
        """Append a part, with `above` px of extra space before it; one with `stretch` takes the height that is left."""
        if self._column is None:
            return
        if above:
            self._column.addSpacing(above)
        self._column.addWidget(part, stretch)

    def finish(self, stretch: int = 1) -> None:
        """Close the column: what is left of the height stays empty below; with 0 only what no part wants."""
        if self._column is not None:
            self._column.addStretch(stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page narrow margins."""
        self._set_margins()
        super().resizeEvent(event)

    def _on_range_changed(self, least: int, most: int) -> None:
        self.setViewportMargins(0, 0, 0 if most > least else BAR, 0)

    def _set_margins(self) -> None:
        if self._column is not None:
            side = side_margin(self.width())
            self._column.setContentsMargins(side, 8, side, 24)
