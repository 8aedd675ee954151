"""An honest word when there is no answer: what happened and one thing to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.announce import announce
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import SECTION, Text


class MessagePage(ScrollPage):
    """One message and its hint."""

    def show_message(self, message: str, hint: str) -> None:
        """Show and announce it."""
        self.refill()
        self.setAccessibleName(message)
        card = Card(gap=8)
        title: QWidget = Text(message, SECTION, bold=True)
        card.add(title)
        if hint:
            card.add(Text(hint))
        self.add(card, above=8)
        self.finish()
        announce(title, f"{message} {hint}".strip())
