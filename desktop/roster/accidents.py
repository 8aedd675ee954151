"""Editions that went wrong as a whole, which say nothing of any agency."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace

from desktop.roster.edition_traits import EditionTraits
from desktop.roster.kinship import county_key
from desktop.roster.records import Record

MANY_LINKS = 20  # links that leave at once; FIELD: 77 did on one day, four at most otherwise
COME_BACK = 0.9  # of them ...
SOON = 3  # ... within so many editions


def with_accidents(traits: Sequence[EditionTraits], records: Sequence[Record]) -> tuple[EditionTraits, ...]:
    """The traits with `stale` and `links_lost` set where the records show it."""
    stale = _stale(len(traits), records)
    lost = _links_lost(len(traits), records)
    return tuple(
        replace(trait, stale=position in stale, links_lost=position in lost) for position, trait in enumerate(traits)
    )


def _stale(count: int, records: Sequence[Record]) -> set[int]:
    """Editions with exactly the rows of an older one that is not the one before it, when the next one goes back again.

    When the next one goes on from there, rows had been left out by mistake and were put back; of the newest nobody
    knows yet. Every meaning of a row has a random number; an edition's sum of them tells its rows from any others'.
    """
    numbers = random.Random(287)  # noqa: S311 - no secret: any fixed numbers that are unlikely to collide
    change = [0] * (count + 1)
    known: dict[Hashable, int] = {}
    for record in records:
        number = known.setdefault(meaning(record), numbers.getrandbits(96))
        for first, last, _ in record.runs:
            change[first] += number
            change[last + 1] -= number
    seen: set[int] = set()
    found = set()
    total, before = 0, None
    for position in range(count):
        total += change[position]
        again = total != before and total in seen
        if again and position + 1 < count and _goes_back(position, records):
            found.add(position)
            continue  # the next one follows on the list that stood before
        seen.add(total)
        before = total
    return found


def meaning(record: Record) -> tuple[object, ...]:
    """What a row says, however it is printed: two editions with the same meanings are one list twice."""
    row = record.row
    return record.agreement, row.state, row.signed, row.moa_url, row.county and county_key(row.county)


def _goes_back(position: int, records: Sequence[Record]) -> bool:
    """Whether the edition after this one is nearer to the one before it."""
    earlier, this, after = (
        {meaning(record) for record in records if record.stands_at(at)} for at in (position - 1, position, position + 1)
    )
    return len(earlier ^ after) < len(this ^ after)


def _links_lost(count: int, records: Sequence[Record]) -> set[int]:
    """Positions at which many agreements lose their link and nearly all have it again soon after."""
    rows: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        rows[record.agreement].append(record)
    gone: list[list[bool]] = [[] for _ in range(count)]
    for record in records:
        if record.row.moa_url is None:
            continue
        same = rows[record.agreement]
        for _, last, _ in record.runs:
            at = last + 1
            here = [other for other in same if other.stands_at(at)]
            if here and all(other.row.moa_url is None for other in here):
                back = (run.first for other in same if other.row.moa_url == record.row.moa_url for run in other.runs)
                gone[at].append(any(at < first <= at + SOON for first in back))
    return {at for at, back in enumerate(gone) if len(back) >= MANY_LINKS and sum(back) >= COME_BACK * len(back)}
