"""A paragraph on paper, broken into lines of a width."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop.services.wording import shown
from desktop.ui.printing.shades import BLACK

_LEADING = 1.16  # of a font's own line height
_HELD = re.compile(r" (?=·|\(<?\d+%\))")  # no line begins with a dot between, or with the share of what stands before
_FEWEST = 2  # lines of a paragraph that may stand alone at the end or start of a page


class TextBox:
    """Lines of one font. Text that could turn or hide what stands beside it is taken out."""

    def __init__(self, text: str, font: QFont, width: float, address: str = "") -> None:
        """`address` makes the whole text a link in a PDF."""
        self._layout = QTextLayout(_HELD.sub("\u00a0", shown(text)), font)
        self._layout.setCacheEnabled(True)  # else every line that is painted has the whole text set anew
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        if address:
            self._layout.setFormats([_link(len(text), address)])
        self._lines: Sequence[QTextLine] = _broken(self._layout, width)

    @property
    def height(self) -> float:
        """Of all lines with the space between them."""
        return self.line_height * len(self._lines)

    @property
    def line_height(self) -> float:
        """From one line to the next."""
        return self._lines[0].height() * _LEADING if self._lines else 0.0

    def __len__(self) -> int:
        """How many lines."""
        return len(self._lines)

    @property
    def ascent(self) -> float:
        """From its top to the first line's base."""
        return self._lines[0].ascent() + self.line_height * (1 - 1 / _LEADING) / 2 if self._lines else 0.0

    @property
    def widest(self) -> float:
        """The length of its longest line."""
        return max((line.naturalTextWidth() for line in self._lines), default=0.0)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint its lines."""
        painter.setPen(BLACK)
        step = self.line_height
        lead = step * (1 - 1 / _LEADING) / 2
        for number, line in enumerate(self._lines):
            line.draw(painter, QPointF(x, y + lead + number * step))

    def split(self, room: float) -> tuple[TextBox, TextBox] | None:
        """Cut between lines, with at least two on either side."""
        fitting = min(int(room / self.line_height), len(self._lines) - _FEWEST) if self._lines else 0
        if fitting < _FEWEST:
            return None
        return self._part(0, fitting), self._part(fitting, len(self._lines))

    def _part(self, first: int, end: int) -> TextBox:
        part = TextBox.__new__(TextBox)
        part._layout, part._lines = self._layout, self._lines[first:end]  # noqa: SLF001 - its own kind
        return part


def _broken(layout: QTextLayout, width: float) -> list[QTextLine]:
    lines: list[QTextLine] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _link(length: int, address: str) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorHref(address)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = 0, length, form
    return found
