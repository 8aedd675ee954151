"""Who is who: rows of different editions that mean one agency although their texts do not say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from desktop.domain.change import Confidence
from desktop.domain.row import Correction
from desktop.roster.agencies import Agencies
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.kinship import Kinship, kinship
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import Identity, Record, Run, oldest_first
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
    settled: list[Record] = []
    for record in records:
        spans = moved.get(record.agreement, ())
        own = agencies.identity(record.placed.agency_id)
        settled.extend(_divided(record, partial(_identity, spans, own, steps, agencies), agencies))
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
    for record in oldest_first(records):
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
    moved: Sequence[tuple[Span, Crossing]], own_identity: Identity | None, steps: Steps, agencies: Agencies, run: Run
) -> Identity | None:
    """What joins a row to another agency while it stood in these editions."""
    own = steps.span(run.first, run.last)
    for span, crossing in moved:
        if own and span.first <= own.first and own.last <= span.last:
            target = agencies.root(crossing.come.agreement[0])
            return Identity(target, crossing.kinship.rule, crossing.kinship.confidence)
    return own_identity


def _divided(record: Record, identity_of: Callable[[Run], Identity | None], agencies: Agencies) -> Iterator[Record]:
    """The record with its identity; one that came back as another agency's row gives two."""
    parts: dict[Identity | None, list[Run]] = defaultdict(list)
    for run in record.runs:
        parts[identity_of(run)].append(run)
    if list(parts) == [record.identity]:
        yield record
        return
    for identity, runs in parts.items():
        printed = replace(record.row.printed, row=runs[-1].row)
        part = replace(record, row=replace(record.row, printed=printed), runs=tuple(runs))
        yield part if identity == record.identity else _settled(part, identity, agencies)


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


class _Slip(NamedTuple):
    """Rows of one signing date that stood under another agency's name in these steps, and whose they are."""

    agreement: Agreement
    signed: date
    span: Span
    owner: str


def _without_slips(records: list[Record], steps: Steps, agencies: Agencies) -> list[Record]:
    """Give rows back to their agency over which ICE typed another's name for some editions.

    Such rows come when an agreement leaves and go when it returns (or with the next edition), have its signing date,
    and stand beside the other agency's own row all the while.
    """
    slips = list(_slips(tracks(records, steps), steps))
    if not slips:
        return records

    def identity_of(record: Record, run: Run) -> Identity | None:
        own = steps.span(run.first, run.last)
        for slip in slips:
            same = record.agreement == slip.agreement and record.row.signed == slip.signed
            if same and own and slip.span.first <= own.first and own.last <= slip.span.last:
                return Identity(slip.owner, "name_typed_over", Confidence.CONFIRMED)
        return record.identity

    return [part for record in records for part in _divided(record, partial(identity_of, record), agencies)]


def _slips(followed: dict[Agreement, Track], steps: Steps) -> Iterator[_Slip]:
    gaps: dict[tuple[str | None, str, date | None, int], list[tuple[int, Track]]] = defaultdict(list)
    for track in followed.values():
        for before, after in pairwise(track.spans):
            for row in {(record.row.state, record.row.signed) for record in track.records}:
                gaps[row[0], track.agreement[1], row[1], before.last + 1].append((after.first, track))
    for track in followed.values():
        for (state, signed), rows in _by_signing(track).items():
            others = steps.spans([record for record in track.records if record.row.signed != signed])
            for span in steps.spans(rows):
                absent = gaps.get((state, track.agreement[1], signed, span.first), [])
                owners = [owner for back, owner in absent if span.last in {back - 1, back}]
                beside = any(other.first < span.first and span.last <= other.last for other in others)
                if len(owners) == 1 and beside:
                    yield _Slip(track.agreement, signed, span, owners[0].agreement[0])


def _by_signing(track: Track) -> dict[tuple[str | None, date], list[Record]]:
    rows: dict[tuple[str | None, date], list[Record]] = defaultdict(list)
    for record in track.records:
        if record.row.signed:
            rows[record.row.state, record.row.signed].append(record)
    return rows
