"""A press on Cancel, and how what takes long looks for it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from desktop.domain.errors import FileTroubleError

Check = Callable[[], None]
"""Called several times in a tenth of a second; raises CancelledError once Cancel was pressed."""


class CancelledError(FileTroubleError):
    """The person pressed Cancel; nothing was changed."""


def unhurried() -> None:
    """Nobody can cancel."""


def until_pressed(cancel: Event) -> Check:
    """What looks for a press that sets `cancel`."""

    def check() -> None:
        if cancel.is_set():
            code, text = "cancelled", "This was cancelled; the list in use stays."
            raise CancelledError(code, text, "Start it again at any time.")

    return check
