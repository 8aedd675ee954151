"""Sheets as PDF. Only QPdfWriter: QPrinter opens sockets to the print server even for a file."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import closing

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from desktop.domain.page_setup import PageSetup
from desktop.services.sheet_blocks import Versions
from desktop.services.sheet_codes import QrCodes
from desktop.ui.printing.help_setter import HelpSetter
from desktop.ui.printing.ink import UNITS_PER_INCH
from desktop.ui.printing.sheet_layout import SheetLayouts, page_layout

JOB = "Summary sheet"
"""The title of every PDF and print job: it names nothing that was looked up."""


class SheetPress:
    """Makes PDFs."""

    def __init__(self, app: QCoreApplication, family: str = "") -> None:
        """`app` is kept: fonts live no longer than the application. `family` names the font, "" the usual one."""
        self._app, self._family = app, family
        self._codes = HelpSetter(QrCodes())
        self._layouts: dict[PageSetup, SheetLayouts] = {}

    def pdf(self, sheets: Iterable[Versions], setup: PageSetup) -> bytes:
        """All sheets in one PDF, each with its own count of pages; fonts are embedded."""
        return b"".join(self.pieces(sheets, setup))

    def pieces(self, sheets: Iterable[Versions], setup: PageSetup) -> Generator[bytes]:
        """The same, handed over sheet by sheet: a thousand of them are never held at once.

        To be closed where not all of them are taken: a writer that outlives the application ends it with a crash.
        """
        made = QByteArray()
        buffer = QBuffer(made)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)

        def taken() -> bytes:
            piece = bytes(made.data())
            made.clear()
            buffer.seek(0)
            return piece

        writer = QPdfWriter(buffer)
        writer.setResolution(UNITS_PER_INCH)
        writer.setPageLayout(page_layout(setup.paper))
        writer.setTitle(JOB)
        writer.setCreator("")
        # Where the pieces are not wanted any more, on a full disk, the painter must end before the writer goes.
        with closing(self._painted(sheets, setup, writer, UNITS_PER_INCH)) as painted:
            for _ in painted:
                yield taken()
        yield taken()

    def paint(self, sheets: Iterable[Versions], setup: PageSetup, device: QPagedPaintDevice, inch: float) -> int:
        """Paint all sheets on a device with `inch` dots an inch; the result is how many pages that took."""
        return sum(self._painted(sheets, setup, device, inch))

    def _painted(
        self, sheets: Iterable[Versions], setup: PageSetup, device: QPagedPaintDevice, inch: float
    ) -> Generator[int]:
        """Paint one sheet after the other, and tell how many pages each took."""
        layouts = self._layouts_for(setup)
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # thin rules would vanish from a preview
        painter.scale(inch / UNITS_PER_INCH, inch / UNITS_PER_INCH)
        begun = False
        try:
            for versions in sheets:
                layout = layouts.layout(versions)
                for number in range(len(layout.pages)):
                    if begun:
                        device.newPage()
                    # A preview keeps of a pen what differs from the one before, and else shows the window's own colour.
                    painter.setPen(Qt.PenStyle.NoPen)
                    layout.paint(painter, number)
                    begun = True
                yield len(layout.pages)
        finally:
            painter.end()

    def _layouts_for(self, setup: PageSetup) -> SheetLayouts:
        """One for each paper and size of print: they keep fonts, and what stands on many sheets."""
        if setup not in self._layouts:
            self._layouts[setup] = SheetLayouts(setup, self._codes, self._family)
        return self._layouts[setup]
