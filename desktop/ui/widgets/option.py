"""One of several options, or a switch: its words wrap, and below them stands what they mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.option_mark import RadioMark, SwitchMark
from desktop.ui.widgets.text import NOTE, Text


class Option(QWidget):
    """`button` is the radio button, or with `switch` the check box; a press on the words presses it."""

    def __init__(self, word: str, about: str, *, switch: bool = False) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.button: QAbstractButton = SwitchMark() if switch else RadioMark()
        self.button.setFixedSize(self.button.sizeHint())
        self.button.setAccessibleName(word)
        self.button.setAccessibleDescription(about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        above = max(0, (self.button.height() - self.fontMetrics().height()) // 2)
        words.setContentsMargins(0, above, 0, 5)
        words.setSpacing(0)
        for text in (Text(word), Text(about, NOTE, role="muted")):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            words.addWidget(text.as_column())
        row.addLayout(words, 1)
        row.addStretch(0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press the button."""
        if event.button() == Qt.MouseButton.LeftButton and self.button.isEnabled():
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
