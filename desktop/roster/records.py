"""The list through time: every row ever printed, once, with the editions that hold it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desktop.domain.edition import Edition
from desktop.domain.row import ListRow, Placement, PrintedRow
from desktop.roster.record_cells import decode_row, encode_row

PART_ORDER = {"am": 0, "": 1, "mid": 1, "pm": 2}
Place = Callable[[ListRow], Placement]


@dataclass(frozen=True, slots=True)
class Record:
    """One row as printed, with its meaning, its place, and where it stood.

    `runs` are pairs of positions (first, last) in the history's editions, both included. `row.printed.row` is its
    number in the last of them.
    """

    row: ListRow
    placement: Placement
    runs: tuple[tuple[int, int], ...]

    @property
    def last(self) -> int:
        """Position of the last edition that holds this row."""
        return self.runs[-1][1]

    @property
    def first(self) -> int:
        """Position of the first edition that holds this row."""
        return self.runs[0][0]


@dataclass(frozen=True, slots=True)
class ListHistory:
    """All editions held, oldest first, and all records, in ICE's order where they stand in the newest."""

    editions: tuple[Edition, ...]
    records: tuple[Record, ...]

    @property
    def newest(self) -> Edition:
        """The edition that answers are given from."""
        return self.editions[-1]

    def current(self) -> tuple[Record, ...]:
        """The records of the newest edition, in the order of its rows."""
        last = len(self.editions) - 1
        return tuple(sorted((r for r in self.records if r.last == last), key=lambda r: r.row.printed.row))


def edition_order(edition: Edition) -> tuple[object, ...]:
    """By date, then am, mid or none, pm, then the workbook's own stamp, then its name."""
    stamp = edition.modified.isoformat() if edition.modified else ""
    return edition.date, PART_ORDER.get(edition.part, 1), stamp, edition.file, edition.sha256


def build_history(editions: Iterable[tuple[Edition, Sequence[ListRow]]], place: Place) -> ListHistory:
    """The history of the given editions, whatever their order."""
    ordered = sorted(editions, key=lambda pair: edition_order(pair[0]))
    seen: dict[tuple[object, ...], list[int]] = defaultdict(list)
    latest: dict[tuple[object, ...], ListRow] = {}
    for position, (_, rows) in enumerate(ordered):
        for key, row in _keyed(rows):
            seen[key].append(position)
            latest[key] = row
    placed: dict[tuple[object, ...], Placement] = {}
    for row in latest.values():
        evidence = _evidence(row)
        if evidence not in placed:
            placed[evidence] = place(row)
    _lend_places(placed)
    records = [Record(latest[key], placed[_evidence(latest[key])], _runs(at)) for key, at in seen.items()]
    records.sort(key=lambda record: (-record.last, record.row.printed.row, record.first))
    return ListHistory(tuple(edition for edition, _ in ordered), tuple(records))


def _evidence(row: ListRow) -> tuple[object, ...]:
    return row.state, row.agency.casefold(), row.agency, row.type, row.county


def _lend_places(placed: dict[tuple[object, ...], Placement]) -> None:
    """A name that one edition leaves without a place takes the place that other editions give it, if that is one.

    ICE printed no counties before March 17, 2025, and leaves some out later.
    """
    known: dict[tuple[object, ...], dict[str, Placement]] = defaultdict(dict)
    for evidence, placement in placed.items():
        if placement.level is not None:
            known[evidence[:2]][placement.agency_id] = placement
    for evidence, placement in placed.items():
        others = list(known[evidence[:2]].values())
        if placement.level is None and len(others) == 1:
            placed[evidence] = replace(others[0], reason=f"{others[0].reason}; placed as in other editions")


def with_editions(
    history: ListHistory | None, added: Iterable[tuple[Edition, Sequence[ListRow]]], place: Place
) -> ListHistory:
    """The history with further editions in their places; editions that it holds (by SHA-256) are not added twice."""
    have = {edition.sha256 for edition in history.editions} if history else set()
    fresh = {edition.sha256: (edition, rows) for edition, rows in added if edition.sha256 not in have}
    old = _unfold(history) if history else []
    return build_history([*old, *fresh.values()], place)


def _unfold(history: ListHistory) -> list[tuple[Edition, list[ListRow]]]:
    rows: list[list[ListRow]] = [[] for _ in history.editions]
    for record in history.records:
        for first, last in record.runs:
            for position in range(first, last + 1):
                rows[position].append(record.row)
    return list(zip(history.editions, rows, strict=True))


def _keyed(rows: Iterable[ListRow]) -> Iterable[tuple[tuple[object, ...], ListRow]]:
    """Each row under its printed texts and its count among equals, so that a row printed twice is kept twice."""
    count: Counter[PrintedRow] = Counter()
    for row in rows:
        text = replace(row.printed, row=0)
        count[text] += 1
        yield (text, count[text]), row


def _runs(positions: Sequence[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] == position - 1:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return tuple(runs)


RECORD_COLUMNS = ("runs", "row", *PrintedRow.__slots__[1:], "meaning", "placement")


def encode_record(record: Record) -> tuple[str, ...]:
    """A record as the cells of one line."""
    printed, meaning, placement = encode_row(record.row, record.placement)
    runs = " ".join(str(a) if a == b else f"{a}-{b}" for a, b in record.runs)
    return (runs, str(record.row.printed.row), *printed, json.dumps(meaning), json.dumps(placement))


def decode_record(cells: Sequence[str]) -> Record:
    """The record of one line.

    Raises: ValueError, KeyError or IndexError for a damaged line.
    """
    runs = []
    for text in cells[0].split():
        first, _, last = text.partition("-")
        runs.append((int(first), int(last or first)))
    row, placement = decode_row(int(cells[1]), cells[2:-2], json.loads(cells[-2]), json.loads(cells[-1]))
    return Record(row, placement, tuple(runs))
