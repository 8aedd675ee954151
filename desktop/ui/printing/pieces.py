"""A sheet as pieces for pages: each block of each language set in type, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
from desktop.ui.printing.arrangements import Row, Stack, Underlined
from desktop.ui.printing.boxes import Box, Lines, Rule, Space
from desktop.ui.printing.entry_setter import EntrySetter
from desktop.ui.printing.help_setter import HelpSetter
from desktop.ui.printing.ink import POINT, Ink, Role
from desktop.ui.printing.masthead import masthead
from desktop.ui.printing.shades import RULE
from desktop.ui.printing.table_setter import TableSetter

_NARROW = 330 * POINT
_MARK = 10.0  # points from a bullet to its text
_FEWEST = 4  # short lines that two columns are worth while for
_LEFT_SHARE = 0.5  # of the width, for the left of two columns at least
_TOGETHER = 6  # lines of a list that no page's end parts


@dataclass(frozen=True, slots=True)
class Piece:
    """A box of the page's flow.

    `keep` says that it must not end a page: the next piece stands on the same one. `again` heads what follows on
    another page, up to the next piece that brings one of its own. `links` stand for themselves, in all languages at
    once; the box is empty then.
    """

    box: Box
    keep: bool = False
    again: Box | None = None
    begins: bool = False
    links: Help | None = None


class Setter:
    """Sets sheets of one width in type."""

    def __init__(self, ink: Ink, width: float) -> None:
        self._ink, self._width = ink, width
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
            yield Piece(Space(0), links=block)
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
            headed = Underlined(Stack([Space(self._ink.length(above)), title]), rule)
            return Stack([headed, *columns]) if columns else headed

        return Piece(headed(block.text, 9), keep=True, again=headed(block.again, 0), begins=True)

    def _words(self, block: Answer | Paragraph | Bullets | FinePrint) -> Iterator[Piece]:
        ink, width = self._ink, self._width
        if isinstance(block, Answer):
            yield Piece(Stack([Space(ink.length(9)), ink.text(block.sentence, Role.ANSWER, width)]), keep=True)
            for text in block.more:
                yield Piece(Stack([Space(ink.length(2)), ink.text(text, Role.BODY, width)]))
        elif isinstance(block, Paragraph):
            role = Role.SMALL if block.small else Role.BODY
            below = Space(ink.length(3 if block.small else 0))
            yield Piece(Stack([Space(ink.length(4)), ink.text(block.text, role, width), below]), keep=block.lead)
        elif isinstance(block, FinePrint):
            for text in block.lines:
                rule = Rule(width, ink.length(0.3), ink.length(3), RULE)
                yield Piece(Stack([ink.text(text, Role.FINE, width), rule]))
        else:
            yield from self._bullets(block)

    def _bullets(self, block: Bullets) -> Iterator[Piece]:
        """Lines below each other; short ones in two columns, but where another language stands beside them."""
        whole = self._width >= _NARROW and not self._ink.large
        columns = self._columns(block.lines) if whole and not block.numbered else None
        if columns is None:
            boxes = [
                self._bullet(text, f"{number}." if block.numbered else "•", self._width)
                for number, text in enumerate(block.lines, start=1)
            ]
        else:
            boxes = [Row([(left, self._bullet(text, "•", room)) for left, room, text in pair]) for pair in columns]
        for number, box in enumerate(boxes, start=1):
            yield Piece(box, keep=number < len(boxes) <= _TOGETHER)

    def _columns(self, lines: Sequence[str]) -> list[list[tuple[float, float, str]]] | None:
        """Pairs of lines with their places and widths, read column by column; None where they are too few or too long.

        Where not all of them fit beside each other, those on the left may take two lines.
        """
        if len(lines) < _FEWEST:
            return None
        ink, middle = self._ink, (len(lines) + 1) // 2
        widths = [ink.text(text, Role.BODY, self._width).widest for text in lines]
        right = max(widths[middle:]) + ink.length(_MARK) + 1
        left = min(max(widths[:middle]) + ink.length(_MARK + 24), self._width - right)
        if left < _LEFT_SHARE * self._width or max(widths[:middle]) > 2 * left:
            return None
        places = [(0.0, left - ink.length(12)), (left, self._width - left)]
        return [
            [(place, room, text) for (place, room), text in zip(places, lines[number::middle], strict=False)]
            for number in range(middle)
        ]

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
    setter = Setter(ink, column)
    if beside:
        flow = list(zip(*(setter.pieces(sheet) for sheet in versions), strict=True))
    else:
        ends = [setter.foot(sheet) if ink.large else [] for sheet in versions]
        flow = [(p,) for sheet, end in zip(versions, ends, strict=True) for p in _ended(setter.pieces(sheet), end)]
    found: list[Piece] = []
    for pieces in flow:
        links = [piece.links for piece in pieces if piece.links is not None]
        rows = list(codes.rows(links, ink, width)) if links else []
        found += [Piece(row, keep=not ink.large or row is rows[-1]) for row in rows] or [_paired(pieces, column + gap)]
    return found


def _ended(pieces: Sequence[Piece], end: Sequence[Piece]) -> Iterator[Piece]:
    """A sheet and its foot, which never stands on a page by itself."""
    yield from pieces[:-1]
    yield replace(pieces[-1], keep=pieces[-1].keep or bool(end))
    yield from end


def _paired(pieces: Sequence[Piece], step: float) -> Piece:
    """Two languages side by side; empty lines are written on only once, below both labels."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    lines = [piece.box for piece in pieces if isinstance(piece.box, Lines)]
    if lines:
        labels = Row([(number * step, line.label) for number, line in enumerate(lines)])
        return Piece(lines[0].under(labels, step + lines[-1].width), begins=True)
    again = [piece.again for piece in pieces if piece.again is not None]
    box, header = _row([piece.box for piece in pieces], step), _row(again, step) if again else None
    return Piece(box, first.keep, header, first.begins)


def _row(boxes: Sequence[Box], step: float) -> Box:
    """Boxes beside each other, their lines level."""
    height = max(box.height for box in boxes)
    level = [box.reaching(height) if isinstance(box, Underlined) else box for box in boxes]
    return Row([(number * step, box) for number, box in enumerate(level)])
