"""Text in lines of a given width: for terminals, files and messages."""

from __future__ import annotations

import textwrap
import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs"})  # control, format (bidi, zero width), surrogate
_READABLE = 40  # columns that the lines beside a label need


def shown(text: str) -> str:
    """The text without what could move the cursor, turn its direction or hide; white space becomes plain spaces."""
    if text.isprintable():
        return text
    plain = "".join(" " if char in "\t\n\r" else char for char in text)
    return "".join(char for char in plain if unicodedata.category(char) not in _UNSEEN)


def wrapped(text: str, width: int | None, indent: int = 0, hanging: int = 0) -> list[str]:
    """One paragraph in lines; further lines stand `hanging` columns deeper. Long words such as links stay whole.

    A `width` of None leaves it on one line. An empty text is one empty line.
    """
    if not text:
        return [""]
    if width is None:
        return [" " * indent + shown(text)]
    return textwrap.wrap(
        shown(text),
        width=width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def labelled(label: str, texts: tuple[str, ...], width: int | None, column: int) -> list[str]:
    """A label and, beside it from `column` on, texts; below it where the width is too small for both.

    Without a width the first text stands behind the label and the others below it.
    """
    texts = tuple(text for text in texts if text)
    if width is None:
        first = f"{label}: {texts[0]}" if texts else label
        return [shown(first), *(f"  {shown(text)}" for text in texts[1:])]
    if width < column + _READABLE:
        return [*wrapped(label, width, 2), *(line for text in texts for line in wrapped(text, width, 4))]
    lines = [line for text in texts for line in wrapped(text, width - column)]
    head = [f"  {shown(label):<{column - 2}}{line}" for line in lines[:1]]
    return [*head, *(" " * column + line for line in lines[1:])]
