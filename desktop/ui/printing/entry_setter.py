"""One agency on a sheet: its status in words and shape, then name, agreements and remarks."""

from __future__ import annotations

from desktop.services.sheet_blocks import Document, Entry
from desktop.ui.printing.arrangements import Row, Stack, Underlined
from desktop.ui.printing.boxes import Box, Rule, Shape, Space
from desktop.ui.printing.ink import POINT, Ink, Role
from desktop.ui.printing.shades import RULE

_NARROW = 330 * POINT
_STATUS_SHARE = 0.23


class EntrySetter:
    """Sets entries of one width."""

    def __init__(self, ink: Ink, width: float) -> None:
        """Where the column is narrow, the status stands above the name."""
        self._ink, self._width = ink, width
        self._narrow = width < _NARROW or ink.large
        self._left = ink.length(14) if self._narrow else width * _STATUS_SHARE

    def entry(self, entry: Entry) -> Box:
        """The whole entry, with a thin rule below."""
        ink = self._ink
        facts = Stack(self._facts(entry, self._width - self._left))
        if self._narrow:
            body: Box = Stack([self._status(entry, self._width), Row([(self._left, facts)])])
        else:
            body = Row([(0, self._status(entry, self._left - ink.length(8))), (self._left, facts)])
        return Underlined(Stack([Space(ink.length(2)), body]), Rule(self._width, ink.length(0.3), ink.length(4), RULE))

    def _status(self, entry: Entry, width: float) -> Box:
        ink = self._ink
        left = ink.length(14)
        words = ink.text(entry.status_words, Role.STRONG, width - left)
        return Row([(0, Shape(entry.status, ink.length(8.6), words.line_height)), (left, words)])

    def _facts(self, entry: Entry, width: float) -> list[Box]:
        ink = self._ink
        boxes: list[Box] = [self._name(entry, width)]
        for power in entry.powers:
            linked = entry.brief and all(document.url and not document.doubt for document in power.documents)
            address = power.documents[0].url if linked and power.documents else None
            role = Role.SMALL if entry.brief else Role.BODY
            boxes.append(ink.text(power.text, role, width, address or ""))
            if not linked:
                boxes += [self._document(document, width) for document in power.documents]
        boxes += [ink.text(text, Role.SMALL, width) for text in entry.remarks]
        return boxes

    def _document(self, document: Document, width: float) -> Box:
        return self._ink.text(document.line, Role.FINE, width, document.url or "")

    def _name(self, entry: Entry, width: float) -> Box:
        """The name, and beside it, where both fit one line, what and where the agency is."""
        gap = self._ink.length(8)
        name = self._ink.text(entry.name, Role.STRONG, width)
        about = self._ink.text(entry.about, Role.SMALL, width)
        left = name.widest + gap
        if self._narrow or len(name) > 1 or len(about) > 1 or left + about.widest > width:
            return Stack([name, about])
        return Row([(0, name), (left, Stack([Space(name.ascent - about.ascent), about]))])
