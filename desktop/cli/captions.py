"""The few words that only the command line uses; all sentences come from `services.wording`."""

from __future__ import annotations

from desktop.domain.level import Reach
from desktop.services.wording import Translate


class Captions:
    """Headings and labels of the text output. `tr` is named for Qt's lupdate, which finds the literals."""

    def __init__(self, translate: Translate) -> None:
        """`translate(context, text, n)` gives a literal in the person's language."""
        self._translate = translate

    def tr(self, text: str, n: int = -1) -> str:
        """Give `text` in the person's language; `n` fills %n."""
        return self._translate("Captions", text, n)

    def reach(self, reach: Reach) -> str:
        """Head a group of agencies."""
        return {
            Reach.COVERS: self.tr("Police of this place"),
            Reach.STATEWIDE: self.tr("Statewide: works everywhere in the state"),
            Reach.NEARBY: self.tr("Campus and special agencies nearby"),
        }[reach]

    def zip(self, code: str) -> str:
        """Head the answer for a ZIP code."""
        return self.tr("ZIP code") + f" {code}"

    def notes(self) -> str:
        """Head what the reader must know beside the answers."""
        return self.tr("What to know")

    def agreements(self) -> str:
        """Head an agency's agreements."""
        return self.tr("Agreements")

    def history(self) -> str:
        """Head an agency's history."""
        return self.tr("History on the list")

    def names(self) -> str:
        """Head the names as ICE prints them."""
        return self.tr("Names as printed")

    def corrections(self) -> str:
        """Head what was read otherwise than printed."""
        return self.tr("Corrections")

    def provenance(self) -> str:
        """Head where the statements stand."""
        return self.tr("Where this stands")

    def row(self, number: int) -> str:
        """Name a worksheet row."""
        return self.tr("row") + f" {number}"

    def no_exact_match(self) -> str:
        """Say that nothing is opened by itself."""
        return self.tr("No exact match. Did you mean one of these?")

    def no_match(self) -> str:
        """Say that the search found nothing; this says nothing about any agency."""
        return self.tr("Nothing found. This says nothing about any agency. Check the spelling, or try a ZIP code.")

    def towns(self) -> str:
        """Say how to narrow an answer."""
        return self.tr("For one town only: --town GEOID, or --town outside for the part in no town.")
