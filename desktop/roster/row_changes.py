"""What changed in the rows of an agreement while it stood: date, memorandum, state, county."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.change import ChangeEvent, Confidence
from desktop.domain.level import Level
from desktop.roster.accidents import SOON
from desktop.roster.change_draft import Draft
from desktop.roster.kinship import county_key
from desktop.roster.records import Record
from desktop.roster.texts import tidied
from desktop.roster.tracks import Steps, Track, chosen


def row_changes(track: Track, steps: Steps, links_lost: frozenset[int]) -> Iterator[Draft]:
    """Changes from one step to the next. A value that ICE gave for the first time, or left out, is no change.

    `links_lost` are the steps at which links left by accident; neither their going nor their return is told.
    """
    if len(track.records) == 1:
        return
    for step in _steps(track, steps):
        before, here = steps.at(track.records, step - 1), steps.at(track.records, step)
        if not before or not here or before == here:
            continue
        yield from _signed(step, before, here)
        if not _accident(track, step, steps, links_lost):
            yield from _memorandum(step, before, here)
        yield from _state(step, before, here)
        yield from _county(step, before, here)


def _steps(track: Track, steps: Steps) -> list[int]:
    """The steps at which any row of the agreement comes or has just gone."""
    spans = [span for record in track.records for span in steps.spans([record])]
    edges = {span.first for span in spans} | {span.last + 1 for span in spans}
    return sorted(step for step in edges if 0 < step < steps.count)


def _accident(track: Track, step: int, steps: Steps, links_lost: frozenset[int]) -> bool:
    """Whether this step only takes a link away by accident, or gives back the one that was taken."""
    here = _links(steps.at(track.records, step))
    for lost in links_lost:
        if lost <= step <= lost + SOON:
            before = _links(steps.at(track.records, lost - 1))
            if (step == lost and before and not here) or (step > lost and here & before):
                return True
    return False


def _signed(step: int, before: Sequence[Record], here: Sequence[Record]) -> Iterator[Draft]:
    old, new = _dates(before), _dates(here)
    if old and new and not old & new:
        record = chosen(here)
        yield Draft(step, ChangeEvent.SIGNED_CHANGED, record, record.row.model, max(old), max(new))


def _memorandum(step: int, before: Sequence[Record], here: Sequence[Record]) -> Iterator[Draft]:
    old, new = _links(before), _links(here)
    record = chosen(here)
    if new and not old:
        yield Draft(step, ChangeEvent.MOA_POSTED, record, record.row.model, None, min(new))
    elif old and not new:
        yield Draft(step, ChangeEvent.MOA_WITHDRAWN, record, record.row.model, min(old), None)
    elif not old & new and old:
        yield Draft(step, ChangeEvent.MOA_CHANGED, record, record.row.model, min(old), min(new))


def _state(step: int, before: Sequence[Record], here: Sequence[Record]) -> Iterator[Draft]:
    old = {record.row.state for record in before if record.row.state}
    new = {record.row.state for record in here if record.row.state}
    if old and new and not old & new:
        record = chosen(here)
        sure = _confidence([*before, *here])
        yield Draft(step, ChangeEvent.STATE_CORRECTED, record, record.row.model, min(old), min(new), confidence=sure)


def _county(step: int, before: Sequence[Record], here: Sequence[Record]) -> Iterator[Draft]:
    record = chosen(here)
    if record.placement.level is Level.STATE or record.row.state != before[0].row.state:
        return
    old = {county_key(row.row.county): row.row.county for row in before if row.row.county}
    new = {county_key(row.row.county): row.row.county for row in here if row.row.county}
    if old and new and not old.keys() & new.keys():
        was, now = old[min(old)], new[min(new)]
        sure = _confidence([*before, *here])
        yield Draft(step, ChangeEvent.COUNTY_CORRECTED, record, record.row.model, was, now, confidence=sure)


def _confidence(rows: Sequence[Record]) -> Confidence:
    doubts = [row.identity.confidence for row in rows if row.identity]
    return Confidence.POSSIBLE if Confidence.POSSIBLE in doubts else Confidence.CONFIRMED


def _dates(records: Sequence[Record]) -> set[str]:
    """Signing dates; one that can't be read stands as printed."""
    texts = (
        record.row.signed.isoformat() if record.row.signed else tidied(record.row.printed.signed).text
        for record in records
    )
    return {text for text in texts if text}


def _links(records: Sequence[Record]) -> set[str]:
    return {record.row.moa_url for record in records if record.row.moa_url}
