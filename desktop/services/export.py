"""Exports, handed up so that window and command line need not reach into reports."""

from __future__ import annotations

from desktop.reports.batch_table import BatchTable, batch_columns
from desktop.reports.batch_words import BatchWords
from desktop.reports.change_table import change_csv
from desktop.reports.csv_table import BYTE_ORDER_MARK, csv_lines, csv_text
from desktop.reports.list_marks import LIST_FIELDS, list_marks

__all__ = [
    "BYTE_ORDER_MARK", "LIST_FIELDS", "BatchTable", "BatchWords", "batch_columns", "change_csv", "csv_lines",
    "csv_text", "list_marks",
]  # fmt: skip
