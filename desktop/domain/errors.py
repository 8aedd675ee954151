"""The world's failures, explained to the person; bugs are ordinary exceptions."""

from __future__ import annotations


class KnownError(Exception):
    """A failure with a cause outside the program.

    `code` is stable for scripts, `message` one plain sentence, `hint` one thing to do; `exit_code` as CONTRACT says.
    """

    exit_code = 1

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        """Keep the three texts; `message` is also the exception's text."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


class NoAnswerError(KnownError):
    """The question has no answer: an unknown ZIP, no such agency."""

    exit_code = 1


class UsageError(KnownError):
    """The question was not put in a form that can be understood."""

    exit_code = 2


class RefusedError(KnownError):
    """A list was offered and a check refused it; the held list stays."""

    exit_code = 3


class FileTroubleError(KnownError):
    """A file or the network failed; the held list stays."""

    exit_code = 4


class WorkbookError(FileTroubleError):
    """A file that was offered as ICE's workbook is not one, or is damaged, or exceeds the bounds."""


class StoreError(KnownError):
    """The local store is damaged and could not be repaired."""

    exit_code = 5
