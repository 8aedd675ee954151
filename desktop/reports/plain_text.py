"""Answers as plain text, to be copied into a message or a note: with date, source and what the list can't show."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.answer import AgencyAnswer, AgencyPage, PlaceAnswer
from desktop.domain.change import Change, ChangeLog
from desktop.domain.edition import Edition
from desktop.reports.sentences import Sentences
from desktop.reports.voice import Translate, Voice, fill


class PlainText(Voice):
    """Text for a place and for an agency, in the same sentences as on the screen."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the sentences of the same language."""
        super().__init__(translate, language)
        self._sentences = Sentences(translate, language)

    def place(self, answer: PlaceAnswer) -> str:
        """A place: headline, notes, one paragraph for each agency."""
        title = fill(self.tr("ZIP code %1"), answer.place.zip) if answer.place.zip else answer.place.title
        lines = [title, "", self._sentences.headline(answer), *self._sentences.headline_more(answer)]
        lines += [self._sentences.note(note) for note in answer.notes]
        for one in answer.answers:
            lines += ["", *self._agency(one), self._sentences.status(one, answer.edition, answer.today)]
        return "\n".join([*lines, "", *self._foot(answer.edition)])

    def agency(self, page: AgencyPage) -> str:
        """An agency: status, history, names, corrections, provenance."""
        lines = [*self._agency(page.answer), self._sentences.status(page.answer, page.edition, page.today)]
        age = self._sentences.age(page.edition, page.today)
        lines += [age] if age else []
        lines += [f"{self.date(event.date)}: {self._sentences.event(event)}" for event in page.history]
        if page.names:
            lines.append(fill(self.tr("Names as ICE printed them: %1"), "; ".join(page.names)))
        lines += [self._sentences.joined(one) for one in page.joined]
        lines += [self._sentences.correction(correction) for correction in page.corrections]
        for source in page.provenance:
            lines.append(fill(self.tr("%1, row %2, SHA-256 %3"), source.file, str(source.row), source.sha256))
            lines += [f"  {column}: {cell}" for column, cell in source.cells.items() if cell]
        return "\n".join([*lines, "", *self._foot(page.edition)])

    def changes(self, log: ChangeLog, changes: Sequence[Change], filters: Sequence[str]) -> str:
        """What changed between two lists: the sum, then one line a change; `filters` says in words what was left out.

        `changes` are the log's, or those that fit the filters.
        """
        words = self._sentences.changes
        lines = [self.tr("Changes of ICE's 287(g) list"), words.span(log)]
        if filters:
            lines.append(fill(self.tr("Only: %1"), "; ".join(filters)))
        lines += ["", words.summary(changes) or words.nothing(log), ""]
        for one in changes:
            said = f"{words.sentence(one)} {words.confidence(one.confidence)}."
            lines.append(f"{self.date(one.date)}: {words.agency(one)}. {said}")
        for edition in (log.earlier, log.later):
            lines += ["", *self._source(edition)]
        return "\n".join([*lines, "", self._sentences.legal()])

    def _agency(self, answer: AgencyAnswer) -> list[str]:
        labels = self._sentences.labels
        head = f"{answer.agency.name} ({labels.kind(answer.agency)}, {labels.home(answer)})"
        links = [a.moa_url for a in answer.agreements if a.current and a.moa_url]
        return [head, *links]

    def _foot(self, edition: Edition) -> list[str]:
        ways = "; ".join(self._sentences.other_ways())
        return [f"{self._sentences.other_ways_title()}: {ways}.", "", *self._source(edition), self._sentences.legal()]

    def _source(self, edition: Edition) -> list[str]:
        source = fill(self.tr("Source: ICE's list dated %1, %2"), self.date(edition.date), edition.file)
        return [source, fill(self.tr("SHA-256 of the file: %1"), edition.sha256)]
