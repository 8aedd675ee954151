"""Answers as plain text, to be copied into a message or a note: with date, source and what the list can't show."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.answer import AgencyPage, PlaceAnswer
from desktop.domain.change import Change, ChangeLog
from desktop.domain.edition import Edition
from desktop.reports.agency_sheet import AgencySheet
from desktop.reports.place_sheet import PlaceSheet
from desktop.reports.sentences import Sentences
from desktop.reports.sheet_text import sheet_text
from desktop.reports.voice import Translate, Voice, fill


class PlainText(Voice):
    """Text for a place and for an agency, in the same sentences as on the screen."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the sentences of the same language."""
        super().__init__(translate, language)
        self._sentences = Sentences(translate, language)
        self._places = PlaceSheet(translate, language)
        self._agencies = AgencySheet(translate, language)

    def place(self, answer: PlaceAnswer) -> str:
        """A place: headline, agencies in groups, notes."""
        return sheet_text(self._places.sheet(answer))

    def agency(self, page: AgencyPage) -> str:
        """An agency: status, history, names, corrections, provenance."""
        return sheet_text(self._agencies.sheet(page))

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

    def _source(self, edition: Edition) -> list[str]:
        source = fill(self.tr("Source: ICE's list dated %1, %2"), self.date(edition.date), edition.file)
        return [source, fill(self.tr("SHA-256 of the file: %1"), edition.sha256)]
