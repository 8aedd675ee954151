"""Tidings of progress that come a few times a second at most: each costs the window a repaint."""

from __future__ import annotations

import time
from collections.abc import Callable

_OFTEN = 0.1  # seconds between two


class Seldom:
    """Passes on how much is done of how much (None where unknown), the end always; called in the worker."""

    def __init__(self, show: Callable[[int, int | None], None]) -> None:
        self._show, self._last = show, 0.0

    def __call__(self, done: int, total: int | None) -> None:
        """Show it, unless something was shown just now."""
        now = time.monotonic()
        if done == total or now - self._last >= _OFTEN:
            self._last = now
            self._show(done, total)
