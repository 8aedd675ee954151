"""A text with which a wrong answer can be reported: shown before it is copied, sent by nobody but the person."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.text import NOTE, Text


class ErrorReportCard(Card):
    """Folded to one button until it is asked for."""

    def __init__(self, text: str) -> None:
        super().__init__(quiet=True, gap=8)
        self._text = text
        self._open = WordButton(self.tr("Report an error"), self.tr("Report an error: show the text to send"))
        self._about = Text(self._explained(), role="muted").as_column()
        self._shown = Text(text, NOTE)
        self._copy = WordButton(self.tr("Copy the text"), self.tr("Copy the text of the report"))
        for part in (self._open, self._about, self._shown):
            self.add(part)
        self.add(FlowRow(self._copy))
        self._unfold(open_it=False)
        self._open.clicked.connect(self._on_open_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)

    def _explained(self) -> str:
        return self.tr(
            "Nothing is sent by this program. Copy this text, add what is wrong, and send it to the people who gave "
            "you the program. It holds nothing about you."
        )

    def _unfold(self, *, open_it: bool) -> None:
        self._open.setVisible(not open_it)
        for part in (self._about, self._shown, self._copy):
            part.setVisible(open_it)

    def _on_open_clicked(self) -> None:
        self._unfold(open_it=True)
        self._copy.setFocus()
        announce(self, self._about.text())

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        announce(self, self.tr("Copied"))
