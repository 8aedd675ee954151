"""The few words that only the command line uses; all sentences come from `services.wording`."""

from __future__ import annotations

from pathlib import Path

from desktop.services.wording import Voice, count, fill


class Captions(Voice):
    """Headings and labels that several commands print."""

    def no_exact_match(self) -> str:
        """Say that nothing is opened by itself."""
        return self.tr("No exact match. Did you mean one of these?")

    def no_match(self) -> str:
        """Say that the search found nothing; this says nothing about any agency."""
        return self.tr("Nothing found. This says nothing about any agency. Check the spelling, or try a ZIP code.")

    def no_row(self) -> str:
        """Say that no row of the list fits what was asked for; this says nothing about any agency."""
        return self.tr("No row of the list fits.")

    def rows_written(self, rows: int, path: Path) -> str:
        """Say what stands in a file now."""
        return fill(self.tr("Written to %1. Rows: %2"), str(path), count(rows))

    def changes_written(self, changes: int, path: Path) -> str:
        """Say what stands in a file now."""
        return fill(self.tr("Written to %1. Changes: %2"), str(path), count(changes))

    def rows(self, rows: int) -> str:
        """How many rows a list has."""
        return fill(self.tr("rows: %1"), count(rows))

    def written(self, path: Path) -> str:
        """Say that a file was written."""
        return fill(self.tr("Written: %1"), str(path))

    def left_out(self, name: str) -> str:
        """Say that something which was saved has no sheet."""
        return fill(self.tr("Not known any more, left out: %1"), name)

    def towns(self) -> str:
        """Say how to narrow an answer."""
        return self.tr("For one town only: --town GEOID, or --town outside for the part in no town.")
