"""What a state's law says of 287(g) agreements, with the day it was looked up and where it stands."""

from __future__ import annotations

from desktop.domain.state_law import StateLaw
from desktop.services.wording import Sentences
from desktop.ui.links import host_of
from desktop.ui.widgets.address_line import AddressLine
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import NOTE, Text


class LawCard(Card):
    """`beside` says where list and law do not agree; `full` also gives the law in our own words, and every source."""

    def __init__(self, law: StateLaw, sentences: Sentences, beside: str, *, full: bool) -> None:
        super().__init__(gap=6)
        words = sentences.law
        self.add(Text(words.title(law), bold=True))
        self.add(Text(words.category(law)).as_column())
        if beside:
            self.add(Text(beside, role="warning").as_column())
        if full:
            self.add(Text(words.summary(law), role="muted").as_column())
        for one in law.laws if full else law.laws[:1]:
            named = words.law(one)
            self.add(Text(named, NOTE, bold=True).as_column())
            self.add(AddressLine(self.tr("Open source"), one.url, {host_of(one.url)}, named, whole=True))
        self.add(Text(words.checked(law), NOTE, role="muted").as_column())
