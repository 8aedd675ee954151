"""The list in use, always in sight: its date, its age, its size, a button to renew it; above it, at times, more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.grid import side_margin
from desktop.ui.widgets.text import NOTE, Text

_BESIDE = 40  # average letters that the line must have for the button beside it
_LINES = 1.9  # that the whole line may take, a little less than two because it wraps between words


class ListFooter(QFrame):
    """One line and a button at the foot of the window; in a narrow one the button stands below."""

    update_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._whole = self._brief = ""
        self._build()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        self._word = Text("", NOTE)
        self._word.hide()
        self._line = Text(self.tr("Opening ICE's list …"), NOTE, role="foot")
        self.renew = WordButton(self.tr("Update"), self.tr("Update: get the newest list"))
        self.renew.clicked.connect(self.update_asked)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(4)
        self._row.addWidget(self._line, 1)
        # With room at its right, it does not bind the line to its own width where it stands below.
        beside = QHBoxLayout()
        beside.addWidget(self.renew)
        beside.addStretch()
        self._row.addLayout(beside)
        self._column.addWidget(self._word)
        self._column.addLayout(self._row)

    def hold(self, part: QWidget) -> None:
        """Put a part above the line."""
        self._column.insertWidget(0, part)

    def show_line(self, line: str, brief: str) -> None:
        """Say which list is in use; `brief` where there is little room. What is spoken is always the whole."""
        self._whole, self._brief = f"{line} · {self.tr('nothing you look up leaves this computer')}", brief
        self._line.setAccessibleName(self._whole)
        self._line.setToolTip(self._whole)
        self._fit()

    def name_button(self, *, opens_files: bool) -> None:
        """Say what the button does: it fetches, or where nothing is fetched it opens a file."""
        word = self.tr("Open a list file …") if opens_files else self.tr("Update")
        self.renew.setText(word)
        self.renew.setAccessibleName(word if opens_files else self.tr("Update: get the newest list"))

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
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Say less where large text or a narrow window would leave little room for the page above."""
        letter = self.fontMetrics().averageCharWidth()
        below = self.width() < letter * _BESIDE
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        room = self.width() - 2 * side_margin(self.width()) - self.renew.sizeHint().width()
        fits = self._line.fontMetrics().horizontalAdvance(self._whole) <= room * _LINES
        line = self._whole if fits else self._brief
        if line not in {"", self._line.text()}:
            self._line.setText(line)
