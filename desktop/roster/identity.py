"""Who is who: rows of different editions that mean one agency although their texts do not say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from desktop.domain.change import Confidence
from desktop.domain.row import Correction
from desktop.roster.agencies import Agencies
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.kinship import Kinship, kinship
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import Identity, Record
from desktop.roster.tracks import Agreement, Span, Steps, Track, tracks

_FIELDS = {"state_corrected": "state", "county_corrected": "county"}


class Crossing(NamedTuple):
    """An agreement that left at a step and one of the same model that came with it, and what joins them."""

    step: int
    left: Track
    come: Track
    kinship: Kinship


def settle(records: Sequence[Record], traits: Sequence[EditionTraits], knowledge: Knowledge) -> list[Record]:
    """The records with the agency that each one means, as far as the other editions prove it.

    The same editions give the same agencies, in whatever order they came here.
    """
    steps = Steps(traits)
    agencies = Agencies(records, knowledge)
    _join_respelt(records, agencies, knowledge)
    followed = tracks(records, steps)
    moved: dict[Agreement, list[tuple[Span, Crossing]]] = defaultdict(list)
    for crossing in crossings(followed, steps, knowledge):
        if crossing.kinship.rule == "renamed":
            _join_renamed(crossing, followed, agencies)
        else:
            span = next(span for span in crossing.left.spans if span.last == crossing.step - 1)
            moved[crossing.left.agreement].append((span, crossing))
    settled = [_settled(record, _identity(record, moved, steps, agencies), agencies) for record in records]
    return _without_slips(settled, steps, agencies)


def crossings(followed: dict[Agreement, Track], steps: Steps, knowledge: Knowledge) -> Iterator[Crossing]:
    """Pairs that are each other's best match, step by step; an agreement with two equally good matches has none."""
    left: dict[tuple[int, str], list[Track]] = defaultdict(list)
    come: dict[tuple[int, str], list[Track]] = defaultdict(list)
    for track in followed.values():
        for span in track.spans:
            left[span.last + 1, track.agreement[1]].append(track)
            come[span.first, track.agreement[1]].append(track)
    for key in sorted(left.keys() & come.keys()):
        step = key[0]
        kin: dict[tuple[Agreement, Agreement], Kinship] = {}
        for old in left[key]:
            before = steps.at(old.records, step - 1)
            for new in come[key]:
                found = kinship(before, steps.at(new.records, step), knowledge) if old is not new else None
                if found:
                    kin[old.agreement, new.agreement] = found
        for pair, found in kin.items():
            if _best(pair, kin):
                yield Crossing(step, followed[pair[0]], followed[pair[1]], found)


def _best(pair: tuple[Agreement, Agreement], kin: dict[tuple[Agreement, Agreement], Kinship]) -> bool:
    """Whether no other pair of either side has evidence as strong."""
    strength = kin[pair].strength
    rivals = (other for key, other in kin.items() if key != pair and (key[0] == pair[0] or key[1] == pair[1]))
    return all(other.strength < strength for other in rivals)


def _join_respelt(records: Sequence[Record], agencies: Agencies, knowledge: Knowledge) -> None:
    """A name that could not be placed may be another spelling of one agency of its state, and of one only."""
    of_state: dict[str | None, dict[str, Record]] = defaultdict(dict)
    for record in sorted(records, key=lambda record: (record.last, -record.row.printed.row)):
        of_state[record.row.state][record.placed.agency_id] = record
    for same_state in of_state.values():
        for identity, record in sorted(same_state.items()):
            if record.placed.level is None:
                rest = ((other, row) for other, row in sorted(same_state.items()) if other != identity)
                found = [other for other, row in rest if knowledge.alike(record.row, row.row)]
                if len({agencies.root(other) for other in found}) == 1:
                    agencies.join(identity, found[0], "respelt", Confidence.CONFIRMED)


def _join_renamed(crossing: Crossing, followed: dict[Agreement, Track], agencies: Agencies) -> None:
    """One agency under a new name: only when the old name is gone altogether and the new one was not there before."""
    old, new = crossing.left.agreement[0], crossing.come.agreement[0]
    if not _stands(old, crossing.step, followed) and not _stands(new, crossing.step - 1, followed):
        agencies.join(old, new, crossing.kinship.rule, crossing.kinship.confidence)


def _stands(agency_id: str, step: int, followed: dict[Agreement, Track]) -> bool:
    return any(
        span.first <= step <= span.last
        for agreement, track in followed.items()
        if agreement[0] == agency_id
        for span in track.spans
    )


def _identity(
    record: Record, moved: dict[Agreement, list[tuple[Span, Crossing]]], steps: Steps, agencies: Agencies
) -> Identity | None:
    """What joins one record to another agency: its row was moved there, or its agency is that one."""
    for span, crossing in moved.get(record.agreement, ()):
        inside = all(
            own is None or (span.first <= own.first and own.last <= span.last)
            for own in (steps.span(first, last) for first, last, _ in record.runs)
        )
        if inside:
            target = agencies.root(crossing.come.agreement[0])
            return Identity(target, crossing.kinship.rule, crossing.kinship.confidence)
    return agencies.identity(record.placed.agency_id)


def _settled(record: Record, identity: Identity | None, agencies: Agencies) -> Record:
    """The record with its identity, and the placement that follows from it."""
    if identity is None:
        return record
    target = agencies.placement(identity.agency_id)
    field = _FIELDS.get(identity.rule, "agency")
    printed, used = record.row.agency, target.name
    if field == "state":
        printed, used = record.row.printed.state, identity.agency_id[:2]
    elif field == "county":
        printed, used = record.row.county or "", ""
    correction = Correction(field, printed, used, identity.rule)
    corrections = (*record.placed.corrections, correction) if printed != used else record.placed.corrections
    return replace(record, identity=identity, placement=replace(target, corrections=corrections))


def _without_slips(records: list[Record], steps: Steps, agencies: Agencies) -> list[Record]:
    """Give rows back to their agency over which ICE typed another's name for some editions.

    Such a row comes when an agreement leaves and goes when it returns (or with the next edition), has its signing date,
    and stands beside the other agency's own row all the while.
    """
    followed = tracks(records, steps)
    gaps: dict[tuple[str | None, str, int], list[tuple[int, Track]]] = defaultdict(list)
    for track in followed.values():
        for before, after in pairwise(track.spans):
            state = track.records[0].row.state
            gaps[state, track.agreement[1], before.last + 1].append((after.first, track))
    found = []
    for record in records:
        span = steps.span(record.first, record.last) if len(record.runs) == 1 else None
        absent = gaps.get((record.row.state, record.agreement[1], span.first), []) if span else []
        owners = [
            track for back, track in absent if span and span.last in {back - 1, back} and _signed_alike(track, record)
        ]
        if len(owners) == 1 and _beside_own(record, followed[record.agreement], steps):
            target = owners[0].agreement[0]
            found.append(_settled(record, Identity(target, "name_typed_over", Confidence.CONFIRMED), agencies))
        else:
            found.append(record)
    return found


def _signed_alike(track: Track, record: Record) -> bool:
    return record.row.signed is not None and any(own.row.signed == record.row.signed for own in track.records)


def _beside_own(record: Record, track: Track, steps: Steps) -> bool:
    """Whether the agency that the row names stands in other rows all the time that this row does, and before it."""
    others = steps.spans([other for other in track.records if other is not record])
    own = steps.span(record.first, record.last)
    return own is not None and any(span.first < own.first and own.last <= span.last for span in others)
