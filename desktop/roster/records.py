"""The list through time: every row ever printed, once, with the editions that hold it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple

from desktop.domain.change import Confidence
from desktop.domain.edition import Edition
from desktop.domain.row import ListRow, Placement, PrintedRow
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.row_order import editions_rows

PART_ORDER = {"am": 0, "": 1, "mid": 1, "pm": 2}


class Run(NamedTuple):
    """Editions in a row that hold a printed row: positions of the first and last, and its row number in the last."""

    first: int
    last: int
    row: int


@dataclass(frozen=True, slots=True)
class Identity:
    """That a row belongs to another agency than its own text says, because other editions prove it.

    `rule` is a code: `respelt`, `renamed`, `state_corrected`, `county_corrected` or `name_typed_over`.
    """

    agency_id: str
    rule: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Record:
    """One row as printed, with its meaning, its place, and where it stood.

    `placed` is what the row alone says, `placement` what is used: the same, unless `identity` says otherwise.
    """

    row: ListRow
    placed: Placement
    placement: Placement
    identity: Identity | None
    runs: tuple[Run, ...]

    @property
    def last(self) -> int:
        """Position of the last edition that holds this row."""
        return self.runs[-1].last

    @property
    def first(self) -> int:
        """Position of the first edition that holds this row."""
        return self.runs[0].first

    @property
    def agreement(self) -> tuple[str, str]:
        """Agency and model: what rows of several editions have in common."""
        return self.placement.agency_id, self.row.model or " ".join(self.row.printed.support_type.casefold().split())

    def stands_at(self, position: int) -> bool:
        """Whether this edition holds the row."""
        return any(first <= position <= last for first, last, _ in self.runs)


@dataclass(frozen=True, slots=True)
class ListHistory:
    """All editions held, oldest first, with their traits; all records, those of the newest first, in ICE's order."""

    editions: tuple[Edition, ...]
    traits: tuple[EditionTraits, ...]
    records: tuple[Record, ...]

    @property
    def newest(self) -> Edition:
        """The edition that answers are given from."""
        return self.editions[-1]

    def current(self) -> tuple[Record, ...]:
        """The records of the newest edition, in the order of its rows."""
        last = len(self.editions) - 1
        return tuple(sorted((r for r in self.records if r.last == last), key=lambda r: r.row.printed.row))

    def rows(self) -> Iterator[list[tuple[int, Record]]]:
        """The rows of every edition, the newest first, in ICE's order: (worksheet row number, record)."""
        for rows in editions_rows(self.records, self.traits):
            yield [(number, self.records[place]) for number, place in rows]

    def rows_at(self, position: int) -> list[tuple[int, Record]]:
        """The rows of one edition in ICE's order."""
        return next(
            rows for at, rows in zip(reversed(range(len(self.editions))), self.rows(), strict=True) if at == position
        )


def edition_order(edition: Edition) -> tuple[object, ...]:
    """By date, then am, mid or none, pm, then the workbook's own stamp, then its name."""
    stamp = edition.modified.isoformat() if edition.modified else ""
    return edition.date, PART_ORDER.get(edition.part, 1), stamp, edition.file, edition.sha256


def record_order(record: Record) -> tuple[int, int, int]:
    """Those of the newest edition first, in ICE's order there; then those of the edition before it, and so on."""
    return -record.last, record.row.printed.row, record.first


def oldest_first(records: Iterable[Record]) -> list[Record]:
    """By the last edition that holds them; of equals that which comes first in the alphabet is the last.

    Where they stand is no matter: ICE sorts its rows now and then.
    """
    return sorted(sorted(records, key=_texts, reverse=True), key=attrgetter("last"))


def _texts(record: Record) -> tuple[str, ...]:
    row = record.row
    return row.agency, row.county or "", row.type or "", row.printed.agency, row.printed.county, row.printed.type


def keyed(rows: Iterable[ListRow]) -> Iterator[tuple[Hashable, ListRow]]:
    """Each row under its printed texts and its count among equals, so that a row printed twice is kept twice."""
    count: Counter[PrintedRow] = Counter()
    for row in rows:
        text = replace(row.printed, row=0)
        count[text] += 1
        yield (text, count[text]), row


def runs_of(stands: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """The runs of rising (position, row number)."""
    runs: list[Run] = []
    for position, row in stands:
        if runs and runs[-1].last == position - 1:
            runs[-1] = Run(runs[-1].first, position, row)
        else:
            runs.append(Run(position, position, row))
    return tuple(runs)


def lend_places(placed: dict[Hashable, Placement]) -> None:
    """A name that one edition leaves without a place takes the place that other editions give it, if that is one.

    ICE printed no counties before March 17, 2025, and leaves some out later. The keys are those of `evidence`.
    """
    known: dict[Hashable, dict[str, Placement]] = defaultdict(dict)
    for key, placement in placed.items():
        if placement.level is not None:
            known[_spelling(key)][placement.agency_id] = placement
    for key, placement in placed.items():
        others = list(known[_spelling(key)].values())
        if placement.level is None and len(others) == 1:
            placed[key] = replace(others[0], reason=f"{others[0].reason}; placed as in other editions")


def evidence(row: ListRow) -> tuple[object, ...]:
    """All of a row that its placement rests on."""
    return row.state, row.agency.casefold(), row.agency, row.type, row.county


def _spelling(key: Hashable) -> Hashable:
    return key[:2] if isinstance(key, tuple) else key
