"""Controls side by side, going on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.flow_layout import FlowLayout


class FlowRow(QWidget):
    """A widget over `FlowLayout` whose height follows its width."""

    def __init__(self, *parts: QWidget, gap: int = 12, line_gap: int = 8, low: bool = False) -> None:
        """`low` sets the parts of a line on its lower edge."""
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, gap=gap, line_gap=line_gap, low=low)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Append a part."""
        self._flow.addWidget(part)
