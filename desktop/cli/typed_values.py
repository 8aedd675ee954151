"""What options hold: text that was typed, as a value, or why it is none."""

from __future__ import annotations

from datetime import date

from desktop.cli.usage_words import HINT
from desktop.domain.errors import UsageError
from desktop.domain.model import Model
from desktop.domain.states import BY_CODE
from desktop.services.wording import shown

_LONGEST_ECHO = 20
_MOST_RESULTS = 100
_LANGUAGE_LETTERS = 12


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
