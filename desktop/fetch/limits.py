"""How long and how much a fetch may take."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_BYTES = 5_000_000
"""ICE's page is 0.15 MB, a listing of a thousand files 1 MB."""

WORKBOOK_BYTES = 10_000_000
"""ICE's largest workbook is 0.35 MB; the reader refuses more than this."""


@dataclass(frozen=True, slots=True)
class Limits:
    """All times in seconds. `total` is for an update from its first request to its last byte, retries included."""

    total: float = 60.0
    connect: float = 10.0
    silence: float = 20.0
    tries: int = 3
    pause: float = 1.0
    longest_pause: float = 30.0
    redirects: int = 5
