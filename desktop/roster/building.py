"""Making the history: editions in order, rows met again, places, who is who."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from desktop.domain.cancelling import Check, unhurried
from desktop.domain.edition import Edition
from desktop.domain.row import ListRow, Placement
from desktop.roster.accidents import with_accidents
from desktop.roster.edition_traits import EditionTraits, blank_rows, moved_rows
from desktop.roster.identity import settle
from desktop.roster.knowledge import Knowledge
from desktop.roster.records import (
    ListHistory,
    Record,
    edition_order,
    evidence,
    keyed,
    lend_places,
    record_order,
    runs_of,
)

Offered = tuple[Edition, Sequence[ListRow]]


def build_history(editions: Iterable[Offered], knowledge: Knowledge, check: Check = unhurried) -> ListHistory:
    """The history of the given editions, whatever their order. Raises: CancelledError by `check`."""
    ordered = sorted(editions, key=lambda pair: edition_order(pair[0]))
    seen: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    latest: dict[Hashable, ListRow] = {}
    stands: list[dict[Hashable, int]] = []
    for position, (_, rows) in enumerate(ordered):
        check()
        here: dict[Hashable, int] = {}
        for key, row in keyed(rows):
            here[key] = row.printed.row
            seen[key].append((position, row.printed.row))
            latest[key] = row
        stands.append(here)
    places = places_of(latest.values(), knowledge)
    records = []
    for key, at in seen.items():
        check()
        placed = places[evidence(latest[key])]
        records.append(Record(latest[key], placed, placed, None, runs_of(at)))
    traits = with_accidents(_traits(stands), records)
    check()
    settled = settle(records, traits, knowledge)
    check()
    settled.sort(key=record_order)
    return ListHistory(tuple(edition for edition, _ in ordered), traits, tuple(settled))


def with_editions(
    history: ListHistory | None, added: Iterable[Offered], knowledge: Knowledge, check: Check = unhurried
) -> ListHistory:
    """The history with further editions in their places; editions that it holds (by SHA-256) are not added twice.

    Raises: CancelledError by `check`.
    """
    have = {edition.sha256 for edition in history.editions} if history else set()
    fresh = {edition.sha256: (edition, rows) for edition, rows in added if edition.sha256 not in have}
    old = unfolded(history, check) if history else []
    return build_history([*old, *fresh.values()], knowledge, check)


def unfolded(history: ListHistory, check: Check = unhurried) -> list[Offered]:
    """Every edition with its rows as they stood. Raises: CancelledError by `check`."""
    rows = []
    for here in history.rows():
        check()
        rows.append([_numbered(record.row, number) for number, record in here])
    return list(zip(history.editions, reversed(rows), strict=True))


def _numbered(row: ListRow, number: int) -> ListRow:
    return row if row.printed.row == number else replace(row, printed=replace(row.printed, row=number))


def places_of(rows: Iterable[ListRow], knowledge: Knowledge) -> dict[Hashable, Placement]:
    """Where each spelling among these rows is placed, by `evidence`; one without a place is lent that of another."""
    places: dict[Hashable, Placement] = {}
    for row in rows:
        key = evidence(row)
        if key not in places:
            places[key] = knowledge.place(row)
    lend_places(places)
    return places


def _traits(stands: Sequence[dict[Hashable, int]]) -> list[EditionTraits]:
    after = [*stands[1:], {}]
    return [
        EditionTraits(blank_rows(sorted(here.values())), moved_rows(here, later))
        for here, later in zip(stands, after, strict=True)
    ]
