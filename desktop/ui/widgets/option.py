"""One of several options, or a switch: a short word, and below it what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.text import NOTE, Text

_INDENT = 26


class Option(QWidget):
    """`button` is the radio button, or with `switch` the check box."""

    def __init__(self, word: str, about: str, *, switch: bool = False) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.button: QAbstractButton = QCheckBox(word) if switch else QRadioButton(word)
        self.button.setAccessibleDescription(about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.button)
        if about:
            note = Text(about, NOTE, role="muted").as_column()
            note.setContentsMargins(_INDENT, 0, 0, 0)
            column.addWidget(note)
