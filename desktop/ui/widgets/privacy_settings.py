"""What is stored where, removing all of it, and leaving quickly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.services.forgetting import Held, Holding
from desktop.services.wording import count, fill
from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.text import NOTE, SECTION, Text


class PrivacySettings(Card):
    """`forget_asked` follows the second press, on the question that the first one brings up.

    `question_asked` gives the part that must be in sight then.
    """

    forget_asked = Signal()
    question_asked = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._folder = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        self.add(Text(self.tr("Privacy"), SECTION, bold=True))
        never = self.tr(
            "What you look up is never sent, and kept only where you press Save. There is no record of searches. "
            "This is stored, on this computer and nowhere else:"
        )
        self.add(Text(never).as_column())
        self._kinds, self._place = Text("").as_column(), Text("", NOTE, role="muted")
        self._copy = WordButton(self.tr("Copy the folder's name"), role="copy")
        self.add(self._kinds)
        self.add(self._place)
        self.add(FlowRow(self._copy))
        self._forget = WordButton(self.tr("Forget everything"), self.tr("Forget everything that this program saved"))
        self._sure = Text(self._question(), bold=True).as_column()
        self._no, self._yes = WordButton(self.tr("No, keep it"), role="chip"), WordButton(self.tr("Yes, forget it all"))
        self._answers = FlowRow(self._no, self._yes)
        for part in (self._forget, self._sure, self._answers):
            self.add(part)
        self._ask(asking=False)
        self.add(Text(self.tr("Leaving quickly"), bold=True))
        self.add(Text(self._leaving()).as_column())

    def _question(self) -> str:
        return self.tr(
            "This removes the lists that were fetched or opened, what you saved and your settings. The program goes on "
            "with the list that it came with. It can't be undone."
        )

    def _leaving(self) -> str:
        return self.tr(
            "Press Shift three times, or “Leave quickly”: the program is gone at once, and the clipboard is empty. It "
            "can't undo what others see or keep: pages opened in the browser, printed sheets and saved files, a "
            "clipboard history, or a record of which programs ran."
        )

    def _connect(self) -> None:
        self._copy.clicked.connect(self._on_copy_clicked)
        self._forget.clicked.connect(self._on_forget_clicked)
        self._no.clicked.connect(self._on_no_clicked)
        self._yes.clicked.connect(self._on_yes_clicked)

    def show_holdings(self, folder: str, found: Sequence[Holding]) -> None:
        """Show what lies where."""
        self._folder = folder
        lines = [fill(self.tr("%1: %2 kB", "what, size"), self._kind(one.kind), _size(one)) for one in found]
        self._kinds.setText("\n".join(lines) or self.tr("Nothing at the moment."))
        self._place.setText(fill(self.tr("In the folder %1"), folder))

    def _kind(self, kind: Held) -> str:
        return {
            Held.LISTS: self.tr("The lists that were fetched or opened"),
            Held.FACTS: self.tr("Facts that came with the program, made ready for searching"),
            Held.SETTINGS: self.tr("Your settings"),
            Held.SAVED: self.tr("Places and agencies that you saved"),
            Held.FETCHED: self.tr("When and from where lists were fetched"),
            Held.REST: self.tr("Marks that keep two copies of the program apart"),
        }[kind]

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._folder)

    def _on_forget_clicked(self) -> None:
        self._ask(asking=True)
        self._no.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._sure, self._sure.text())
        self.question_asked.emit(self._answers)

    def _on_no_clicked(self) -> None:
        self._ask(asking=False)
        self._forget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_yes_clicked(self) -> None:
        self._ask(asking=False)
        self._forget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.forget_asked.emit()

    def _ask(self, *, asking: bool) -> None:
        self._sure.setVisible(asking)
        self._answers.setVisible(asking)
        self._forget.setVisible(not asking)


def _size(one: Holding) -> str:
    return count(max(1, round(one.bytes / 1000)))
