"""The least window that can also print: what the size and the start of a built program are measured against."""

from __future__ import annotations

import sys

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from tests.bench.bare_window import BareWindow


class BarePrintingWindow(BareWindow):
    """The bare window with a button that prints it."""

    def __init__(self) -> None:
        super().__init__()
        self._button = QPushButton("Print")
        self._button.clicked.connect(self._on_button_clicked)
        self.statusBar().addWidget(self._button)

    def _on_button_clicked(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            self.render(printer)


if __name__ == "__main__":
    application = QApplication([])
    window = BarePrintingWindow()
    window.show()
    sys.exit(application.exec())
