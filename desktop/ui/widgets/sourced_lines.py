"""Statements, each with the numbers of its sources, and below them these sources with their addresses."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.program import Line, Source
from desktop.services.wording import Sentences, fill
from desktop.ui.links import host_of
from desktop.ui.widgets.address_line import AddressLine
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import NOTE, Text


class SourcedLines(Card):
    """One card for statements that belong together."""

    def __init__(self, lines: Sequence[Line], sentences: Sentences, *, after: Sequence[str] = ()) -> None:
        """`after` are sentences of our own, the first as a heading, between the statements and their sources."""
        super().__init__(gap=8)
        sources = tuple(dict.fromkeys(source for line in lines for source in line.sources))
        for line in lines:
            self.add(Text(sentences.program.line(line, sources)).as_column())
        for number, sentence in enumerate(after):
            self.add(Text(sentence, bold=number == 0).as_column())
        self._add_sources(sources, sentences)

    def _add_sources(self, sources: Sequence[Source], sentences: Sentences) -> None:
        for number, source in enumerate(sources, start=1):
            named = sentences.program.source(source)
            text = fill(self.tr("[%1] %2", "number and title of a source"), str(number), named)
            before = [Text(text, NOTE, role="muted")]
            word = self.tr("Open source")
            self.add(AddressLine(word, source.url, {host_of(source.url)}, named, before))
