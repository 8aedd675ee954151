"""Agreements followed through the editions: when each stood on the list, and which rows stood for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.roster.edition_traits import EditionTraits
from desktop.roster.records import Record

Agreement = tuple[str, str]


class Span(NamedTuple):
    """Steps without a break, both included."""

    first: int
    last: int


class Steps:
    """The editions that count, in order: those that are not stale. A step is a place among them."""

    def __init__(self, traits: Sequence[EditionTraits], until: int | None = None) -> None:
        """`until` is the position of the last edition that counts; None for the newest."""
        end = len(traits) if until is None else until + 1
        self.positions = [position for position in range(end) if not traits[position].stale]
        self._before = [0] * (len(traits) + 1)
        for position in range(len(traits)):
            counts = position < end and not traits[position].stale
            self._before[position + 1] = self._before[position] + counts
        self.count = len(self.positions)

    def span(self, first: int, last: int) -> Span | None:
        """The steps from one position to another; None when no edition between them counts."""
        start, end = self._before[first], self._before[last + 1] - 1
        return Span(start, end) if start <= end else None

    def spans(self, records: Iterable[Record]) -> list[Span]:
        """The steps at which any of the records stands, joined."""
        found = sorted(
            span for record in records for first, last, _ in record.runs if (span := self.span(first, last)) is not None
        )
        joined: list[Span] = []
        for span in found:
            if joined and span.first <= joined[-1].last + 1:
                joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
            else:
                joined.append(span)
        return joined

    def at(self, records: Iterable[Record], step: int) -> list[Record]:
        """Those of the records that stand at a step."""
        return [record for record in records if record.stands_at(self.positions[step])]


def chosen(records: Sequence[Record]) -> Record:
    """The row that speaks for several of one agency: the first signed, then by name, then one with a memorandum."""
    return min(records, key=_speaking)


def _speaking(record: Record) -> tuple[object, ...]:
    """Everything that may be told of a row, what typists change last, so that where it stands never decides."""
    row = record.row
    signed = row.signed.isoformat() if row.signed else ""
    meant = signed, _letters(row.agency), row.moa_url is None, row.moa_url or "", _letters(row.county or "")
    return *meant, row.agency, row.county or "", row.type or ""


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


class Track(NamedTuple):
    """One agreement: its records and the spans in which any of them stands."""

    agreement: Agreement
    records: list[Record]
    spans: list[Span]


def tracks(records: Iterable[Record], steps: Steps) -> dict[Agreement, Track]:
    """All agreements of these records that stand at any step."""
    grouped: dict[Agreement, list[Record]] = defaultdict(list)
    for record in records:
        grouped[record.agreement].append(record)
    found = {}
    for agreement, same in grouped.items():
        spans = steps.spans(same)
        if spans:
            found[agreement] = Track(agreement, same, spans)
    return found
