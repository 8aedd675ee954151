"""One edition more: only what it changes is read, asked and written."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from sqlite3 import Connection

from desktop.domain.edition import Edition
from desktop.domain.row import ListRow
from desktop.roster.accidents import MANY_LINKS, SOON, with_accidents
from desktop.roster.edition_traits import EditionTraits, blank_rows, moved_rows
from desktop.roster.knowledge import Knowledge
from desktop.roster.list_file import encode_traits
from desktop.roster.records import Record, Run
from desktop.services.list_filling import data_version, front_of, new_record
from desktop.services.listed import Listed, whole_rows
from desktop.services.neighbourhood import Neighbourhood
from desktop.services.new_rows import placed_rows
from desktop.services.resettling import Resettling, open_runs
from desktop.services.retelling import Retelling
from desktop.services.row_marks import RowMark, content_of, meaning_number, total_text
from desktop.store.change_writer import ChangeWriter
from desktop.store.front import Front
from desktop.store.list_writer import EditionHashes, ListWriter
from desktop.store.record_edges import RecordEdges
from desktop.store.record_table import RecordTable


@dataclass(frozen=True, slots=True)
class _Step:
    """What an edition changes: rows that come, rows that mean something else now, and places in the front that go."""

    came: dict[int, ListRow]
    altered: dict[int, ListRow]
    left: list[int]


@dataclass(frozen=True, slots=True)
class _Written:
    """Numbers of written records by key, agencies that they touch, and what they add to the edition's meaning."""

    numbers: dict[int, int]
    touched: set[int]
    meaning: int


class Appending:
    """Adds editions newer than the newest one to an attached list, which nobody else has open."""

    def __init__(self, connection: Connection, decisions: Path, knowledge: Knowledge) -> None:
        """`connection`'s main tables are the directory's."""
        self._connection = connection
        self._decisions = decisions
        self._knowledge = knowledge
        self._writer = ListWriter(connection)
        self._edges = RecordEdges(connection)

    def append(self, edition: Edition, rows: Sequence[ListRow], found: Sequence[RowMark]) -> bool:
        """Add an edition with its rows and their marks.

        False when it shows older ones in another light, so that the list must be made anew; the tables are in no good
        state then.
        """
        listed, table = Listed(self._connection), RecordTable(self._connection)
        editions = (*listed.editions, edition)
        traits = _traits(listed.traits, table.front, found)
        position = len(traits) - 1
        written = self._write_rows(table, _step(table.front, found, rows), position)
        if written is None:
            return False
        front = _front(table.front, found, written.numbers)
        hashes = listed.tables.hashes()
        meaning = int(hashes[-1][2], 16) + written.meaning
        here = EditionHashes(content_of(found), total_text(meaning))
        self._writer.add_edition(position, edition, here, encode_traits(traits[position]))
        if _again([meaning for _, _, meaning in hashes], traits) or self._links_lost_otherwise(traits, front):
            return False
        self._writer.set_traits(position - 1, encode_traits(traits[position - 1]))
        self._settle(editions, traits, front, found, written.touched)
        contents = [*(content for _, content, _ in hashes), here.content]
        directory = listed.tables.setting("directory") or ""
        self._writer.set_settings({"data_version": data_version(editions, contents, directory)})
        return True

    def _write_rows(self, table: RecordTable, step: _Step, position: int) -> _Written | None:
        """Write the rows as their texts alone say; None when that moves rows that were printed before."""
        gone = [table.front.keys[place] for place in step.left]
        parts = table.keyed([*step.came, *step.altered, *gone])
        old = whole_rows(parts)
        new = {key: row for key, row in step.came.items() if key not in old}
        places = placed_rows(list(new.values()), table, self._knowledge)
        if places is None:
            return None
        records = {
            key: Record(row, place, place, None, (Run(position, position, row.printed.row),))
            for (key, row), place in zip(new.items(), places, strict=True)
        }
        for key, row in (step.came | step.altered).items():
            if key in old:
                runs = old[key].runs
                run = Run(position if key in step.came else runs[-1].first, position, row.printed.row)
                before = runs if key in step.came else runs[:-1]
                records[key] = replace(old[key], row=row, runs=(*before, run))
        self._writer.close_runs(
            (position - 1, table.front.rows[place], table.front.numbers[place]) for place in step.left
        )
        self._writer.drop_records(part.number for part in parts if part.key in records)
        numbers = {key: self._add(record, key, position) for key, record in records.items()}
        touched = {number for part in parts for number in (part.placed, part.agency)}
        touched |= {self._writer.number(record.placed.agency_id) for record in records.values()}
        lost = sum(meaning_number(old[key]) for key in (*step.altered, *gone))
        return _Written(numbers, touched, sum(map(meaning_number, records.values())) - lost)

    def _add(self, record: Record, key: int, newest: int) -> int:
        number = self._writer.add_record(new_record(record, key))
        self._writer.add_runs(open_runs(number, record, newest))
        return number

    def _links_lost_otherwise(self, traits: Sequence[EditionTraits], front: Front) -> bool:
        """Whether it is told now that links left an edition before this one by accident, or did not."""
        table, newest = RecordTable(self._connection, front), len(traits) - 1
        for at in range(max(1, newest - SOON), newest):
            if self._edges.count_ended(at - 1) >= MANY_LINKS:
                rows = list(whole_rows(table.placed_as(self._edges.ended_at(at - 1))).values())
                if with_accidents(traits, rows)[at].links_lost != traits[at].links_lost:
                    return True
        return False

    def _settle(
        self,
        editions: Sequence[Edition],
        traits: Sequence[EditionTraits],
        front: Front,
        found: Sequence[RowMark],
        touched: set[int],
    ) -> None:
        """Say anew who is who near what is touched, and what changed.

        Rows that are taken for another agency's are always touched: if they stay, ICE may have meant them.
        """
        near = {*touched, *self._edges.moved_now()}
        settled = Neighbourhood(self._connection, front, traits, self._knowledge).settled(near)
        resettling = Resettling(self._connection, self._decisions, self._writer)
        written = resettling.write(settled, near, editions, traits)
        front = _front(front, found, written.numbers)
        self._writer.set_front(front)
        changed = ChangeWriter(self._connection, self._writer.number)
        Retelling(self._connection, front, editions, traits).write(changed, written)


