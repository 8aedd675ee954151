"""The world's failures, explained to the person; bugs are ordinary exceptions."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.placeholders import fill


class KnownError(Exception):
    """A failure with a cause outside the program.

    `code` is stable for scripts, `message` one plain sentence, `hint` one thing to do, both in English; `exit_code` as
    CONTRACT says. In another language they are said by `reports.failure_words`, from `text` and `advice`, which have %1
    to %9 where the `values` belong.
    """

    exit_code = 1

    def __init__(self, code: str, message: str, hint: str = "", *, values: Sequence[str] = ()) -> None:
        """Keep the texts, which are written out, with %1 to %9 for values; `message` is also the exception's text.

        A value is a name, a number or a date; words among them are written out too, to be found by translators.
        """
        self.code = code
        self.text, self.advice, self.values = message, hint, tuple(values)
        self.message, self.hint = (fill(text, *values) for text in (message, hint))
        super().__init__(self.message)


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
