"""The few words that only the command line uses; all sentences come from `services.wording`."""

from __future__ import annotations

from desktop.services.wording import Voice


class Captions(Voice):
    """Headings and labels that several commands print."""

    def no_exact_match(self) -> str:
        """Say that nothing is opened by itself."""
        return self.tr("No exact match. Did you mean one of these?")

    def no_match(self) -> str:
        """Say that the search found nothing; this says nothing about any agency."""
        return self.tr("Nothing found. This says nothing about any agency. Check the spelling, or try a ZIP code.")

    def towns(self) -> str:
        """Say how to narrow an answer."""
        return self.tr("For one town only: --town GEOID, or --town outside for the part in no town.")
