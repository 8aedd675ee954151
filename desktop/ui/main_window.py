"""The frame: search on top, pages in the middle, the side bar, the list's date at the foot. It owns no feature.

No page is built here: the search field is ready first, the pages follow once the window has been painted.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.permissions import AT_HOME, Permissions
from desktop.ui.widgets.list_footer import ListFooter
from desktop.ui.widgets.side_bar import SideBar
from desktop.ui.widgets.top_bar import TopBar

ONE_COLUMN = 760
_CHARACTERS = 90
_FIRST_SIZE = QSize(1080, 780)


class MainWindow(QMainWindow):
    """`painted` is emitted once, when the window has been painted for the first time; `closing` before it goes."""

    painted = Signal()
    closing = Signal()
    page_asked = Signal(str)
    leave_asked = Signal()
    back_asked = Signal()
    forward_asked = Signal()
    done_asked = Signal()

    def __init__(self, permissions: Permissions = AT_HOME) -> None:
        """What is not permitted is not offered."""
        super().__init__()
        self._permissions = permissions
        self._was_painted = False
        self.resize(_FIRST_SIZE)
        self.setMinimumSize(360, 400)
        self.build()

    def build(self) -> None:
        """Build the frame, without pages; again when the language or the size of text has changed."""
        may = self._permissions
        offered = (("saved", may.saving), ("settings", may.settings), ("leave", may.saving))
        left_out = [name for name, allowed in offered if not allowed]
        self.top, self.side, self.foot = TopBar(public=not may.saving), SideBar(left_out), ListFooter()
        self.foot.renew.setVisible(may.updating)
        if not may.updating:
            self.foot.renew.hide()
        self._pages = QStackedWidget()
        self.setWindowTitle(self.tr("287(g) Lookup"))
        frame = QWidget()
        frame.setObjectName("frame")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.top)
        body.addWidget(self._pages, 1)
        body.addWidget(self.foot)
        self._row.addWidget(self.side)
        self._row.addLayout(body, 1)
        self.side.mark("start")
        self.side.chosen.connect(self.page_asked)
        self.side.leave_asked.connect(self.leave_asked)
        self.top.back_asked.connect(self.back_asked)
        self.top.forward_asked.connect(self.forward_asked)
        self.top.done_asked.connect(self.done_asked)
        self.setCentralWidget(frame)
        self._fold()
        self.top.search.setFocus()

    def show_page(self, page: QWidget, mark: str) -> None:
        """Bring a page to the front and mark its entry in the side bar."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.side.mark(mark)

    @property
    def is_growing(self) -> bool:
        """Whether the page in front still adds parts below what is seen."""
        return bool(getattr(self._pages.currentWidget(), "is_growing", False))

    def focus_search(self) -> None:
        """Come back to the search field, its text marked for typing over."""
        self.top.search.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where it has become too narrow."""
        self._fold()
        super().resizeEvent(event)

    def _fold(self) -> None:
        """Below 760 px, or too narrow for large text, everything stands in one column."""
        narrow = self.width() < max(ONE_COLUMN, self.fontMetrics().averageCharWidth() * _CHARACTERS)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self.side.lie_down(narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # After the flush that this paint belongs to.
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let others end their work first."""
        self.closing.emit()
        super().closeEvent(event)
