"""Asked once, on the start page: where may newer lists come from?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from desktop.domain.preferences import ONLY_FILES
from desktop.ui.announce import announce
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import NOTE, SECTION, Text


class SourceQuestion(Card):
    """`chosen` gives a source of Preferences, and whether an update waits for it."""

    chosen = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._waits = False
        self._build()

    def _build(self) -> None:
        self._title = Text(self.tr("Where may newer lists come from?"), SECTION, bold=True)
        self._about = Text("").as_column()
        self.add(self._title)
        self.add(self._about)
        self._choices = []
        for source, word, about in self._offered():
            button = WordButton(word, f"{word}. {about}", role="chip")
            button.clicked.connect(partial(self._on_choice_clicked, source))
            self._choices.append(button)
            self.layout().addSpacing(8)  # type: ignore[union-attr]  # Card has just made one
            self.add(button)
            self.add(Text(about, NOTE, role="muted").as_column())
        self._explain()

    def _offered(self) -> tuple[tuple[str, str, str], ...]:
        ice = self.tr(
            "ICE is part of the Department of Homeland Security (DHS). Its site sees this computer's address."
        )
        archive = self.tr(
            "The Deportation Data Project keeps copies of ICE's list on GitHub; they may be some days behind. GitHub "
            "sees this computer's address."
        )
        files = self.tr("Nothing is ever fetched. You open a list file that you saved or were given.")
        return (
            ("ice", self.tr("ICE's site"), ice),
            ("archive", self.tr("A public archive"), archive),
            (ONLY_FILES, self.tr("Only files I open"), files),
        )

    def ask_for_update(self) -> None:
        """Say that an update begins with the answer, and take the focus."""
        self._waits = True
        self._explain()
        self._choices[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._title, f"{self._title.text()} {self._about.text()}")

    def _explain(self) -> None:
        if self._waits:
            text = self.tr("The update begins when you choose. What you look up is never sent.")
        else:
            text = self.tr(
                "ICE's list changes often. Nothing is fetched now, only when you press Update. What you look up is "
                "never sent. You can change your choice in Settings."
            )
        self._about.setText(text)

    def _on_choice_clicked(self, source: str, _checked: bool = False) -> None:
        self.chosen.emit(source, self._waits)
