"""The world's failures in the person's language."""

from __future__ import annotations

from desktop.domain.errors import KnownError
from desktop.domain.os_cause import cause
from desktop.domain.placeholders import fill
from desktop.reports.voice import Translate

_CONTEXT = "KnownError"


class FailureWords:
    """Says a `KnownError`, whose texts are written where it is raised."""

    def __init__(self, translate: Translate) -> None:
        """Use the words that `translate` gives."""
        self._translate = translate

    def message(self, failure: KnownError) -> str:
        """What happened."""
        return self._said(failure.text, failure)

    def hint(self, failure: KnownError) -> str:
        """One thing to do; may be empty."""
        return self._said(failure.advice, failure)

    def cause(self, error: OSError) -> str:
        """Why the system could not do something with a file."""
        return self._translate(_CONTEXT, cause(error), -1)

    def _said(self, text: str, failure: KnownError) -> str:
        if not text:
            return ""
        values = (self._translate(_CONTEXT, value, -1) if value else "" for value in failure.values)
        return fill(self._translate(_CONTEXT, text, -1), *values)
