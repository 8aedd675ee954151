"""A bar on stderr while something is downloaded; silent where no person looks at it."""

from __future__ import annotations

from typing import TextIO

_WIDTH = 30
_KILOBYTE = 1_000


class ProgressBar:
    """Draws on a terminal only: one line that is drawn over and wiped at the end."""

    def __init__(self, out: TextIO, *, wanted: bool) -> None:
        """`wanted` False draws nothing (`--quiet`)."""
        self._out = out
        self._on = wanted and out.isatty()
        self._drawn = 0

    def show(self, received: int, total: int | None) -> None:
        """Draw how many bytes have come, of how many if that is known."""
        if not self._on:
            return
        kilobytes = f"{received / _KILOBYTE:,.0f} kB"
        if total:
            done = min(_WIDTH, _WIDTH * received // total)
            line = f"[{'#' * done}{'.' * (_WIDTH - done)}] {min(100, 100 * received // total)}%  {kilobytes}"
        else:
            line = kilobytes
        self._out.write("\r" + line.ljust(self._drawn))
        self._out.flush()
        self._drawn = len(line)

    def wipe(self) -> None:
        """Leave an empty line for what comes next."""
        if self._drawn:
            self._out.write("\r" + " " * self._drawn + "\r")
            self._out.flush()
            self._drawn = 0
