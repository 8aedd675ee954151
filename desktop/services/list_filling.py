"""Writing a whole list with its history into an attached list."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from sqlite3 import Connection

from desktop.domain.cancelling import Check, unhurried
from desktop.domain.edition import Edition
from desktop.domain.standing import Standing
from desktop.domain.status import Status
from desktop.roster.list_file import encode_traits
from desktop.roster.record_cells import encode_record
from desktop.roster.records import ListHistory, Record
from desktop.roster.standing import standings
from desktop.runtime.digests import sha256
from desktop.services.change_log import all_changes
from desktop.services.list_search import entries_of, printed_names, write_list_search
from desktop.services.row_marks import RowMark, meaning_number, name_mark, record_marks, spelling_mark, total_text
from desktop.store.change_writer import ChangeWriter
from desktop.store.front import Front
from desktop.store.list_writer import EditionHashes, Listing, ListWriter, NewRecord

VERSION_DIGITS = 12


def fill_list(
    connection: Connection, history: ListHistory, decisions: Path, settings: Mapping[str, str], check: Check = unhurried
) -> None:
    """Fill the empty tables of the attached list; `connection`'s main tables are the directory's.

    `settings` are kept with the list; `directory`, the key of the directory by which rows were placed, must be among
    them. Raises: CancelledError by `check`.
    """
    writer = ListWriter(connection)
    marks = record_marks(history.records)
    contents = _totals(history, [mark.content for mark in marks])
    meanings = _totals(history, [meaning_number(record) for record in history.records])
    hashes = [EditionHashes(*pair) for pair in zip(contents, meanings, strict=True)]
    for position, (edition, traits) in enumerate(zip(history.editions, history.traits, strict=True)):
        writer.add_edition(position, edition, hashes[position], encode_traits(traits))
    check()
    _write_records(writer, history, marks, check)
    check()
    known = standings(history)
    check()
    writer.set_listings((), (listing_of(standing) for standing in known))
    check()
    ChangeWriter(connection, writer.number).add(all_changes(history))
    check()
    entries = entries_of(connection, decisions, known, printed_names(history.records))
    writer.set_entries((), entries)
    check()
    write_list_search(connection, entries)
    check()
    version = data_version(history.editions, contents, settings["directory"])
    writer.set_settings({**settings, "data_version": version})


def data_version(editions: Sequence[Edition], contents: Sequence[str], directory: str) -> str:
    """Twelve hexadecimal digits that are the same where the same editions, rows and directory answer.

    How and when a copy came here does not count, nor in which order.
    """
    digest = sha256(directory.encode())
    for edition, content in zip(editions, contents, strict=True):
        name = (edition.date.isoformat(), edition.part, edition.date_printed, edition.file, edition.sha256)
        digest.update("\t".join((*name, str(edition.rows), content, "\n")).encode())
    return digest.hexdigest()[:VERSION_DIGITS]


def new_record(record: Record, key: int) -> NewRecord:
    """A record with what it is found by."""
    return NewRecord(
        key=key,
        spelling=spelling_mark(record.row),
        name=name_mark(record.row),
        state=record.row.state,
        level=record.placed.level,
        model=record.agreement[1],
        placed=record.placed.agency_id,
        agency=record.placement.agency_id,
        cells=encode_record(record)[1:],
    )


def listing_of(standing: Standing) -> Listing:
    """By what an agency is asked for."""
    agency = standing.agency
    areas = frozenset((*agency.counties, *agency.municipalities))
    return Listing(agency.id, agency.state, agency.level, standing.status is Status.LISTED, areas)


def _totals(history: ListHistory, numbers: Sequence[int]) -> list[str]:
    """For each edition the sum of the numbers of its rows."""
    change = [0] * (len(history.editions) + 1)
    for record, number in zip(history.records, numbers, strict=True):
        for first, last, _ in record.runs:
            change[first] += number
            change[last + 1] -= number
    return [total_text(total) for total in accumulate(change[:-1])]


def _write_records(writer: ListWriter, history: ListHistory, marks: Sequence[RowMark], check: Check) -> None:
    newest = len(history.editions) - 1
    front: list[tuple[int, RowMark]] = []
    for record, mark in zip(history.records, marks, strict=True):
        check()
        number = writer.add_record(new_record(record, mark.key))
        *ended, final = record.runs
        writer.add_runs((number, *run) for run in ended)
        if final.last == newest:
            writer.add_runs([(number, final.first, None, None)])
            front.append((number, mark))
        else:
            writer.add_runs([(number, *final)])
    writer.set_front(front_of(sorted(front, key=lambda pair: pair[1].row)))


def front_of(rows: Sequence[tuple[int, RowMark]]) -> Front:
    """The rows of the newest edition, in ICE's order, with their record numbers."""
    return Front(
        numbers=array("I", (number for number, _ in rows)),
        rows=array("I", (mark.row for _, mark in rows)),
        keys=array("q", (mark.key for _, mark in rows)),
        senses=array("I", (mark.sense for _, mark in rows)),
    )
