"""What makes PDFs, by shape: it needs Qt, which only the composer can bring."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import Protocol

from desktop.domain.page_setup import PageSetup
from desktop.reports.sheet import Versions


class Press(Protocol):
    """Sheets in, a PDF out."""

    def pieces(self, sheets: Iterable[Versions], setup: PageSetup) -> Generator[bytes]:
        """All sheets in one PDF, handed over bit by bit; to be closed where not all of them are taken."""
