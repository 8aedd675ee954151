"""Back, forward and the search field, on top of every page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.grid import BAR, WIDEST, side_margin
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.text import TITLE, scaled_font


class TopBar(QWidget):
    """The field is first in the tab order, then back and forward. `done_asked` comes on a public computer only."""

    back_asked = Signal()
    forward_asked = Signal()
    done_asked = Signal()

    def __init__(self, *, public: bool = False) -> None:
        """`public` adds the button with which a person leaves a public computer."""
        super().__init__()
        self.search = SearchField()
        self._back = _arrow("\u2039", self.tr("Back"))
        self._forward = _arrow("\u203a", self.tr("Forward"))
        self._build()
        if public:
            self._add_done()
        self._back.clicked.connect(self.back_asked)
        self._forward.clicked.connect(self.forward_asked)

    def _build(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        holder = QWidget()
        holder.setMaximumWidth(WIDEST)
        self._row = QHBoxLayout(holder)
        self._row.setSpacing(4)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self._back)
        self._row.addWidget(self._forward)
        outer.addSpacing(2)
        outer.addStretch(0)
        outer.addWidget(holder, 1)
        outer.addStretch(0)
        outer.addSpacing(2 + BAR)
        self.allow(back=False, forward=False)

    def _add_done(self) -> None:
        done = WordButton(self.tr("Done"), self.tr("Done: forget what I looked up"), role="chip")
        done.setToolTip(self.tr("Forget what I looked up"))
        done.clicked.connect(self.done_asked)
        self._row.addWidget(done)

    def allow(self, *, back: bool, forward: bool) -> None:
        """Say which ways are open."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def name_keys(self, back: str, forward: str) -> None:
        """Say which keys do what the arrows do."""
        for button, keys in ((self._back, back), (self._forward, forward)):
            button.setToolTip(f"{button.accessibleName()} ({keys})")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in line with the pages below."""
        side = side_margin(self.width())
        self._row.setContentsMargins(side, 16, side, 12)
        super().resizeEvent(event)


def _arrow(sign: str, name: str) -> WordButton:
    button = WordButton(sign, name, role="arrow")
    button.setFont(scaled_font(TITLE))
    button.setFixedWidth(36)
    return button
