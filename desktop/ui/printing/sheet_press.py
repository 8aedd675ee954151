"""Sheets as PDF. Only QPdfWriter: QPrinter opens sockets to the print server even for a file."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
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

    def __init__(self, app: QCoreApplication) -> None:
        """`app` is kept: fonts live no longer than the application."""
        self._app = app
        self._codes = HelpSetter(QrCodes())

    def pdf(self, sheets: Iterable[Versions], setup: PageSetup) -> bytes:
        """All sheets in one PDF, each with its own count of pages; fonts are embedded."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(UNITS_PER_INCH)
        writer.setPageLayout(page_layout(setup.paper))
        writer.setTitle(JOB)
        writer.setCreator("")
        self.paint(sheets, setup, writer, UNITS_PER_INCH)
        return bytes(buffer.data().data())

    def paint(self, sheets: Iterable[Versions], setup: PageSetup, device: QPagedPaintDevice, inch: float) -> int:
        """Paint all sheets on a device with `inch` dots an inch; the result is how many pages that took."""
        layouts = SheetLayouts(setup, self._codes)
        painter = QPainter(device)
        painter.scale(inch / UNITS_PER_INCH, inch / UNITS_PER_INCH)
        painted = 0
        try:
            for versions in sheets:
                layout = layouts.layout(versions)
                for number in range(len(layout.pages)):
                    if painted:
                        device.newPage()
                    layout.paint(painter, number)
                    painted += 1
        finally:
            painter.end()
        return painted
