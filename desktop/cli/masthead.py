"""The top of a text answer that is no sheet: which list speaks, and how old it is."""

from __future__ import annotations

from datetime import date

from desktop.cli.terminal import Terminal
from desktop.domain.edition import Edition
from desktop.services.wording import Sentences, warned


def write_masthead(terminal: Terminal, edition: Edition, today: date, sentences: Sentences) -> None:
    """The list's date, age and size; below it, from 14 days on, the warning, set off by rules."""
    terminal.line(sentences.list_line(edition, today))
    for line in warned(sentences.age(edition, today), terminal.width):
        terminal.line(line)
    terminal.line()
