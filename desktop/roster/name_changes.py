"""Agencies under a new name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from desktop.domain.change import ChangeEvent, Confidence
from desktop.roster.change_draft import Draft
from desktop.roster.records import Record
from desktop.roster.tracks import Span, Steps, chosen

SLIP = "name_typed_over"


def name_changes(
    records: Sequence[Record], agency: Sequence[Span], steps: Steps, fold: Callable[[str], str]
) -> Iterator[Draft]:
    """A change of all the names that an agency stands under, abbreviations and signs aside.

    While an old spelling stays on one of its rows, nothing is told: ICE changes row by row. `agency` are the spans in
    which any row stands.
    """
    own = [record for record in records if not (record.identity and record.identity.rule == SLIP)]
    if len({fold(record.row.agency) for record in own}) < 2:  # noqa: PLR2004 - two names make a change
        return
    for step in sorted({span.first for record in own for span in steps.spans([record])}):
        before = _last_before(step, agency)
        if before is None:
            continue
        old, new = steps.at(own, before), steps.at(own, step)
        was = {fold(record.row.agency) for record in old}
        now = {fold(record.row.agency) for record in new}
        if was and now and not was & now:
            sure = Confidence.CONFIRMED if _proved(old, new) else Confidence.POSSIBLE
            shown = chosen(new)
            name = chosen(old).row.agency
            yield Draft(step, ChangeEvent.RENAMED, shown, None, name, shown.row.agency, confidence=sure)


def _last_before(step: int, agency: Sequence[Span]) -> int | None:
    steps = [min(span.last, step - 1) for span in agency if span.first < step]
    return max(steps, default=None)


def _proved(old: Sequence[Record], new: Sequence[Record]) -> bool:
    """Whether an agreement that ICE did not retype joins the names, and nothing is in doubt."""
    if any(record.identity and record.identity.confidence is Confidence.POSSIBLE for record in (*old, *new)):
        return False
    return any(
        a.row.model is b.row.model
        and ((a.row.signed is not None and a.row.signed == b.row.signed) or (a.row.moa_url or "-") == b.row.moa_url)
        for a in old
        for b in new
    )
