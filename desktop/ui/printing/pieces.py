"""A sheet as pieces for pages: each block of each language set in type, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.services.sheet_blocks import (
    Answer,
    Block,
    Bullets,
    Entry,
    FinePrint,
    Heading,
    Help,
    Paragraph,
    Room,
    Sheet,
    Table,
    Versions,
)
from desktop.ui.printing.arrangements import Row, Stack
from desktop.ui.printing.boxes import Box, Lines, Rule, Space
from desktop.ui.printing.entry_setter import EntrySetter
from desktop.ui.printing.help_setter import HelpSetter
from desktop.ui.printing.ink import Ink, Role
from desktop.ui.printing.masthead import masthead
from desktop.ui.printing.shades import RULE
from desktop.ui.printing.table_setter import TableSetter

_MARK = 10.0  # points from a bullet to its text


@dataclass(frozen=True, slots=True)
class Piece:
    """A box of the page's flow.

    `keep` says that it must not end a page: the next piece stands on the same one. `again` heads what follows on
    another page, up to the next piece that brings one of its own.
    """

    box: Box
    keep: bool = False
    again: Box | None = None
    begins: bool = False


class Setter:
    """Sets sheets of one width in type."""

    def __init__(self, ink: Ink, width: float, codes: HelpSetter) -> None:
        """`codes` sets help with its QR codes."""
        self._ink, self._width, self._help = ink, width, codes
        self._entries = EntrySetter(ink, width)
        self._tables = TableSetter(ink, width)

    def pieces(self, sheet: Sheet) -> list[Piece]:
        """All pieces of one sheet but its foot."""
        found = [Piece(masthead(sheet, self._ink, self._width))]
        for number, block in enumerate(sheet.body):
            following = sheet.body[number + 1] if number + 1 < len(sheet.body) else None
            found.extend(self._block(block, following))
        return found

    def foot(self, sheet: Sheet) -> list[Piece]:
        """The foot as part of the flow."""
        ink = self._ink
        rule = Piece(Rule(self._width, ink.length(0.8), ink.length(8)), keep=True, begins=True)
        return [rule, *(Piece(ink.text(text, Role.FOOT, self._width)) for text in sheet.foot)]

    def _block(self, block: Block, following: Block | None) -> Iterator[Piece]:
        ink, width = self._ink, self._width
        if isinstance(block, Heading):
            yield self._heading(block, following)
        elif isinstance(block, Entry):
            yield Piece(self._entries.entry(block))
        elif isinstance(block, Table):
            for box in self._tables.rows(block):
                yield Piece(box)
        elif isinstance(block, Help):
            for box in self._help.rows(block, ink, width):
                yield Piece(box)
        elif isinstance(block, Room):
            label = Stack([Space(ink.length(7)), ink.text(block.label, Role.STRONG, width)])
            lines = Lines(label, width, block.lines, ink.length(20), grows=block.grows)
            yield Piece(lines, begins=True)
        else:
            yield from self._words(block)

    def _heading(self, block: Heading, following: Block | None) -> Piece:
        """A heading with its rule; above a table with the names of its columns too, here and on every page."""
        columns = [self._tables.head(following)] if isinstance(following, Table) else []

        def headed(text: str, above: float) -> Box:
            rule = Rule(self._width, self._ink.length(0.8), self._ink.length(5))
            title = self._ink.text(text, Role.HEADING, self._width)
            return Stack([Space(self._ink.length(above)), title, rule, *columns])

        return Piece(headed(block.text, 9), keep=True, again=headed(block.again, 0), begins=True)

    def _words(self, block: Answer | Paragraph | Bullets | FinePrint) -> Iterator[Piece]:
        ink, width = self._ink, self._width
        if isinstance(block, Answer):
            yield Piece(Stack([Space(ink.length(9)), ink.text(block.sentence, Role.ANSWER, width)]), keep=True)
            for text in block.more:
                yield Piece(Stack([Space(ink.length(2)), ink.text(text, Role.BODY, width)]))
        elif isinstance(block, Paragraph):
            yield Piece(Stack([Space(ink.length(4)), ink.text(block.text, Role.BODY, width)]))
        elif isinstance(block, FinePrint):
            for text in block.lines:
                rule = Rule(width, ink.length(0.3), ink.length(3), RULE)
                yield Piece(Stack([ink.text(text, Role.FINE, width), rule]))
        else:
            yield from self._bullets(block)

    def _bullets(self, block: Bullets) -> Iterator[Piece]:
        """Lines below each other; short ones in two columns."""
        columns = None if block.numbered or self._ink.large else self._columns(block.lines)
        if columns is None:
            for number, text in enumerate(block.lines, start=1):
                yield Piece(self._bullet(text, f"{number}." if block.numbered else "•", self._width))
            return
        for pair in columns:
            yield Piece(Row([(left, self._bullet(text, "•", self._width)) for left, text in pair]))

    def _columns(self, lines: Sequence[str]) -> list[list[tuple[float, str]]] | None:
        """Pairs of lines with their distances from the left, read column by column; None where they are too long."""
        widths = [self._ink.text(text, Role.BODY, self._width).widest for text in lines]
        middle = (len(lines) + 1) // 2
        if middle == len(lines):
            return None
        left = max(widths[:middle]) + self._ink.length(_MARK + 24)
        if left + max(widths[middle:]) + self._ink.length(_MARK) > self._width:
            return None
        return [list(zip((0.0, left), lines[number::middle], strict=False)) for number in range(middle)]

    def _bullet(self, text: str, mark: str, width: float) -> Box:
        ink = self._ink
        left = ink.length(_MARK if mark == "•" else 1.6 * _MARK)
        row = Row([(0, ink.text(mark, Role.BODY, left)), (left, ink.text(text, Role.BODY, width - left))])
        return Stack([Space(ink.length(1)), row])


def set_versions(versions: Versions, ink: Ink, width: float, gap: float, codes: HelpSetter) -> list[Piece]:
    """The pieces of a sheet in one language or two: two stand beside each other, or in large print below each other.

    In large print the foot is their end: on every page it would take a third of it.
    """
    beside = len(versions) > 1 and not ink.large
    column = (width - gap) / 2 if beside else width
    setter = Setter(ink, column, codes)
    if not beside:
        ends = [setter.foot(sheet) if ink.large else [] for sheet in versions]
        return [p for sheet, end in zip(versions, ends, strict=True) for p in (*setter.pieces(sheet), *end)]
    return [_paired(pair, column + gap) for pair in zip(*(setter.pieces(sheet) for sheet in versions), strict=True)]


def _paired(pieces: Sequence[Piece], step: float) -> Piece:
    """Two languages side by side; empty lines are written on only once, below both labels."""
    first = pieces[0]
    lines = [piece.box for piece in pieces if isinstance(piece.box, Lines)]
    if lines:
        labels = Row([(number * step, line.label) for number, line in enumerate(lines)])
        return Piece(lines[0].under(labels, step + lines[-1].width), begins=True)
    again = [piece.again for piece in pieces if piece.again is not None]
    box, header = _row([piece.box for piece in pieces], step), _row(again, step) if again else None
    return Piece(box, first.keep, header, first.begins)


def _row(boxes: Sequence[Box], step: float) -> Box:
    return Row([(number * step, box) for number, box in enumerate(boxes)])
