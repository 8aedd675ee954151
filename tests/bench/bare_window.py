"""The least window that Qt can open with a search field and a list: what start-up is measured against."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QVBoxLayout, QWidget


class BareWindow(QMainWindow):
    """A line edit above a list; says once that it was painted, and quits."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        middle = QWidget()
        column = QVBoxLayout(middle)
        self.field = QLineEdit()
        self.list = QListView()
        self.list.setModel(QStringListModel(["one", "two", "three"], self))
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setCentralWidget(middle)
        self.resize(1000, 720)
        self.field.setFocus()

    def event(self, event: QEvent) -> bool:
        """Watch for the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            # After the flush that this paint belongs to.
            QTimer.singleShot(0, self._say)
        return done

    def _say(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = BareWindow()
    window.show()
    sys.exit(application.exec())
