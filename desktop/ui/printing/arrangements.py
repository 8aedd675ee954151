"""Boxes below each other and beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from desktop.ui.printing.boxes import Box, Space


class Stack:
    """Boxes below each other."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = tuple(boxes)
        self.height = sum(box.height for box in self._boxes)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint one below the other."""
        for box in self._boxes:
            box.paint(painter, x, y)
            y += box.height

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Cut between two boxes, or within the one that the page's end meets."""
        for place, box in enumerate(self._boxes):
            if box.height <= room:
                room -= box.height
                continue
            parts = box.split(room)
            upper = self._boxes[:place] if parts is None else (*self._boxes[:place], parts[0])
            lower = self._boxes[place:] if parts is None else (parts[1], *self._boxes[place + 1 :])
            return (Stack(upper), Stack(lower)) if upper else None
        return None


class Underlined(Stack):
    """A box above a line."""

    def __init__(self, inner: Box, rule: Box, gap: float = 0.0) -> None:
        """`gap` parts the two."""
        super().__init__([inner, Space(gap), rule])
        self._inner, self._rule, self._gap = inner, rule, gap

    def reaching(self, height: float) -> Underlined:
        """The same with its line lower, so that it stands level with the line of what is beside it."""
        return Underlined(self._inner, self._rule, self._gap + height - self.height)


class Row:
    """Boxes beside each other, each at its distance from the left."""

    def __init__(self, boxes: Sequence[tuple[float, Box]]) -> None:
        self._boxes = tuple(boxes)
        self.height = max((box.height for _, box in self._boxes), default=0.0)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint them side by side, their tops in one line."""
        for left, box in self._boxes:
            box.paint(painter, x + left, y)

    def split(self, room: float) -> tuple[Box, Box] | None:
        """Cut every box that is too high, each where it can be cut."""
        upper: list[tuple[float, Box]] = []
        lower: list[tuple[float, Box]] = []
        for left, box in self._boxes:
            parts = (box, Space(0)) if box.height <= room else box.split(room)
            if parts is None:
                return None
            upper.append((left, parts[0]))
            lower.append((left, parts[1]))
        return Row(upper), Row(lower)
