"""What became of an offered list, in words."""

from __future__ import annotations

from desktop.services.wording import Voice


class ImportWords(Voice):
    """Words for the contract's outcomes and for the checks' codes; a code without words stands for itself."""

    def no_date(self) -> str:
        """Stand where a list's date would."""
        return self.tr("no date")

    def outcome(self, code: str) -> str:
        """Say what became of a list."""
        return {
            "accepted": self.tr("taken in"),
            "already_held": self.tr("held already"),
            "older": self.tr("older than the list in use; kept in its history"),
            "refused": self.tr("refused; the list held before stays in use"),
            "unreadable": self.tr("can't be read; the list held before stays in use"),
        }.get(code, code)

    def reason(self, code: str) -> str:
        """Say why a list was not taken."""
        return {
            "earlier_list_again": self.tr("It is an earlier list again, not a newer one."),
            "few_links": self.tr("Fewer than 4 in 10 rows link to an agreement."),
            "many_duplicates": self.tr("Many rows stand there twice."),
            "no_date": self.tr("Neither the name nor the workbook tells its day; give it with --as-of."),
            "no_rows": self.tr("It has no rows."),
            "not_a_workbook": self.tr("It is not an Excel workbook."),
            "pending_list": self.tr("It is ICE's list of pending agencies, not of participating ones."),
            "rows_fell": self.tr("It has far fewer rows than the list before it."),
            "rows_jumped": self.tr("It has far more rows than the list before it."),
            "state_vanished": self.tr("A state that the list before it had is missing."),
            "totals_differ": self.tr("The numbers that ICE's page prints beside it differ from it."),
            "too_large": self.tr("It is far larger than ICE's list."),
            "unknown_state": self.tr("A row names a state that does not exist."),
            "unreadable_file": self.tr("There is no such file, or it can't be opened."),
        }.get(code, code)
