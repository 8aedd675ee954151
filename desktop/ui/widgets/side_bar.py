"""The pages there are, one button each."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QVBoxLayout

from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.text import NAME, Text


class SideBar(QFrame):
    """Stands at the side; in a narrow window it lies across the top."""

    chosen = Signal(str)
    leave_asked = Signal()

    def __init__(self, left_out: Collection[str] = ()) -> None:
        """`left_out` names pages that are not offered in this run; "leave" is the button that ends it."""
        super().__init__()
        self._left_out = left_out
        self.setProperty("role", "side")
        self._across: bool | None = None
        self._flow: FlowLayout | None = None
        self._buttons: dict[str, WordButton] = {}
        self._group = QButtonGroup(self)
        self._build()

    def _build(self) -> None:
        self._name = Text(self.tr("287(g) Lookup"), NAME, bold=True, wrap=False)
        self._name.setContentsMargins(12, 8, 12, 16)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(4)
        self._box.addWidget(self._name)
        pages = {
            "start": self.tr("Look up"),
            "map": self.tr("Map"),
            "changes": self.tr("Changes"),
            "saved": self.tr("Saved"),
            "rights": self.tr("Know your rights"),
            "about": self.tr("About the program"),
            "settings": self.tr("Settings"),
        }
        for key, word in pages.items():
            if key in self._left_out:
                continue
            button = WordButton(word, role="nav")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # said to be one of several, and not a check box
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._on_button_clicked, key))
            self._group.addButton(button)
            self._buttons[key] = button
        self._leave = WordButton(self.tr("Leave quickly"), role="nav")
        self._leave.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._leave.setToolTip(self._about_leaving())
        self._leave.setAccessibleDescription(self._about_leaving())
        self._leave.clicked.connect(self.leave_asked)
        self._leave.setVisible("leave" not in self._left_out)
        self._box.addStretch(1)
        self.lie_down(across=False)

    def _about_leaving(self) -> str:
        return self.tr(
            "Closes the program at once and empties the clipboard. Or press Shift three times. It can't undo pages "
            "opened in the browser, printed or saved files."
        )

    def mark(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def lie_down(self, across: bool) -> None:
        """Lie across the top in as many lines as are needed, without the name, or stand at the side."""
        if across is self._across:
            return
        self._across = across
        self._name.setVisible(not across)
        self._box.setContentsMargins(*((8, 4, 8, 4) if across else (12, 12, 12, 12)))
        if across:
            for button in (*self._buttons.values(), self._leave):
                self._lines().addWidget(button)
            return
        for at, button in enumerate(self._buttons.values(), start=1):
            self._box.insertWidget(at, button)
        self._box.addWidget(self._leave)

    def _lines(self) -> FlowLayout:
        """Where the buttons lie across; made when it is first needed: it asks for enumerations of `Qt` (see `Text`)."""
        if self._flow is None:
            self._flow = FlowLayout(gap=4)
            self._box.insertLayout(0, self._flow)
        return self._flow

    def _on_button_clicked(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)
