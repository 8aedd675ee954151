"""The choice of one's town within a ZIP code."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.text import Text


class TownChips(QWidget):
    """Chips of which one is chosen; `chosen` gives a GEOID, "outside", or "" for the whole ZIP code."""

    chosen = Signal(str)

    def __init__(self, question: str, towns: Sequence[tuple[str, str]], current: str) -> None:
        """`towns` are (key, words) in order."""
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, gap=8, line_gap=8)
        flow.addWidget(Text(question, role="muted", wrap=False))
        self._group = QButtonGroup(self)
        for key, words in towns:
            chip = WordButton(words, f"{question} {words}", role="chip")
            chip.setCheckable(True)
            chip.setChecked(key == current)
            chip.clicked.connect(partial(self._on_chip_clicked, key))
            self._group.addButton(chip)
            flow.addWidget(chip)

    def _on_chip_clicked(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)
