"""One fact to be quoted: what the list says of an agency, or one agreement, with everything that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer
from desktop.domain.edition import Edition
from desktop.reports.sentences import Sentences
from desktop.reports.voice import Translate, Voice, fill

_PAGE = "https://www.ice.gov/identify-and-arrest/287g"


class FactText(Voice):
    """Plain text, some lines each."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the sentences of the same language."""
        super().__init__(translate, language)
        self._sentences = Sentences(translate, language)

    def agency(self, answer: AgencyAnswer, edition: Edition, today: date) -> str:
        """An agency: status, model and date, the agreements' addresses, where it stands on which list."""
        said = self._sentences.agencies
        lines = [said.status(answer, edition, today), *said.caveats(answer)]
        for one in answer.agreements:
            lines += [self._power(one), *self._addresses(one)]
        rows = [one.row for one in answer.agreements if one.current]
        return self._whole(lines, rows, edition, today)

    def agreement(self, answer: AgencyAnswer, agreement: Agreement, edition: Edition, today: date) -> str:
        """One agreement of an agency."""
        home = self._sentences.labels.home(answer)
        listed = self.tr("First seen on a list dated %1; last seen on a list dated %2.")
        first, last = self.date(agreement.first_listed), self.date(agreement.last_listed)
        lines = [f"{answer.agency.name} ({home})", self._power(agreement), *self._addresses(agreement)]
        lines.append(fill(listed, first, last))
        return self._whole(lines, [agreement.row] if agreement.current else [], edition, today)

    def _power(self, agreement: Agreement) -> str:
        labels = self._sentences.labels
        return f"{labels.where(agreement.model)}: {labels.agreement(agreement)}"

    def _addresses(self, agreement: Agreement) -> list[str]:
        labels = self._sentences.labels
        words, doubt = labels.memorandum(agreement), labels.memorandum_note(agreement)
        found = [f"{words}: {agreement.moa_url}" if agreement.moa_url else words]
        if agreement.moa_url and doubt:
            found.append(doubt)
        if agreement.addendum_url:
            found.append(f"{labels.addendum()}: {agreement.addendum_url}")
        return found

    def _whole(self, lines: Sequence[str], rows: Sequence[int], edition: Edition, today: date) -> str:
        """The lines with their source; `rows` are those of the list's file that say it."""
        source = fill(self.tr("Source: ICE's list dated %1, %2"), self.date(edition.date), edition.file)
        if rows:
            where = self.tr("row %1") if len(rows) == 1 else self.tr("rows %1")
            source = f"{source}, {fill(where, self.join([str(row) for row in rows]))}"
        days = edition.age_days(today)
        age = self.tr("1 day old on %1") if days == 1 else self.tr("%n days old on %1", "", days)
        proof = [
            f"{source} ({fill(age, self.date(today))})",
            fill(self.tr("SHA-256 of the file: %1"), edition.sha256),
            fill(self.tr("Where ICE publishes its list: %1"), _PAGE),
            self._sentences.legal(),
        ]
        return "\n".join([*lines, "", *proof])
