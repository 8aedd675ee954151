"""Everything that changed on the list, from edition to edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop.domain.change import Change, ChangeEvent, Confidence, change_order
from desktop.roster.change_draft import Draft
from desktop.roster.kinship import county_key
from desktop.roster.listing_changes import listing_changes
from desktop.roster.name_changes import name_changes
from desktop.roster.records import ListHistory, Record
from desktop.roster.row_changes import row_changes
from desktop.roster.tracks import Steps, Track, tracks

_LEFT = frozenset({ChangeEvent.NO_LONGER_LISTED, ChangeEvent.MODEL_DROPPED, ChangeEvent.MISSING_FROM_LATEST})
_CAME = frozenset({ChangeEvent.ADDED, ChangeEvent.MODEL_ADDED})


def changes(history: ListHistory, fold: Callable[[str], str], until: int | None = None) -> tuple[Change, ...]:
    """All changes after the oldest edition up to position `until` (None: the newest), oldest first.

    What is known of names and states is known from all editions held; whether an absence has lasted is judged as on
    the day of `until`. `fold` gives a name in the form in which names are compared.
    """
    steps = Steps(history.traits, until)
    followed = tracks(history.records, steps)
    lost = frozenset(n for n, position in enumerate(steps.positions) if history.traits[position].links_lost)
    of_agency: dict[str, list[Track]] = defaultdict(list)
    for track in followed.values():
        of_agency[track.agreement[0]].append(track)
    drafts: list[Draft] = []
    for same in of_agency.values():
        drafts.extend(_of_agency(same, steps, lost, fold))
    found = [_change(draft, history, steps) for draft in _with_successors(drafts)]
    return tuple(sorted(found, key=change_order))


def _of_agency(
    same: Sequence[Track], steps: Steps, lost: frozenset[int], fold: Callable[[str], str]
) -> Iterator[Draft]:
    records = [record for track in same for record in track.records]
    agency = steps.spans(records)
    for track in same:
        yield from listing_changes(track, agency, steps)
        yield from row_changes(track, steps, lost)
    yield from name_changes(records, agency, steps, fold)


def _with_successors(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts; where the same memorandum or signing date passed to another agency at one step, both say so.

    ICE prints a jail's agreement under its sheriff and mends it later, or the other way round: possible, not proved.
    """
    left: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.event in _LEFT:
            left[draft.step].append(draft)
    heirs: dict[int, Draft] = {}
    firsts: dict[int, Draft] = {}
    for draft in drafts:
        if draft.event in _CAME:
            same = [old for old in left[draft.step] if _passed(old.record, draft.record)]
            if len(same) == 1:
                firsts[id(draft)] = same[0]
                heirs[id(same[0])] = draft
    for draft in drafts:
        if id(draft) in heirs:
            name = heirs[id(draft)].record.row.agency
            yield replace(draft, new=name, confidence=Confidence.POSSIBLE)
        elif id(draft) in firsts:
            name = firsts[id(draft)].record.row.agency
            yield replace(draft, old=name, confidence=Confidence.POSSIBLE)
        else:
            yield draft


def _passed(old: Record, new: Record) -> bool:
    """Whether an agreement may have passed from one agency to another of the same county."""
    a, b = old.row, new.row
    if a.model is not b.model or a.state != b.state or a.model is None:
        return False
    if a.moa_url and a.moa_url == b.moa_url:
        return True
    here = a.county and b.county and county_key(a.county) == county_key(b.county)
    return bool(here and a.signed and a.signed == b.signed)


def _change(draft: Draft, history: ListHistory, steps: Steps) -> Change:
    position = steps.positions[draft.step]
    last = history.editions[draft.last_listed].date.isoformat() if draft.last_listed is not None else None
    return Change(
        position=position,
        date=history.editions[position].date,
        event=draft.event,
        confidence=draft.confidence,
        agency_id=draft.record.placement.agency_id,
        name=draft.record.row.agency,
        state=draft.record.row.state,
        model=draft.model,
        old=draft.old or last,
        new=draft.new,
    )
