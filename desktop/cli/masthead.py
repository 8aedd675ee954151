"""The top of every text answer: which list speaks, and how old it is."""

from __future__ import annotations

from datetime import date

from desktop.cli.terminal import Terminal
from desktop.domain.edition import Edition
from desktop.services.wording import Sentences


def write_masthead(terminal: Terminal, edition: Edition, today: date, sentences: Sentences) -> None:
    """The list's date, age and size; below it, from 14 days on, the warning, set off by rules."""
    terminal.line(sentences.list_line(edition, today))
    warning = sentences.age(edition, today)
    if warning:
        rule = "!" * terminal.width
        terminal.line(rule)
        terminal.line(warning)
        terminal.line(rule)
    terminal.line()
