"""One agency: its agreements, its history on the list, its names as printed, and where each statement stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.directory.atlas import Atlas
from desktop.domain.answer import AgencyPage, HistoryEvent, Joined, Provenance
from desktop.domain.change import Change
from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError
from desktop.domain.level import Level, Reach
from desktop.domain.row import Correction
from desktop.domain.standing import Standing
from desktop.roster.records import Identity, Record
from desktop.services.listed import Listed
from desktop.services.lookup import Lookup


class AgencyPages:
    """Pages of agencies over the directory and the list."""

    def __init__(self, atlas: Atlas, listed: Listed, lookup: Lookup, today: date) -> None:
        """All parts belong to one connection."""
        self._atlas = atlas
        self._listed = listed
        self._lookup = lookup
        self._today = today

    def page(self, identity: str) -> AgencyPage:
        """The page of one agency; an id that was joined to another agency's opens that one's.

        Raises: NoAnswerError for an id that neither the list nor the directory knows.
        """
        standing = self._listed.standing(identity)
        agency = self._lookup.merged(standing) if standing else self._atlas.agency(identity)
        if agency is None:
            joined = self._listed.tables.joined_to(identity)
            if joined:
                return self.page(joined)
            code, text = "unknown_agency", "No agency with this id is known here."
            raise NoAnswerError(code, text, "Search for its name to find its id.")
        reach = Reach.STATEWIDE if agency.level is Level.STATE else Reach.COVERS
        answer = self._lookup.agency_answer(agency, standing, reach, None)
        editions = self._listed.editions
        records = list(self._listed.records_of(identity)) if standing else []
        return AgencyPage(
            edition=editions[-1],
            today=self._today,
            answer=answer,
            history=_history(standing, records, self._listed, editions[0]) if standing else (),
            names=tuple(dict.fromkeys(record.row.agency for record in records)),
            corrections=_corrections(records, len(editions) - 1),
            provenance=tuple(_provenance(record, editions[record.last]) for record in records),
            joined=tuple(
                _joined(record, record.identity, editions) for record in records if record.identity is not None
            ),
        )


def _history(standing: Standing, records: list[Record], listed: Listed, oldest: Edition) -> tuple[HistoryEvent, ...]:
    """Everything that changed for one agency, oldest first, after what the oldest edition held has of it already."""
    start = {record.row.model.value: record for record in records if record.first == 0 and record.row.model}
    events = [HistoryEvent(oldest.date, "added", {"model": model, "oldest_held": "yes"}) for model in sorted(start)]
    events.extend(_event(change) for change in listed.changes_of(standing.agency.id))
    return tuple(events)


def _event(change: Change) -> HistoryEvent:
    values = {"name": change.name, "model": change.model, "old": change.old, "new": change.new}
    detail = {name: str(value) for name, value in values.items() if value is not None}
    return HistoryEvent(change.date, change.event.value, {**detail, "confidence": change.confidence.value})


def _corrections(records: list[Record], newest: int) -> tuple[Correction, ...]:
    """What was read otherwise than printed, of the rows in the newest edition that has the agency."""
    last = max((record.last for record in records), default=newest)
    found = [
        correction
        for record in records
        if record.last == last
        for correction in (*record.row.corrections, *record.placement.corrections)
    ]
    return tuple(dict.fromkeys(found))


def _joined(record: Record, identity: Identity, editions: Sequence[Edition]) -> Joined:
    row = record.row
    first, last = editions[record.first].date, editions[record.last].date
    return Joined(row.agency, row.state, row.county, identity.rule, identity.confidence, first, last)


def _provenance(record: Record, edition: Edition) -> Provenance:
    printed = record.row.printed
    cells = {
        "STATE": printed.state,
        "LAW ENFORCEMENT AGENCY": printed.agency,
        "TYPE": printed.type,
        "COUNTY": printed.county,
        "SUPPORT TYPE": printed.support_type,
        "SIGNED": printed.signed,
        "MOA": printed.moa,
        "ADDENDUM": printed.addendum,
    }
    return Provenance(edition.file, edition.sha256, printed.row, cells)
