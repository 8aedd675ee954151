"""The choice of one's town within a ZIP code."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.text import Text

_FEW = 6
Towns = Sequence[tuple[str, str]]


def _folded(
    towns: Sequence[tuple[str, str]], current: str
) -> tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]:
    """The first few, and the rest behind one press; all where few are left or the chosen one would be hidden."""
    first, rest = towns[:_FEW], towns[_FEW:]
    if len(rest) <= 1 or current in {key for key, _ in rest}:
        return towns, ()
    return first, rest


class TownChips(QWidget):
    """Chips of which one is chosen, the largest towns first.

    `chosen` gives a GEOID, "outside", or "" for the whole ZIP code.
    """

    chosen = Signal(str)

    def __init__(self, question: str, towns: Sequence[tuple[str, str]], current: str) -> None:
        """`towns` are (key, words) in order."""
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._question, self._current = question, current
        self._flow = FlowLayout(self, gap=8, line_gap=8)
        self._flow.addWidget(Text(question, role="muted"))
        self._group = QButtonGroup(self)
        first, self._rest = _folded(tuple(towns), current)
        for key, words in first:
            self._add(key, words)
        if self._rest:
            word = self.tr("%n more", "towns of this ZIP code", len(self._rest))
            self._more = WordButton(word, f"{question} {word}", role="chip")
            self._more.clicked.connect(self._on_more_clicked)
            self._flow.addWidget(self._more)

    def _add(self, key: str, words: str) -> WordButton:
        chip = WordButton(words, f"{self._question} {words}", role="chip")
        chip.setCheckable(True)
        chip.setAutoExclusive(True)  # said to be one of several, and not a check box
        chip.setChecked(key == self._current)
        chip.clicked.connect(partial(self._on_chip_clicked, key))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        return chip

    def has_focus(self) -> bool:
        """Whether the keyboard is in here."""
        return any(chip.hasFocus() for chip in self._group.buttons())

    def take_focus(self) -> None:
        """Let the keyboard go on from the chosen chip."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def _on_more_clicked(self) -> None:
        self._flow.removeWidget(self._more)
        self._more.deleteLater()
        chips = [self._add(key, words) for key, words in self._rest]
        chips[0].setFocus()
        self.updateGeometry()

    def _on_chip_clicked(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)
