"""Pieces on pages: what belongs together stays together, headings are repeated, nothing is cut where it need not be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from desktop.ui.printing.boxes import Box, Lines
from desktop.ui.printing.pieces import Piece

_MOST_LINES = 9

Placed = tuple[float, Box]
"""How far below the top of the page, and what."""


@dataclass(frozen=True, slots=True)
class Page:
    """What stands where on one page."""

    placed: tuple[Placed, ...]

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint all of it."""
        for down, box in self.placed:
            box.paint(painter, x, y + down)


class Paginator:
    """Fills pages of one height."""

    def __init__(self, height: float, top: float) -> None:
        """`top` is what a running head takes on every page but the first."""
        self._height, self._top = height, top
        self._pages: list[Page] = []
        self._placed: list[Placed] = []
        self._down = 0.0
        self._again: Box | None = None

    def pages(self, pieces: Sequence[Piece]) -> list[Page]:
        """All pages; pieces of a height beyond a page's are cut."""
        for number, piece in enumerate(pieces):
            if piece.begins:
                self._again = None
            chain = self._chain(pieces, number)
            box, room = piece.box, self._height - self._down
            last = number + 1 == len(pieces)
            if last and self._placed and isinstance(box, Lines) and box.height > room:
                shorter = box.shortened(room)
                if shorter is not None:
                    self._put(shorter)
                continue
            if self._placed and chain > room:
                self._turn()
            self._put(box)
            if piece.again is not None:
                self._again = piece.again
        self._finish()
        return self._pages

    def _chain(self, pieces: Sequence[Piece], first: int) -> float:
        """The height of a piece with those it must not be parted from."""
        height, number = pieces[first].box.height, first
        while pieces[number].keep and number + 1 < len(pieces):
            number += 1
            if height + pieces[number].box.height > self._height - self._top:
                break  # no page holds all of them
            height += pieces[number].box.height
        return height

    def _put(self, box: Box) -> None:
        rest: Box | None = box
        while rest is not None and self._down + rest.height > self._height:
            parts = rest.split(self._height - self._down)
            if parts is None:
                break
            self._place(parts[0])
            self._turn()
            rest = parts[1]
        if rest is not None:
            self._place(rest)

    def _place(self, box: Box) -> None:
        self._placed.append((self._down, box))
        self._down += box.height

    def _turn(self) -> None:
        """End the page; what runs over is headed again."""
        self._finish()
        self._placed, self._down = [], self._top
        if self._again is not None:
            self._place(self._again)

    def _finish(self) -> None:
        """Empty lines at the end of a page take the room that is left."""
        down, lines = self._placed[-1] if self._placed else (0.0, None)
        if isinstance(lines, Lines):
            self._placed[-1] = down, lines.grown(self._height - down, _MOST_LINES)
        self._pages.append(Page(tuple(self._placed)))
