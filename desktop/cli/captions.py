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

    def outcome(self, code: str) -> str:
        """Say what became of an offered list; the code itself where it has no words."""
        return {
            "accepted": self.tr("taken in"),
            "already_held": self.tr("held already"),
            "older": self.tr("older than the list in use; kept in its history"),
            "refused": self.tr("refused; the list held before stays in use"),
            "unreadable": self.tr("can't be read; the list held before stays in use"),
        }.get(code, code)

    def reason(self, code: str) -> str:
        """Say why a list was not taken; the code itself where it has no words."""
        return {
            "few_links": self.tr("Fewer than 4 in 10 rows link to an agreement."),
            "many_duplicates": self.tr("Many rows stand there twice."),
            "no_date": self.tr("Neither the name nor the workbook tells its day; give it with --as-of."),
            "no_rows": self.tr("It has no rows."),
            "not_a_workbook": self.tr("It is not an Excel workbook."),
            "pending_list": self.tr("It is ICE's list of pending agencies, not of participating ones."),
            "rows_fell": self.tr("It has far fewer rows than the list before it."),
            "rows_jumped": self.tr("It has far more rows than the list before it."),
            "state_vanished": self.tr("A state that the list before it had is missing."),
            "too_large": self.tr("It is far larger than ICE's list."),
            "unknown_state": self.tr("A row names a state that does not exist."),
            "unreadable_file": self.tr("There is no such file, or it can't be opened."),
        }.get(code, code)

    def towns(self) -> str:
        """Say how to narrow an answer."""
        return self.tr("For one town only: --town GEOID, or --town outside for the part in no town.")
