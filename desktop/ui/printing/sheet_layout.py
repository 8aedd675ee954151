"""A sheet laid out on pages of a paper: as large as fits one page, else on as many as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from desktop.domain.page_setup import PageSetup, Paper
from desktop.services.sheet_blocks import Versions
from desktop.services.wording import fill
from desktop.ui.printing.arrangements import Row, Stack
from desktop.ui.printing.boxes import Box, Rule, Space
from desktop.ui.printing.help_setter import HelpSetter
from desktop.ui.printing.ink import POINT, Ink, Role
from desktop.ui.printing.pages import Page, Paginator
from desktop.ui.printing.pieces import set_versions
from desktop.ui.printing.text_box import TextBox

_SIZES = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.0, 842.0)}  # points
_SIDE, _TOP, _BOTTOM = 42.0 * POINT, 38.0 * POINT, 30.0 * POINT
_GAP = 20.0 * POINT
_SCALES = (1.0, 0.95, 0.9)
"""Tried in order until a sheet takes a page less; below the last it would be too small to read."""
_MANY_PAGES = 4  # of which nobody misses one
_MANY = 88  # the widest number of pages that the foot has to leave room for
_FULL = 1.02  # of a page: text of a smaller size takes about the square of its scale, and rarely less


class Numeral(Stack):
    """The number of a page, in one language or two; `wide` is how much it takes beside the foot."""

    def __init__(self, texts: Sequence[TextBox]) -> None:
        super().__init__(texts)
        self.wide = max(text.widest for text in texts)


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of one sheet with what stands above and below each; `excess` is how many pages they fill beyond one."""

    pages: tuple[Page, ...]
    head: Box
    foot: Box
    numbers: tuple[Numeral, ...]
    width: float
    height: float
    excess: float

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page, counted from 0; the painter's unit is the layout's."""
        if number:
            self.head.paint(painter, _SIDE, _TOP)
        self.pages[number].paint(painter, _SIDE, _TOP)
        down = self.height - _BOTTOM - self.foot.height
        self.foot.paint(painter, _SIDE, down)
        numeral = self.numbers[number]
        numeral.paint(painter, self.width - _SIDE - numeral.wide, down + self.foot.height - numeral.height)


class SheetLayouts:
    """Lays sheets out; keeps fonts and QR codes between them."""

    def __init__(self, setup: PageSetup, codes: HelpSetter, family: str = "") -> None:
        """All sheets are laid out for one paper and size of print; `family` is as for `Ink`."""
        self._codes = codes
        width, height = _SIZES[setup.paper]
        self._width, self._height = width * POINT - 2 * _SIDE, height * POINT
        scales = (1.0,) if setup.large else _SCALES
        self._inks = [Ink(scale, large=setup.large, family=family) for scale in scales]

    def layout(self, versions: Versions) -> Layout:
        """The sheet in the usual type, or in a smaller one with which it takes a page less."""
        first = self._laid(versions, self._inks[0])
        fewer = len(first.pages) - 1
        for ink in self._inks[1:] if 0 < fewer < _MANY_PAGES else ():
            if (1 + first.excess) * (ink.scale / self._inks[0].scale) ** 2 > fewer * _FULL:
                continue
            smaller = self._laid(versions, ink)
            if len(smaller.pages) <= fewer:
                return smaller
        return first

    def _laid(self, versions: Versions, ink: Ink) -> Layout:
        foot = self._foot(versions, ink)
        head = self._head(versions, ink)
        body = self._height - _TOP - _BOTTOM - foot.height - ink.length(6)
        pieces = set_versions(versions, ink, self._width, _GAP, self._codes)
        pages = Paginator(body, head.height).pages(pieces)
        excess = sum(piece.box.height for piece in pieces) / body - 1
        numbers = tuple(self._number(versions, ink, n, len(pages)) for n in range(1, len(pages) + 1))
        return Layout(tuple(pages), head, foot, numbers, self._width + 2 * _SIDE, self._height, excess)

    def _head(self, versions: Versions, ink: Ink) -> Box:
        """What a page that was torn off still says: of what it is, and by which list."""
        sheet = versions[0]
        parts = [sheet.name, sheet.title, f"{sheet.source.label} {sheet.source.date}" if sheet.source else ""]
        text = " · ".join(part for part in dict.fromkeys(parts) if part)
        line = ink.text(text, Role.FINE, self._width)
        return Stack([line, Rule(self._width, ink.length(0.5), ink.length(5)), Space(ink.length(4))])

    def _foot(self, versions: Versions, ink: Ink) -> Box:
        """File, hash and date on every page; in large print, where they end the sheet, only the page's number."""
        rule = Rule(self._width, ink.length(0.8), ink.length(6))
        number = self._number(versions, ink, _MANY, _MANY)
        if ink.large:
            return Stack([rule, Space(number.height)])
        step = (self._width + _GAP) / len(versions)
        widths = [step - _GAP] * (len(versions) - 1) + [step - _GAP - number.wide - ink.length(8)]
        texts = [
            Stack([ink.text(text, Role.FOOT, width) for text in sheet.foot])
            for sheet, width in zip(versions, widths, strict=True)
        ]
        return Stack([rule, Row([(place * step, text) for place, text in enumerate(texts)])])

    def _number(self, versions: Versions, ink: Ink, number: int, total: int) -> Numeral:
        texts = dict.fromkeys(fill(sheet.page, str(number), str(total)) for sheet in versions)
        return Numeral([ink.text(text, Role.FOOT, self._width) for text in texts])


def page_layout(paper: Paper) -> QPageLayout:
    """The paper as Qt knows it, without margins, which are the layout's own."""
    size = QPageSize.PageSizeId.Letter if paper is Paper.LETTER else QPageSize.PageSizeId.A4
    return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
