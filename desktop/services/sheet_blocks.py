"""What sheets are made of, handed up so that the window can lay them out without reaching into reports."""

from __future__ import annotations

from desktop.reports.sheet import (
    Answer,
    Block,
    Bullets,
    Document,
    Entry,
    FinePrint,
    Heading,
    Help,
    HelpLink,
    Paragraph,
    Power,
    Room,
    Sheet,
    Source,
    Table,
    TableRow,
    Versions,
)

__all__ = [
    "Answer", "Block", "Bullets", "Document", "Entry", "FinePrint", "Heading", "Help", "HelpLink", "Paragraph", "Power",
    "Room", "Sheet", "Source", "Table", "TableRow", "Versions",
]  # fmt: skip
