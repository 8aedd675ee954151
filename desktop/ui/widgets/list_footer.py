"""The list in use, always in sight: its date, its age, its size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.widgets.grid import side_margin
from desktop.ui.widgets.text import NOTE, Text


class ListFooter(QWidget):
    """One line at the foot of the window; wraps in a narrow one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = QHBoxLayout(self)
        self._line = Text(self.tr("Opening ICE's list …"), NOTE, role="foot")
        self._row.addWidget(self._line)

    def show_line(self, line: str) -> None:
        """Say which list is in use."""
        self._line.setText(f"{line} · {self.tr('nothing you look up leaves this computer')}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in line with the page above."""
        side = side_margin(self.width())
        self._row.setContentsMargins(side + 2, 8, side + 2, 8)
        super().resizeEvent(event)
