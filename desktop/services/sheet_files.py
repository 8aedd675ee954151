"""Sheets as files: HTML and text here, PDF by a press that only the composer can bring."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cached_property

from desktop.domain.page_setup import PageSetup
from desktop.reports.qr_code import QrCodes
from desktop.reports.sheet import Versions
from desktop.reports.sheet_html import SheetHtml
from desktop.reports.sheet_text import sheet_text
from desktop.services.press import Press

_WIDTH = 80
_FEED = "\f\n"


class SheetForm(StrEnum):
    """The kinds of file that a sheet can be."""

    PDF = "pdf"
    HTML = "html"
    TXT = "txt"


class SheetEncoder:
    """Turns sheets into the bytes of a file."""

    def __init__(self, press: Callable[[], Press], setup: PageSetup) -> None:
        """`press` is called for PDF only, once."""
        self._open_press, self._setup = press, setup
        self._html = SheetHtml(QrCodes())

    @cached_property
    def press(self) -> Press:
        """What makes the PDFs."""
        return self._open_press()

    def encoded(self, sheets: Sequence[Versions], form: SheetForm) -> bytes:
        """One file with all of them."""
        if form is SheetForm.PDF:
            return b"".join(self.press.pieces(sheets, self._setup))
        if form is SheetForm.HTML:
            return self._html.document(sheets, paper=self._setup.paper, large=self._setup.large).encode()
        # A form feed between sheets: printers take it for a new page.
        return _FEED.join(sheet_text(sheet, _WIDTH) for versions in sheets for sheet in versions).encode()
