"""Numbers by which a row is found again among all rows ever printed."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from desktop.directory.words import expand
from desktop.domain.row import ListRow, PrintedRow
from desktop.roster.accidents import meaning
from desktop.roster.records import Record
from desktop.runtime.digests import blake

_BY_EDITION = frozenset({"signed", "moa", "addendum"})  # columns in which other corrections may be made another day
_BYTES = 8
_SUM = 1 << 128


class RowMark(NamedTuple):
    """One row of an edition. `key` stands for its texts as printed and its count among equals, `content` does too.

    `copy` is that count. `sense` stands for what the same texts can mean otherwise in another edition: dates by its
    day, links by other rows.
    """

    row: int
    copy: int
    key: int
    content: int
    sense: int


def marks(rows: Iterable[ListRow]) -> list[RowMark]:
    """The marks of an edition's rows, in ICE's order."""
    seen: Counter[str] = Counter()
    found = []
    for row in rows:
        text = _text(row.printed)
        seen[text] += 1
        found.append(_mark(row, text, seen[text]))
    return found


def record_marks(records: Sequence[Record]) -> list[RowMark]:
    """The marks of records. Parts of one row that mean several agencies share a mark, rows printed twice do not."""
    same: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        same[_text(record.row.printed)].append(place)
    found: dict[int, RowMark] = {}
    for text, places in same.items():
        copies: list[list[Record]] = []
        for place in sorted(places, key=lambda place: _first_and_longest(records[place])):
            record = records[place]
            free = (n for n, copy in enumerate(copies) if not any(_meet(record, other) for other in copy))
            copy = next(free, len(copies))
            if copy == len(copies):
                copies.append([])
            copies[copy].append(record)
            found[place] = _mark(record.row, text, copy + 1)
    return [found[place] for place in range(len(records))]


def meaning_number(record: Record) -> int:
    """A number that rows share which say the same by themselves."""
    said = meaning(unsettled(record))
    return int.from_bytes(blake("\t".join(map(str, said)).encode(), size=16).digest(), "big")


def unsettled(record: Record) -> Record:
    """The record as its text alone says."""
    return record if record.identity is None else replace(record, placement=record.placed, identity=None)


def content_of(found: Iterable[RowMark]) -> str:
    """The hash of an edition's rows as printed, whatever their order."""
    return total_text(sum(mark.content for mark in found))


def total_text(total: int) -> str:
    """The hash of an edition's rows, whatever their order: the sum of their numbers as text."""
    return f"{total % _SUM:032x}"


def spelling_mark(row: ListRow) -> int:
    """The same for rows that state and name as printed are the same of, case aside."""
    return _number(f"{row.state}\t{row.agency.casefold()}")


def name_mark(row: ListRow) -> int:
    """The same for rows with one name, abbreviations written out."""
    return _number(expand(row.agency))


def _first_and_longest(record: Record) -> tuple[int, int, int]:
    return record.first, -sum(run.last - run.first + 1 for run in record.runs), record.row.printed.row


def _meet(one: Record, other: Record) -> bool:
    """Whether any edition holds both."""
    return any(a.first <= b.last and b.first <= a.last for a in one.runs for b in other.runs)


def _mark(row: ListRow, text: str, count: int) -> RowMark:
    digest = blake(f"{text}\t{count}".encode(), size=16).digest()
    key = int.from_bytes(digest[:_BYTES], "big", signed=True)
    return RowMark(row.printed.row, count, key, int.from_bytes(digest, "big"), _sense(row))


def _sense(row: ListRow) -> int:
    read = [one for one in row.corrections if one.field in _BY_EDITION]
    return zlib.crc32(f"{row.signed} {row.moa_status} {read or ''}".encode())


def _text(printed: PrintedRow) -> str:
    links = f"{printed.moa_url or ''}\t{printed.addendum_url or ''}"
    cells = (printed.state, printed.agency, printed.type, printed.county, printed.support_type, printed.signed)
    return "\t".join((*cells, printed.moa, printed.addendum, links))


def _number(text: str) -> int:
    return int.from_bytes(blake(text.encode(), size=_BYTES).digest(), "big", signed=True)
