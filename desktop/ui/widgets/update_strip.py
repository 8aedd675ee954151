"""In the frame, above the list's date: what an update is doing, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.text import NOTE, Text

_PARTS = 1000


class UpdateStrip(QWidget):
    """Hidden, or a bar with Cancel, or lines with buttons. `cancelled` is the press on Cancel."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(4)
        self._body = QWidget()
        self._line, self._amount, self._bar = Text(""), Text("", NOTE, role="muted"), QProgressBar()
        self.hide()

    def show_work(self, line: str, amount: str = "") -> None:
        """Show that something runs, and how far it is is not known yet."""
        had_focus = self._has_focus()
        self._clear()
        self._line, self._amount = Text(line), Text(amount, NOTE, role="muted", wrap=False)
        self._bar = QProgressBar()
        self._bar.setRange(0, _PARTS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(line)
        cancel = WordButton(self.tr("Cancel"), self.tr("Cancel the update"))
        cancel.clicked.connect(self.cancelled)
        self._add(self._line)
        self._add(self._bar)
        self._add(FlowRow(cancel, self._amount))
        self._present(cancel if had_focus else None, line)

    def show_progress(self, part: float, amount: str) -> None:
        """Show how much has come: `part` is 0 to 1."""
        self._bar.setValue(round(part * _PARTS))
        self._amount.setText(amount)

    def show_lines(self, lines: Sequence[str], buttons: Sequence[QWidget]) -> None:
        """Show what came of it, and what can be done."""
        had_focus = self._has_focus()
        self._clear()
        first, *more = lines
        self._add(Text(first, bold=True))
        for line in more:
            self._add(Text(line))
        self._add(FlowRow(*buttons, gap=8))
        self._present(buttons[0] if had_focus and buttons else None, " ".join(lines))

    def leave(self, go_on: Callable[[], None]) -> None:
        """Go out of sight; `go_on` finds another place for the focus where this had it."""
        had_focus = self._has_focus()
        self._clear()
        self.hide()
        if had_focus:
            go_on()

    def take_focus(self) -> None:
        """Put the focus on the first button."""
        button = self._body.findChild(WordButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        return self.isVisible() and self._holds(self.window().focusWidget())

    def _holds(self, focused: QWidget | None) -> bool:
        return focused is not None and self.isAncestorOf(focused)

    def _add(self, part: QWidget) -> None:
        layout = self._body.layout()
        if layout is not None:
            layout.addWidget(part)

    def _clear(self) -> None:
        former = self._body
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._column.addWidget(self._body)
        former.hide()
        former.deleteLater()

    def _present(self, focused: QWidget | None, spoken: str) -> None:
        self.show()
        if focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, spoken)
