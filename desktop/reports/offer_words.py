"""What became of an offered list, and what a check has against it, in words."""

from __future__ import annotations

from desktop.domain.page_totals import PageTotals
from desktop.reports.dates import count
from desktop.reports.voice import Voice, fill

_DAMAGED = frozenset({"damaged_file", "broken_workbook"})
_TOO_LARGE = frozenset({"too_large", "file_too_large"})
_HOSTILE = frozenset(
    {
        "cell_too_long", "document_type", "duplicate_member", "overlapping_members", "packed_too_tightly",
        "part_too_large", "too_many_columns", "too_many_links", "too_many_members", "too_many_rows", "too_much_markup",
        "unpacks_too_large", "unsafe_name",
    }
)  # fmt: skip
"""What the reader's bounds say of files that ICE never made."""


class OfferWords(Voice):
    """Words for the contract's outcomes and for the codes of checks and reader; an unknown code stands for itself."""

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
        """Say why a list was not taken, or was taken against a check."""
        return self._doubt(code) or self._unreadable(code) or code

    def totals(self, page: PageTotals, counted: PageTotals) -> str:
        """Set the page's numbers beside the list's."""
        return fill(self.tr("ICE's page prints %1; the list has %2."), self._numbers(page), self._numbers(counted))

    def _numbers(self, totals: PageTotals) -> str:
        numbers = [] if totals.agreements is None else [fill(self.tr("%1 agreements"), count(totals.agreements))]
        numbers += [f"{model.value} {count(number)}" for model, number in sorted(totals.by_model.items())]
        if totals.states is not None:
            numbers.append(fill(self.tr("%1 states and territories"), count(totals.states + (totals.territories or 0))))
        return ", ".join(numbers)

    def _doubt(self, code: str) -> str:
        return {
            "columns_missing": self.tr("It lacks a column that the list has."),
            "earlier_list_again": self.tr("It is an earlier list again, not a newer one."),
            "few_links": self.tr("Fewer than 4 in 10 rows link to an agreement."),
            "many_duplicates": self.tr("Many rows stand there twice."),
            "no_rows": self.tr("It has no rows."),
            "pending_list": self.tr("It is ICE's list of pending agencies, not of participating ones."),
            "rows_fell": self.tr("It has far fewer rows than the list before it."),
            "rows_jumped": self.tr("It has far more rows than the list before it."),
            "state_vanished": self.tr("A state that the list before it had is missing."),
            "totals_differ": self.tr("The numbers that ICE's page prints beside it differ from it."),
            "unknown_state": self.tr("A row names a state that does not exist."),
        }.get(code, "")

    def _unreadable(self, code: str) -> str:
        if code in _DAMAGED:
            return self.tr("It is damaged or incomplete. Download it again.")
        if code in _TOO_LARGE:
            return self.tr("It is far larger than ICE's list.")
        if code in _HOSTILE:
            return self.tr("It holds what ICE's list never holds. Do not use this file.")
        return {
            "empty_file": self.tr("It is empty."),
            "encrypted": self.tr("It is protected by a password, or a very old Excel file."),
            "no_date": self.tr("Neither the name nor the workbook tells its day; give it with --as-of."),
            "no_header": self.tr("It is not ICE's list: no row names the list's columns."),
            "not_a_workbook": self.tr("It is not an Excel workbook."),
            "unreadable_file": self.tr("There is no such file, or it can't be opened."),
        }.get(code, "")