def _step(front: Front, found: Sequence[RowMark], rows: Sequence[ListRow]) -> _Step:
    places = {key: place for place, key in enumerate(front.keys)}
    came, altered = {}, {}
    for mark, row in zip(found, rows, strict=True):
        place = places.pop(mark.key, None)
        if place is None:
            came[mark.key] = row
        elif mark.sense != front.senses[place]:
            altered[mark.key] = row
    return _Step(came, altered, sorted(places.values()))


def _traits(held: Sequence[EditionTraits], front: Front, found: Sequence[RowMark]) -> list[EditionTraits]:
    """The traits of all editions: where rows stood otherwise in the last one held is known now."""
    before: dict[Hashable, int] = dict(zip(front.keys, front.rows, strict=True))
    moved = moved_rows(before, {mark.key: mark.row for mark in found})
    new = EditionTraits(blank_rows(sorted(mark.row for mark in found)))
    return [*held[:-1], replace(held[-1], moved=moved), new]


def _front(front: Front, found: Sequence[RowMark], numbers: dict[int, int]) -> Front:
    """The rows of the new edition: numbers by key, the others as they were."""
    known = dict(zip(front.keys, front.numbers, strict=True)) | numbers
    return front_of([(known[mark.key], mark) for mark in found])


def _again(meanings: Sequence[str], traits: Sequence[EditionTraits]) -> bool:
    """Whether the last edition held said what an older one had said: whether it was stale can be told now."""
    last = len(meanings) - 1
    counted = [meanings[at] for at in range(last) if not traits[at].stale]
    return bool(counted) and meanings[last] != counted[-1] and meanings[last] in counted
