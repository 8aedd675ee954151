"""A setting that is typed: a field, a button that takes it, and a plain word where it can't be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.text import NOTE, Text


class LineSetting(QWidget):
    """`given` gives a text that `fits`; any other is answered with `wrong`."""

    given = Signal(str)

    def __init__(self, label: str, word: str, fits: Callable[[str], bool], wrong: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._fits, self._wrong = fits, wrong
        self.field = QLineEdit()
        self.field.setAccessibleName(label)
        self.field.setMinimumHeight(36)
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly | Qt.InputMethodHint.ImhNoPredictiveText)
        above = Text(label, NOTE, role="muted")
        above.setBuddy(self.field)
        self._take = WordButton(word, f"{word}: {label}")
        self._said = Text("", role="warning").as_column()
        self._said.hide()
        self._row = FlowRow(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (above, self.field, self._row, self._said):
            column.addWidget(part)
        self._take.clicked.connect(self._on_taken)
        self.field.returnPressed.connect(self._on_taken)

    def add_button(self, button: QWidget) -> None:
        """Put another button beside the one that takes the text."""
        self._row.add(button)

    def show_text(self, text: str) -> None:
        """Show what is set."""
        self.field.setText(text)
        self._said.hide()

    def say(self, text: str) -> None:
        """Show and announce a word about what was typed."""
        self._said.setText(text)
        self._said.show()
        announce(self._said, text)

    def _on_taken(self) -> None:
        text = self.field.text().strip()
        if self._fits(text):
            self._said.hide()
            self.given.emit(text)
        else:
            self.say(self._wrong)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
