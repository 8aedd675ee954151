"""What a sheet is printed in: black, and for thin rules a grey that every printer can show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

BLACK = QColor(Qt.GlobalColor.black)
RULE = QColor("#8A8A8A")
