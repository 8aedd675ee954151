"""The two pages about the list's past with what belongs to them, built when the first of them is opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.wording import PlainText, Sentences
from desktop.ui.change_outlet import ChangeOutlet
from desktop.ui.history import Screen
from desktop.ui.pages.changes_page import ChangesPage
from desktop.ui.pages.growth_page import GrowthPage


class ChangePages(QObject):
    """`changes` and `growth`; their wishes come as signals, copying and saving is done here."""

    span_asked = Signal(int, int)
    agency_asked = Signal(str)
    page_asked = Signal(str)

    def __init__(self, window: QWidget, sentences: Sentences, text: PlainText) -> None:
        """A file dialog would stand over `window`."""
        super().__init__(window)
        self.changes, self.growth = ChangesPage(sentences), GrowthPage(sentences)
        self._outlet = ChangeOutlet(window, sentences, text)
        self._connect()

    def _connect(self) -> None:
        self.changes.span_asked.connect(self.span_asked)
        self.changes.agency_asked.connect(self.agency_asked)
        self.changes.growth_asked.connect(partial(self.page_asked.emit, Screen.GROWTH.value))
        self.growth.changes_asked.connect(partial(self.page_asked.emit, Screen.CHANGES.value))
        self.changes.copy_asked.connect(self._outlet.copy)
        self.changes.save_asked.connect(self._outlet.save)
        self._outlet.said.connect(self.changes.show_said)
