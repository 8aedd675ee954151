"""A long list of agencies on a sheet: one row each, the names of the columns on every page."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.services.sheet_blocks import Table, TableRow
from desktop.ui.printing.arrangements import Row, Stack, Underlined
from desktop.ui.printing.boxes import Box, Rule, Shape, Space
from desktop.ui.printing.ink import POINT, Ink, Role
from desktop.ui.printing.shades import RULE

_NARROW = 330 * POINT
_SHARES = (0.34, 0.175, 0.485)  # so that model and date of an agreement fit in one line


class TableSetter:
    """Sets tables; where there is no width for columns, what is short stands in one line below the name."""

    def __init__(self, ink: Ink, width: float) -> None:
        self._ink, self._width = ink, width
        self._narrow = width < _NARROW or ink.large

    def head(self, table: Table) -> Box:
        """The names of the columns."""
        if self._narrow:
            return Space(0)
        named = zip(table.columns, self._columns(), strict=True)
        cells = [self._ink.text(name, Role.NAME, width) for name, (_, width) in named]
        lefts = [left for left, _ in self._columns()]
        return Stack([Row(list(zip(lefts, cells, strict=True))), Rule(*self._thin())])

    def rows(self, table: Table) -> Iterator[Box]:
        """One box a row."""
        for row in table.rows:
            yield Underlined(Stack([Space(self._ink.length(1)), self._row(row)]), Rule(*self._thin(), RULE))

    def _thin(self) -> tuple[float, float, float]:
        return self._width, self._ink.length(0.3), self._ink.length(3)

    def _columns(self) -> list[tuple[float, float]]:
        gap = self._ink.length(8)
        lefts = [sum(_SHARES[:number]) * self._width for number in range(len(_SHARES))]
        return [(left, share * self._width - gap) for left, share in zip(lefts, _SHARES, strict=True)]

    def _row(self, row: TableRow) -> Box:
        ink = self._ink
        indent = ink.length(14)
        shape = Shape(row.status, ink.length(7.6), ink.length(12))
        if self._narrow:
            return Row([(0, shape), (indent, self._stacked(row, self._width - indent))])
        cells: list[tuple[float, Box]] = []
        for number, (lines, (left, width)) in enumerate(zip(row.cells, self._columns(), strict=True)):
            room = width - indent if number == 0 else width
            texts = [self._line(text, room, strong=number == 0 and text == lines[0]) for text in lines]
            cells.append((left if number else indent, Stack(texts)))
        return Row([(0, shape), *cells])

    def _stacked(self, row: TableRow, width: float) -> Box:
        """The name, then in one line what is short, then each line of the last cell."""
        (name, *short), *middle, last = row.cells
        between = " · ".join([*short, *(text for cell in middle for text in cell)])
        lines = [self._line(text, width, strong=False) for text in (between, *last) if text]
        return Stack([self._line(name, width, strong=True), *lines])

    def _line(self, text: str, width: float, *, strong: bool) -> Box:
        role = Role.NAME if strong else Role.SMALL
        return self._ink.text(text, role, width)
