"""A failure of the world's, in the window's language."""

from __future__ import annotations

from desktop.domain.errors import KnownError
from desktop.services.wording import FailureWords
from desktop.ui.translations import translate

_WORDS = FailureWords(translate)


def message_of(error: KnownError) -> str:
    """What happened."""
    return _WORDS.message(error)


def hint_of(error: KnownError) -> str:
    """One thing to do; may be empty."""
    return _WORDS.hint(error)


def text_of(error: KnownError) -> str:
    """Both."""
    return f"{message_of(error)} {hint_of(error)}".strip()


def cause_of(error: OSError) -> str:
    """Why the system could not do something with a file."""
    return _WORDS.cause(error)
