"""The person at the other end: who may cancel at any time, and is shown how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

Progress = Callable[[int, int | None], None]


def silent(_received: int, _total: int | None) -> None:
    """Show nothing."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Setting `cancel` from any thread stops a fetch within 0.3 s.

    `progress` is called in the fetching thread with the bytes of the workbook received so far and their number, None
    when the server does not tell.
    """

    cancel: Event = field(default_factory=Event)
    progress: Progress = silent
