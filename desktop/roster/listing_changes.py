"""Agreements that came, left, returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.change import ChangeEvent, Confidence
from desktop.domain.model import Model
from desktop.roster.change_draft import Draft
from desktop.roster.records import Record
from desktop.roster.tracks import Span, Steps, Track, chosen

SETTLED_AFTER = 3  # editions: an absence is provisional until it has held for this many


def listing_changes(track: Track, agency: Sequence[Span], steps: Steps) -> Iterator[Draft]:
    """What happened to one agreement as a whole; `agency` are the spans of its agency under any model.

    The rows of the oldest edition held were not added by it. An absence of fewer than three editions that ended is told
    as a return only.
    """
    for number, span in enumerate(track.spans):
        if span.first > 0:
            yield _came(track, number, agency, steps)
        if span.last < steps.count - 1:
            later = track.spans[number + 1].first if number + 1 < len(track.spans) else None
            left = _left(track, span, later, agency, steps)
            if left:
                yield left


def _came(track: Track, number: int, agency: Sequence[Span], steps: Steps) -> Draft:
    step = track.spans[number].first
    record = chosen(steps.at(track.records, step))
    signed = _signed(record)
    if number:
        last = steps.positions[track.spans[number - 1].last]
        return Draft(step, ChangeEvent.RELISTED, record, model=record.row.model, last_listed=last, new=signed)
    event = ChangeEvent.MODEL_ADDED if _stands(agency, step - 1) else ChangeEvent.ADDED
    return Draft(step, event, record, model=record.row.model, new=signed)


def _left(track: Track, span: Span, later: int | None, agency: Sequence[Span], steps: Steps) -> Draft | None:
    step = span.last + 1
    missing = (later if later is not None else steps.count) - step
    record = chosen(steps.at(track.records, span.last))
    last = steps.positions[span.last]
    model: Model | None = record.row.model
    if missing >= SETTLED_AFTER:
        event = ChangeEvent.MODEL_DROPPED if _stands(agency, step) else ChangeEvent.NO_LONGER_LISTED
        return Draft(step, event, record, model=model, last_listed=last)
    if later is not None:
        return None
    event = ChangeEvent.MISSING_FROM_LATEST
    return Draft(step, event, record, model=model, last_listed=last, confidence=Confidence.POSSIBLE)


def _signed(record: Record) -> str | None:
    return record.row.signed.isoformat() if record.row.signed else None


def _stands(spans: Sequence[Span], step: int) -> bool:
    return any(span.first <= step <= span.last for span in spans)
