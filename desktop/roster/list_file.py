"""The list with its history as two text tables: editions.tsv and records.tsv."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from itertools import accumulate
from pathlib import Path

from desktop.domain.edition import Edition
from desktop.domain.errors import StoreError
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.record_cells import RECORD_COLUMNS, decode_record, encode_record
from desktop.roster.records import ListHistory, Record

EDITIONS, RECORDS = "editions.tsv", "records.tsv"
_EDITION_COLUMNS = ("date", "part", "date_printed", "file", "sha256", "rows", "source", "retrieved", "modified")
_TRAIT_COLUMNS = ("blank", "moved", "accident")


def write_history(history: ListHistory, folder: Path) -> None:
    """Write both tables below `folder`; the same history gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    editions = [
        (*_edition_cells(edition), *encode_traits(traits))
        for edition, traits in zip(history.editions, history.traits, strict=True)
    ]
    _write(folder / EDITIONS, (*_EDITION_COLUMNS, *_TRAIT_COLUMNS), editions)
    _write(folder / RECORDS, RECORD_COLUMNS, [encode_record(record) for record in history.records])


def read_history(folder: Path) -> ListHistory:
    """Read what `write_history` wrote.

    Raises: StoreError when a table is missing or damaged.
    """
    try:
        lines = _read(folder / EDITIONS)
        editions = tuple(_edition(cells[: len(_EDITION_COLUMNS)]) for cells in lines)
        traits = tuple(decode_traits(cells[len(_EDITION_COLUMNS) :]) for cells in lines)
        records = tuple(decode_record(cells) for cells in _read(folder / RECORDS))
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise _damaged() from error
    if not editions or not _whole(editions, records):
        raise _damaged()
    return ListHistory(editions, traits, records)


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


def _write(path: Path, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    lines = ["\t".join(header), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _read(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n")[1:] if line]


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
