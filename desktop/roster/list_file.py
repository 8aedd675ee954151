"""The list with its history as two text tables: editions.tsv and records.tsv."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import accumulate, islice
from pathlib import Path

from desktop.domain.edition import Edition
from desktop.domain.errors import StoreError
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.record_cells import RECORD_COLUMNS, decode_record, encode_record
from desktop.roster.records import ListHistory, Record

EDITIONS, RECORDS = "editions.tsv", "records.tsv"
_EDITION_COLUMNS = ("date", "part", "date_printed", "file", "sha256", "rows", "source", "retrieved", "modified")
_LONGEST_LINE = 1 << 18  # characters; the longest has 6,000, and a line of nothing but tabs would fill the memory
_TRAIT_COLUMNS = ("blank", "moved", "accident")


def write_history(history: ListHistory, folder: Path) -> None:
    """Write both tables below `folder`; the same history gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in encode_history(history).items():
        (folder / name).write_bytes(table)


def read_history(folder: Path) -> ListHistory:
    """Read what `write_history` wrote.

    Raises: StoreError when a table is missing or damaged.
    """
    try:
        tables = read_tables(folder)
    except OSError as error:
        raise _damaged() from error
    return decode_history(tables)


def read_tables(folder: Path) -> dict[str, bytes]:
    """Both tables by name, as `decode_history` takes them. Raises: OSError."""
    return {name: (folder / name).read_bytes() for name in (EDITIONS, RECORDS)}


def encode_history(history: ListHistory) -> dict[str, bytes]:
    """Both tables by name; the same history gives the same bytes."""
    editions = [
        (*_edition_cells(edition), *encode_traits(traits))
        for edition, traits in zip(history.editions, history.traits, strict=True)
    ]
    return {
        EDITIONS: _table((*_EDITION_COLUMNS, *_TRAIT_COLUMNS), editions),
        RECORDS: _table(RECORD_COLUMNS, [encode_record(record) for record in history.records]),
    }


def decode_history(tables: Mapping[str, bytes]) -> ListHistory:
    """What `encode_history` made.

    Raises: StoreError when a table is missing or damaged.
    """
    try:
        lines = [_dated(cells) for cells in _lines(tables[EDITIONS])]
        records = tuple(decode_record(cells) for cells in _lines(tables[RECORDS]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise _damaged() from error
    editions = tuple(edition for edition, _ in lines)
    if not editions or not _whole(editions, records):
        raise _damaged()
    return ListHistory(editions, tuple(traits for _, traits in lines), records)


def _dated(cells: list[str]) -> tuple[Edition, EditionTraits]:
    return _edition(cells[: len(_EDITION_COLUMNS)]), decode_traits(cells[len(_EDITION_COLUMNS) :])


def _whole(editions: Sequence[Edition], records: Sequence[Record]) -> bool:
    """Whether every edition has as many rows as it is said to have."""
    change = [0] * (len(editions) + 1)
    for record in records:
        for first, last, _ in record.runs:
            if not 0 <= first <= last < len(editions):
                return False
            change[first] += 1
            change[last + 1] -= 1
    return list(accumulate(change))[:-1] == [edition.rows for edition in editions]


def encode_traits(traits: EditionTraits) -> tuple[str, str, str]:
    """An edition's traits as three cells."""
    accident = "stale" if traits.stale else "links_lost" if traits.links_lost else ""
    moved = " ".join(f"{after}>{here}" for after, here in traits.moved)
    return " ".join(map(str, traits.blank)), moved, accident


def decode_traits(cells: list[str]) -> EditionTraits:
    """What `encode_traits` wrote.

    Raises: ValueError for damaged cells.
    """
    blank, moved, accident = cells
    pairs = (pair.split(">") for pair in moved.split())
    return EditionTraits(
        blank=tuple(int(row) for row in blank.split()),
        moved=tuple((int(after), int(here)) for after, here in pairs),
        stale=accident == "stale",
        links_lost=accident == "links_lost",
    )


def _damaged() -> StoreError:
    code, text = "list_damaged", "The saved copy of ICE's list can't be read."
    return StoreError(code, text, "Start again with the list that came with the program.")


def _table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    return "".join("\t".join(cells) + "\n" for cells in (header, *rows)).encode()


def _lines(table: bytes) -> Iterator[list[str]]:
    """The cells of each line behind the header, one at a time: a table may come from outside and be large."""
    text = io.TextIOWrapper(io.BytesIO(table), encoding="utf-8", newline="\n")
    for line in islice(text, 1, None):
        if len(line) > _LONGEST_LINE:
            raise ValueError
        if line != "\n":
            yield line.removesuffix("\n").split("\t")


def _edition_cells(edition: Edition) -> tuple[str, ...]:
    return (
        edition.date.isoformat(),
        edition.part,
        edition.date_printed,
        edition.file,
        edition.sha256,
        str(edition.rows),
        edition.source,
        edition.retrieved.isoformat() if edition.retrieved else "",
        edition.modified.isoformat() if edition.modified else "",
    )


def _edition(cells: list[str]) -> Edition:
    printed = dict(zip(_EDITION_COLUMNS, cells, strict=True))
    return Edition(
        date=date.fromisoformat(printed["date"]),
        part=printed["part"],
        date_printed=printed["date_printed"],
        file=printed["file"],
        sha256=printed["sha256"],
        rows=int(printed["rows"]),
        source=printed["source"],
        retrieved=datetime.fromisoformat(printed["retrieved"]) if printed["retrieved"] else None,
        modified=datetime.fromisoformat(printed["modified"]) if printed["modified"] else None,
    )
