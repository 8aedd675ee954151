"""A failure of the world's, said to a person or to a program."""

from __future__ import annotations

from desktop.cli.terminal import Terminal
from desktop.domain.errors import KnownError, NoAnswerError


def failure_document(failure: KnownError) -> dict[str, object]:
    """CONTRACT's `{"error": {...}}`."""
    return {"error": {"code": failure.code, "message": failure.message, "hint": failure.hint}}


def say_failure(terminal: Terminal, failure: KnownError) -> None:
    """What happened and one thing to do. That a question has no answer is itself an answer and goes to stdout."""
    texts = tuple(text for text in (failure.message, failure.hint) if text)
    for text in texts:
        if isinstance(failure, NoAnswerError):
            terminal.line(text)
        else:
            terminal.complain(text)
