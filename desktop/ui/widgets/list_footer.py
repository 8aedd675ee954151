"""The list in use, always in sight: its date, its age, its size; above it, at times, a word about the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.announce import announce
from desktop.ui.widgets.grid import side_margin
from desktop.ui.widgets.text import NOTE, Text


class ListFooter(QWidget):
    """One line at the foot of the window; wraps in a narrow one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._word = Text("", NOTE)
        self._word.hide()
        self._line = Text(self.tr("Opening ICE's list …"), NOTE, role="foot")
        self._column.addWidget(self._word)
        self._column.addWidget(self._line)

    def show_line(self, line: str) -> None:
        """Say which list is in use."""
        self._line.setText(f"{line} · {self.tr('nothing you look up leaves this computer')}")

    def say(self, text: str) -> None:
        """Show and announce what the person should know but need not answer; an empty text takes it away."""
        self._word.setText(text)
        self._word.setVisible(bool(text))
        if text:
            announce(self._word, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in line with the page above."""
        side = side_margin(self.width())
        self._column.setContentsMargins(side + 2, 8, side + 2, 8)
        super().resizeEvent(event)
