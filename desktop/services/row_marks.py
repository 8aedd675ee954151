"""Numbers by which a row is found again among all rows ever printed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from desktop.directory.words import expand
from desktop.domain.row import ListRow, MoaStatus, PrintedRow
from desktop.roster.records import Record

_LINKS = {status: place for place, status in enumerate(MoaStatus)}
_BYTES = 8
CONTENT = 1 << 128


class RowMark(NamedTuple):
    """One row of an edition. `key` stands for its texts as printed and its count among equals, `content` does too.

    `signed` and `link` are what the same texts can mean otherwise in another edition.
    """

    row: int
    key: int
    content: int
    signed: int
    link: int


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
    """The marks of records; of those with equal texts the first is the one that most editions hold."""
    same: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        same.setdefault(_text(record.row.printed), []).append(place)
    found: list[RowMark | None] = [None] * len(records)
    for text, places in same.items():
        for count, place in enumerate(sorted(places, key=lambda place: _standing(records[place])), 1):
            found[place] = _mark(records[place].row, text, count)
    return [mark for mark in found if mark]


def content_hash(total: int) -> str:
    """The hash of an edition's rows, whatever their order: of the sum of their marks' `content`."""
    return f"{total % CONTENT:032x}"


def spelling_mark(row: ListRow) -> int:
    """The same for rows that state and name as printed are the same of, case aside."""
    return _number(f"{row.state}\t{row.agency.casefold()}")


def name_mark(row: ListRow) -> int:
    """The same for rows with one name, abbreviations written out."""
    return _number(expand(row.agency))


def _standing(record: Record) -> tuple[int, int]:
    return -sum(run.last - run.first + 1 for run in record.runs), record.row.printed.row


def _mark(row: ListRow, text: str, count: int) -> RowMark:
    digest = hashlib.blake2b(f"{text}\t{count}".encode(), digest_size=16).digest()
    key = int.from_bytes(digest[:_BYTES], "big", signed=True)
    signed = row.signed.toordinal() if row.signed else 0
    return RowMark(row.printed.row, key, int.from_bytes(digest, "big"), signed, _LINKS[row.moa_status])


def _text(printed: PrintedRow) -> str:
    links = f"{printed.moa_url or ''}\t{printed.addendum_url or ''}"
    cells = (printed.state, printed.agency, printed.type, printed.county, printed.support_type, printed.signed)
    return "\t".join((*cells, printed.moa, printed.addendum, links))


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=_BYTES).digest(), "big", signed=True)
