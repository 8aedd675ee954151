"""A failure of the world's, said to a person or to a program."""

from __future__ import annotations

from desktop.cli.terminal import Terminal
from desktop.domain.errors import KnownError, NoAnswerError
from desktop.services.wording import FailureWords


def failure_document(failure: KnownError, words: FailureWords) -> dict[str, object]:
    """CONTRACT's `{"error": {...}}`."""
    return {"error": {"code": failure.code, "message": words.message(failure), "hint": words.hint(failure)}}


def say_failure(terminal: Terminal, failure: KnownError, words: FailureWords) -> None:
    """What happened and one thing to do. That a question has no answer is itself an answer and goes to stdout."""
    texts = tuple(text for text in (words.message(failure), words.hint(failure)) if text)
    for text in texts:
        if isinstance(failure, NoAnswerError):
            terminal.line(text)
        else:
            terminal.complain(text)
