"""Words of the field, explained."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.program import Term
from desktop.services.wording import Sentences, fill
from desktop.ui.links import host_of
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import NOTE, Text


class GlossaryCard(Card):
    """Each word with its meaning and where that was read."""

    def __init__(self, terms: Sequence[Term], sentences: Sentences) -> None:
        super().__init__(gap=2)
        for term in sorted(terms, key=lambda one: sentences.program.term(one)[0].casefold()):
            word, meaning = sentences.program.term(term)
            self.add(Text(word, bold=True))
            self.add(Text(meaning).as_column())
            hosts = ", ".join(dict.fromkeys(host_of(address) for address in term.sources))
            read = Text(fill(self.tr("Read at: %1"), hosts), NOTE, role="muted")
            read.setContentsMargins(0, 0, 0, 8)
            self.add(read.as_column())
