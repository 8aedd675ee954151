"""A framed box with the spacing of the grid."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class Card(QFrame):
    """White and framed, or `quiet`: framed only. Parts are added from top to bottom."""

    def __init__(self, *, quiet: bool = False, gap: int = 4) -> None:
        super().__init__()
        self.setProperty("role", "quiet" if quiet else "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(gap)

    def add(self, part: QWidget) -> None:
        """Append a part."""
        self._column.addWidget(part)
