"""A page: one column of at most 980 px that scrolls, with margins that shrink in a narrow window."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.grid import BAR, WIDEST, side_margin

_SLICE = 0.006  # seconds


class ScrollPage(QScrollArea):
    """Holds parts from top to bottom; `refill` starts over for a new answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A stop of its own, so that a page can be read with the arrow and Page keys alone.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._leave_room(BAR)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._column: QBoxLayout | None = None
        self._later: deque[Callable[[], None]] = deque()
        self._later_timer = QTimer(self)
        self._later_timer.setSingleShot(True)
        self._later_timer.timeout.connect(self._on_later_timeout)
        self.refill()

    def refill(self) -> None:
        """Throw the old parts away and start an empty column."""
        self._later.clear()
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
        if self.isVisible() and not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            # Qt would show it a moment later, before it is given its room.
            part.show()

    def then(self, step: Callable[[], None]) -> None:
        """Add parts by `step` once what was added so far is painted: they stand below what is seen first.

        Steps are done in their order, a few at a time, so that keys are answered in between; while the page is hidden
        they wait.
        """
        self._later.append(step)
        self._later_timer.start()

    def forget_steps(self) -> None:
        """Parts that were still to come come no more."""
        self._later.clear()

    @property
    def is_growing(self) -> bool:
        """Whether parts are still to come."""
        return bool(self._later)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on growing."""
        super().showEvent(event)
        if self._later:
            self._later_timer.start()

    def _on_later_timeout(self) -> None:
        if not self.isVisible():
            return
        begun = time.monotonic()
        while self._later and time.monotonic() - begun < _SLICE:
            self._later.popleft()()
        # Layouts ask each other by and by who needs how much; none of that is to be seen.
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.LayoutRequest))
        if self._later:
            self._later_timer.start()

    def finish(self, stretch: int = 1) -> None:
        """Close the column: what is left of the height stays empty below; with 0 only what no part wants."""
        if self._column is not None:
            self._column.addStretch(stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow page narrow margins."""
        self._set_margins()
        super().resizeEvent(event)

    def _on_range_changed(self, least: int, most: int) -> None:
        self._leave_room(0 if most > least else BAR)

    def _leave_room(self, room: int) -> None:
        """In the place of a bar that is not there, so that pages of any length stand in one line."""
        mirrored = self.isRightToLeft()
        self.setViewportMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def changeEvent(self, event: QEvent) -> None:
        """The bar may stand at the other edge now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            bar = self.verticalScrollBar()
            self._on_range_changed(bar.minimum(), bar.maximum())

    def _set_margins(self) -> None:
        if self._column is not None:
            side = side_margin(self.width())
            self._column.setContentsMargins(side, 8, side, 24)
