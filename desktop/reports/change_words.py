"""Words for what changed between two editions of the list: kinds, confidence, one change, all of them summed up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop.domain.answer import HistoryEvent
from desktop.domain.change import Change, ChangeEvent, ChangeLog, Confidence
from desktop.reports.chronicle import Chronicle
from desktop.reports.dates import count
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill


class ChangeWords(Voice):
    """Short names for filters and tables, sentences for a change and for a whole comparison."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Say a change as an agency's timeline says it."""
        super().__init__(translate, language)
        self._chronicle = Chronicle(translate, language)
        self._labels = Labels(translate, language)

    def kind(self, event: ChangeEvent) -> str:
        """The kind of a change in a few words."""
        return {
            ChangeEvent.ADDED: self.tr("Added"),
            ChangeEvent.NO_LONGER_LISTED: self.tr("No longer on the list"),
            ChangeEvent.MISSING_FROM_LATEST: self.tr("Missing from the latest list"),
            ChangeEvent.RELISTED: self.tr("Back on the list"),
            ChangeEvent.RENAMED: self.tr("Renamed"),
            ChangeEvent.MODEL_ADDED: self.tr("Model added"),
            ChangeEvent.MODEL_DROPPED: self.tr("Model no longer listed"),
            ChangeEvent.SIGNED_CHANGED: self.tr("Signing date changed"),
            ChangeEvent.MOA_POSTED: self.tr("Agreement posted"),
            ChangeEvent.MOA_CHANGED: self.tr("Link to the agreement changed"),
            ChangeEvent.MOA_WITHDRAWN: self.tr("Link to the agreement taken away"),
            ChangeEvent.STATE_CORRECTED: self.tr("State corrected"),
            ChangeEvent.COUNTY_CORRECTED: self.tr("County corrected"),
        }[event]

    def confidence(self, confidence: Confidence) -> str:
        """How sure a change is, in one word."""
        return {Confidence.CONFIRMED: self.tr("Confirmed"), Confidence.POSSIBLE: self.tr("Possible")}[confidence]

    def sentence(self, change: Change) -> str:
        """What happened, without date, agency and confidence, which stand beside it."""
        return self._chronicle.what(_as_event(change))

    def whole(self, change: Change) -> str:
        """What happened, and what else it may be where it is only possible."""
        return self._chronicle.event(_as_event(change))

    def agency(self, change: Change) -> str:
        """Name and state, so that namesakes can be told apart."""
        if not change.state:
            return change.name
        return fill(self.tr("%1, %2", "agency, state"), change.name, self._labels.state(change.state))

    def span(self, log: ChangeLog) -> str:
        """Which two lists are compared."""
        text = self.tr("From the list dated %1 to the list dated %2")
        return fill(text, self.date(log.earlier.date), self.date(log.later.date))

    def files(self, log: ChangeLog) -> str:
        """Name the two files, so that the comparison can be checked."""
        return fill(self.tr("Files: %1 and %2"), log.earlier.file, log.later.file)

    def summary(self, changes: Sequence[Change]) -> str:
        """Count the changes by kind, and those that are only possible; empty for none."""
        found = Counter(change.event for change in changes)
        counted = [self._counted(event, found[event]) for event in ChangeEvent if found[event]]
        if not counted:
            return ""
        said = f"{', '.join(counted)}."
        possible = sum(change.confidence is Confidence.POSSIBLE for change in changes)
        if possible:
            said += " " + self.tr("Only possible, not confirmed: %n of them.", "", possible)
        return said

    def nothing(self, log: ChangeLog) -> str:
        """Say that a comparison found nothing, and why."""
        if log.earlier == log.later:
            return self.tr("This is one and the same list. Choose another one to compare it with.")
        return fill(
            self.tr("Between the lists dated %1 and %2 no row changed."),
            self.date(log.earlier.date),
            self.date(log.later.date),
        )

    def hidden(self, changes: Sequence[Change]) -> str:
        """Say that filters leave nothing of what there is."""
        return fill(self.tr("None of the %1 changes fits these filters."), count(len(changes)))

    def _counted(self, event: ChangeEvent, n: int) -> str:
        return {
            ChangeEvent.ADDED: self.tr("%n added", "agreements", n),
            ChangeEvent.NO_LONGER_LISTED: self.tr("%n no longer on the list", "agreements", n),
            ChangeEvent.MISSING_FROM_LATEST: self.tr("%n missing from the latest list", "agreements", n),
            ChangeEvent.RELISTED: self.tr("%n back on the list", "agreements", n),
            ChangeEvent.RENAMED: self.tr("%n renamed", "agencies", n),
            ChangeEvent.MODEL_ADDED: self.tr("%n with a model added", "agencies", n),
            ChangeEvent.MODEL_DROPPED: self.tr("%n with a model no longer listed", "agencies", n),
            ChangeEvent.SIGNED_CHANGED: self.tr("%n with another signing date", "agreements", n),
            ChangeEvent.MOA_POSTED: self.tr("%n with the agreement posted", "agreements", n),
            ChangeEvent.MOA_CHANGED: self.tr("%n with another link to the agreement", "agreements", n),
            ChangeEvent.MOA_WITHDRAWN: self.tr("%n with the link to the agreement taken away", "agreements", n),
            ChangeEvent.STATE_CORRECTED: self.tr("%n with another state", "agencies", n),
            ChangeEvent.COUNTY_CORRECTED: self.tr("%n with another county", "agencies", n),
        }[event]


def _as_event(change: Change) -> HistoryEvent:
    """As the same change stands in the agency's history."""
    detail = {"confidence": change.confidence.value, "name": change.name}
    values = {"model": change.model, "old": change.old, "new": change.new}
    detail.update({key: str(value) for key, value in values.items() if value is not None})
    return HistoryEvent(change.date, change.event.value, detail)
