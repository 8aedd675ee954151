"""The list as an Excel workbook, handed up; apart from other exports because of the library that it loads."""

from __future__ import annotations

from desktop.reports.list_workbook import ListWorkbook

__all__ = ["ListWorkbook"]
