"""Takes the shown changes out of the window: to the clipboard as text, to a file as CSV."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.runtime.whole_file import write_whole
from desktop.services.export import BYTE_ORDER_MARK, change_csv
from desktop.services.wording import PlainText, Sentences, fill
from desktop.ui.change_selection import ChangeSelection
from desktop.ui.failure_text import cause_of
from desktop.ui.file_dialog import ask_where_to_save


class ChangeOutlet(QObject):
    """`said` gives a sentence about what was done, to be shown and spoken."""

    said = Signal(str)

    def __init__(self, window: QWidget, sentences: Sentences, text: PlainText, parent: QObject) -> None:
        """The file dialog stands over `window`."""
        super().__init__(parent)
        self._window, self._sentences, self._text = window, sentences, text

    def copy(self, chosen: ChangeSelection) -> None:
        """Put the changes on the clipboard."""
        QGuiApplication.clipboard().setText(self._text.changes(chosen.log, chosen.changes, chosen.filters))
        self.said.emit(self.tr("Copied"))

    def save(self, chosen: ChangeSelection) -> None:
        """Ask for a file and write it whole; one that was there before stays if that fails."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"287g-changes-{chosen.log.earlier.date.isoformat()}-{chosen.log.later.date.isoformat()}.csv"
        title, kinds = self.tr("Save the changes as CSV"), self.tr("Tables (*.csv)")
        answer, _kind = ask_where_to_save(self._window, title, str(Path(folder) / name), kinds)
        if not answer:
            return
        path = Path(answer) if Path(answer).suffix else Path(f"{answer}.csv")
        table = change_csv(self._sentences.changes, chosen.log, chosen.changes, chosen.editions)
        try:
            write_whole(path, (BYTE_ORDER_MARK + table).encode())
        except OSError as error:
            text = self.tr("The file could not be written: %1. Choose another folder or name.")
            self.said.emit(fill(text, cause_of(error)))
            return
        self.said.emit(fill(self.tr("Saved as %1"), str(path)))
