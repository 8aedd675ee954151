"""How an offered list differs from the one before it, in lines that a person can weigh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from desktop.domain.difference import Counts, Difference, NamedAgency, SomeAgencies
from desktop.domain.model import Model
from desktop.reports.dates import count
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill


class DifferenceWords(Voice):
    """A heading, and lines of one fact each."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Name models and states as everywhere."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def heading(self, found: Difference) -> str:
        """Which list it is compared with."""
        return fill(self.tr("Beside the list dated %1:"), self.date(found.before.date))

    def lines(self, found: Difference) -> tuple[str, ...]:
        """What differs; the numbers of rows and of links always."""
        return (*self._numbers(found), *self._columns_and_states(found), *self._agencies(found), self._signed(found))

    def _numbers(self, found: Difference) -> Iterator[str]:
        yield fill(self.tr("Rows: %1"), self._step(found.rows))
        for model, counts in found.by_model.items():
            if counts.before != counts.after:
                yield fill(self.tr("%1: %2", "model, numbers"), self._model(model), self._step(counts))
        yield fill(self.tr("Rows that link to an agreement: %1"), self._step(found.linked))

    def _columns_and_states(self, found: Difference) -> Iterator[str]:
        if found.lost_columns:
            yield fill(self.tr("Missing columns: %1"), ", ".join(found.lost_columns))
        if found.gone_states:
            yield fill(self.tr("States that are missing: %1"), self._states(found.gone_states))
        if found.new_states:
            yield fill(self.tr("States that are new: %1"), self._states(found.new_states))
        if found.unread_states:
            yield fill(self.tr("Printed as a state, but none: %1"), "; ".join(found.unread_states))

    def _agencies(self, found: Difference) -> Iterator[str]:
        if found.gone_agencies.count:
            yield fill(self.tr("Names that are missing: %1"), self._some(found.gone_agencies))
        if found.new_agencies.count:
            yield fill(self.tr("Names that are new: %1"), self._some(found.new_agencies))

    def _signed(self, found: Difference) -> str:
        before, after = (self._day(day) for day in found.newest_signed)
        return fill(self.tr("Newest signing date: %1 before, %2 now"), before, after)

    def _step(self, counts: Counts) -> str:
        return fill(self.tr("%1 before, %2 now", "numbers"), count(counts.before), count(counts.after))

    def _some(self, agencies: SomeAgencies) -> str:
        named = "; ".join(self._agency(one) for one in agencies.first)
        if agencies.count == len(agencies.first):
            return fill(self.tr("%1 (%2)", "number, names"), count(agencies.count), named)
        return fill(self.tr("%1, among them %2", "number, names"), count(agencies.count), named)

    def _agency(self, agency: NamedAgency) -> str:
        name = agency.name or self.tr("no name")
        return fill(self.tr("%1, %2", "agency, state"), name, agency.state) if agency.state else name

    def _model(self, model: Model | None) -> str:
        return self._labels.model(model) if model else self.tr("Other models")

    def _states(self, codes: Sequence[str]) -> str:
        return ", ".join(self._labels.state(code) for code in codes)

    def _day(self, day: date | None) -> str:
        return self.date(day) if day else self.tr("none", "no date")
