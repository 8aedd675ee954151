"""The list as an Excel workbook: its rows, and a second sheet that says which list they are of."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from desktop.domain.edition import Edition
from desktop.reports.csv_table import cell_text
from desktop.reports.voice import Voice

_NARROW, _WIDE = 12, 44  # characters
_LONGEST = 32_767  # characters that Excel allows in a cell
_AS_TEXT = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}

Pairs = Sequence[tuple[str, str]]


class ListWorkbook(Voice):
    """Makes workbooks; the names of the columns are the same in every language."""

    def encoded(
        self, columns: Sequence[str], rows: Sequence[Sequence[object]], edition: Edition, version: str
    ) -> bytes:
        """The file's bytes, the same for the same list. Every cell is text: no formulas, no links, no numbers."""
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, _AS_TEXT) as book:
            created = datetime(edition.date.year, edition.date.month, edition.date.day, tzinfo=UTC)
            book.set_properties({"title": self.tr("ICE's 287(g) list"), "created": created})
            bold = book.add_format({"bold": True})
            table = book.add_worksheet(self.tr("List"))
            about = book.add_worksheet(self.tr("About this list"))
            for column, name in enumerate(columns):
                table.write_string(0, column, name, bold)
            for number, row in enumerate(rows, start=1):
                for column, value in enumerate(row):
                    table.write_string(number, column, cell_text(value)[:_LONGEST])
            table.set_column(0, len(columns) - 1, 2 * _NARROW)
            table.freeze_panes(1, 0)
            table.autofilter(0, 0, len(rows), len(columns) - 1)
            for number, (label, text) in enumerate(self.about(edition, len(rows), version)):
                about.write_string(number, 0, label, bold)
                about.write_string(number, 1, text)
            about.set_column(0, 0, 2 * _NARROW)
            about.set_column(1, 1, 2 * _WIDE)
        return out.getvalue()

    def about(self, edition: Edition, rows: int, version: str) -> Pairs:
        """What must be known of the list beside its rows."""
        retrieved = edition.retrieved.isoformat() if edition.retrieved else self.tr("not recorded")
        return (
            (self.tr("List date"), edition.date.isoformat()),
            (self.tr("File"), edition.file),
            (self.tr("SHA-256"), edition.sha256),
            (self.tr("Retrieved"), retrieved),
            (self.tr("Rows of the list"), str(edition.rows)),
            (self.tr("Rows in this file"), str(rows)),
            (self.tr("Program"), f"287(g) Lookup {version}"),
            (self.tr("Source"), self.tr("U.S. Immigration and Customs Enforcement, ice.gov/identify-and-arrest/287g")),
            (
                self.tr("Licence"),
                self.tr("A work of the U.S. government: no copyright in the United States (17 U.S.C. 105)."),
            ),
            (
                self.tr("Note"),
                self.tr("Not being on this list does not mean an agency never works with ICE."),
            ),
        )
