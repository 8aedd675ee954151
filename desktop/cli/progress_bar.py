"""A bar on stderr while something takes its time; silent where no person looks at it."""

from __future__ import annotations

from typing import TextIO

_WIDTH = 30
_KILOBYTE = 1_000
_ROWS_APART = 10


class ProgressBar:
    """Draws on a terminal only: one line that is drawn over and wiped at the end."""

    def __init__(self, out: TextIO, *, wanted: bool) -> None:
        """`wanted` False draws nothing (`--quiet`)."""
        self._out = out
        self._on = wanted and out.isatty()
        self._drawn = 0

    def show(self, received: int, total: int | None) -> None:
        """Draw how many bytes have come, of how many if that is known."""
        self._draw(received, total, f"{received / _KILOBYTE:,.0f} kB")

    def show_rows(self, done: int, total: int) -> None:
        """Draw how many rows are done, of how many."""
        if done == total or done % _ROWS_APART == 0:
            self._draw(done, total, f"{done:,} / {total:,}")

    def _draw(self, done: int, total: int | None, amount: str) -> None:
        if not self._on:
            return
        line = amount
        if total:
            marks = min(_WIDTH, _WIDTH * done // total)
            line = f"[{'#' * marks}{'.' * (_WIDTH - marks)}] {min(100, 100 * done // total)}%  {amount}"
        self._out.write("\r" + line.ljust(self._drawn))
        self._out.flush()
        self._drawn = len(line)

    def wipe(self) -> None:
        """Leave an empty line for what comes next."""
        if self._drawn:
            self._out.write("\r" + " " * self._drawn + "\r")
            self._out.flush()
            self._drawn = 0
