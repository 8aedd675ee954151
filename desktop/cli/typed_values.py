"""What options hold: text that was typed, as a value, or why it is none."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from desktop.cli.usage_words import EMPTY, HINT
from desktop.domain.errors import UsageError
from desktop.domain.model import Model
from desktop.domain.states import BY_CODE
from desktop.services.wording import shown

_LONGEST_ECHO = 20
_MOST_RESULTS = 100
_LANGUAGE_LETTERS = 12


_Word = TypeVar("_Word", bound=StrEnum)


def path(text: str) -> Path:
    """A file or folder. Raises: ArgumentTypeError for an empty text, which would mean the folder one is in."""
    if not text:
        raise ArgumentTypeError(EMPTY)
    return Path(text)


def one_of(kind: type[_Word]) -> dict[str, Any]:
    """An option's type and choices: a kind's words, in capitals or not; any other is left for argparse to refuse."""
    words = [str(word) for word in kind]

    def read(text: str) -> _Word | str:
        word = lower(text)
        return kind(word) if word in words else word

    return {"type": read, "choices": words}


def lower(text: str) -> str:
    """One of some words that are written small, without spaces around it."""
    return text.strip().lower()


def language(text: str) -> str:
    """A language code: "en". Raises: UsageError for anything else."""
    code = text.strip().lower().replace("_", "-")
    if not code or len(code) > _LANGUAGE_LETTERS or not code.replace("-", "").isalnum():
        raise _wrong("A language code such as en or es is needed.")
    return code


def state(text: str) -> str:
    """The USPS code of a state or territory. Raises: UsageError for anything else."""
    code = text.strip().upper()
    if code not in BY_CODE:
        raise _wrong("“%1” is not the USPS code of a state or territory, such as FL.", text)
    return code


def model(text: str) -> Model:
    """One of the three models. Raises: UsageError for anything else."""
    try:
        return Model(text.strip().upper())
    except ValueError:
        raise _wrong("The models are TFM, JEM and WSO.") from None


def day(text: str) -> date:
    """A day in ISO form. Raises: UsageError for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise _wrong("“%1” is not a date such as 2026-05-18.", text) from None


def limit(text: str) -> int:
    """How many results, from 1 to 100. Raises: UsageError for anything else."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < len("1000000") else 0
    if not 1 <= number <= _MOST_RESULTS:
        raise _wrong("A number from 1 to %1 is needed.", str(_MOST_RESULTS))
    return number


def _wrong(message: str, text: str = "") -> UsageError:
    return UsageError("usage", message, HINT, values=(shown(text[:_LONGEST_ECHO]),))
