"""A sheet as plain text: for a terminal, a file, a message; what a screen reader or a braille line takes best."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.reports.sheet import (
    Answer,
    Block,
    Bullets,
    Entry,
    FinePrint,
    Heading,
    Help,
    HelpLink,
    Paragraph,
    Room,
    Sheet,
    Table,
)
from desktop.reports.text_lines import labelled, wrapped

_RULE = 78
_BLANK = 40
_GAP = 5  # two columns before a label, three behind it


def sheet_text(sheet: Sheet, width: int | None = None) -> str:
    """The sheet in lines of at most `width` characters; None keeps every paragraph on one line.

    The list's date and age come first, then the warning of an old list, set off by rules.
    """
    lines = [*_head(sheet, width)]
    column = _column(sheet)
    for block in sheet.body:
        lines += _block(block, width, column)
    lines.append("")
    for text in (*(sheet.source.proof if sheet.source else ()), *sheet.foot[-1:]):
        lines += wrapped(text, width)
    return "\n".join(lines) + "\n"


def warned(warning: str, width: int | None) -> list[str]:
    """The warning between two rules; nothing for a list that needs none."""
    if not warning:
        return []
    rule = "!" * (width or _RULE)
    return [rule, *wrapped(warning, width), rule]


def _head(sheet: Sheet, width: int | None) -> Iterator[str]:
    if sheet.source:
        yield from wrapped(sheet.source.line, width)
        yield from warned(sheet.warning, width)
        yield ""
    yield from wrapped(sheet.title, width)
    for line in sheet.details:
        yield from wrapped(line, width, 0, 2)


def _column(sheet: Sheet) -> int:
    """Where the texts beside the widest status begin."""
    words = [block.status_words for block in sheet.body if isinstance(block, Entry)]
    return max((len(text) for text in words), default=0) + _GAP


def _block(block: Block, width: int | None, column: int) -> list[str]:
    if isinstance(block, Answer):
        return ["", *(line for text in (block.sentence, *block.more) for line in wrapped(text, width))]
    if isinstance(block, Heading | Paragraph):
        return ["", *wrapped(block.text, width)]
    if isinstance(block, Entry):
        return _entry(block, width, column)
    if isinstance(block, Bullets | FinePrint | Table):
        return [line for mark, text in _items(block) for line in wrapped(mark + text, width, 2, len(mark) or 2)]
    return [line for link in block.links for line in _link(link, width)] if isinstance(block, Help) else _room(block)


def _items(block: Bullets | FinePrint | Table) -> list[tuple[str, str]]:
    """Each line with the mark before it."""
    if isinstance(block, Bullets):
        return [(f"{n}. " if block.numbered else "- ", text) for n, text in enumerate(block.lines, start=1)]
    if isinstance(block, FinePrint):
        return [("", text) for text in block.lines]
    return [("", " · ".join(text for cell in row.cells for text in cell)) for row in block.rows]


def _room(room: Room) -> list[str]:
    """A blank to be filled in; room for notes, which any text has at its end, is left out."""
    return [] if room.grows else ["", f"{room.label}:", *["_" * _BLANK] * room.lines]


def _link(link: HelpLink, width: int | None) -> list[str]:
    head = " · ".join(part for part in (link.about, link.title, link.publisher, link.phone) if part)
    return [*wrapped(f"- {head}", width, 2, 2), *wrapped(link.url, width, 4)]


def _entry(entry: Entry, width: int | None, column: int) -> list[str]:
    lines = [entry.name, entry.about]
    for power in entry.powers:
        lines.append(power.text)
        lines += [document.line for document in power.documents]
    return labelled(entry.status_words, (*lines, *entry.remarks), width, column)
