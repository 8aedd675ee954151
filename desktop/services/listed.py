"""The list as it is asked: editions, records and agencies read from the attached list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter
from sqlite3 import Connection

from desktop.domain.change import Change
from desktop.domain.edition import Edition
from desktop.domain.level import Level
from desktop.domain.standing import Standing
from desktop.domain.status import Status
from desktop.roster.edition_traits import EditionTraits
from desktop.roster.list_file import decode_traits
from desktop.roster.record_cells import record_of
from desktop.roster.records import ListHistory, Record, Run, record_order
from desktop.roster.standing import standings
from desktop.services.row_marks import unsettled
from desktop.store.list_tables import ListTables
from desktop.store.record_table import KeptRecord, RecordTable


class Listed:
    """Belongs to the thread that owns the connection; what was worked out once is remembered."""

    def __init__(self, connection: Connection) -> None:
        """`connection` must have a list attached."""
        self.tables = ListTables(connection)
        self._records = RecordTable(connection)
        self._standings: dict[int, Standing] = {}

    @property
    def editions(self) -> tuple[Edition, ...]:
        """All editions held, oldest first."""
        return self.tables.editions

    @cached_property
    def traits(self) -> tuple[EditionTraits, ...]:
        """The traits of all editions, oldest first."""
        return tuple(decode_traits(list(cells)) for cells in self.tables.traits())

    def history(self) -> ListHistory:
        """The whole list with its history; a second for some ten thousand records."""
        return self._history(self._records.all())

    def current(self) -> tuple[Record, ...]:
        """The records of the newest edition, in ICE's order."""
        return tuple(decoded(record) for record in self._records.current())

    def rows_by_state(self) -> dict[str | None, int]:
        """How many rows of each state the newest edition has."""
        return self._records.rows_by_state()

    def records_of(self, agency_id: str) -> tuple[Record, ...]:
        """The records of one agency, the newest first; none for an agency that no edition held has named."""
        numbers = self.tables.numbers([agency_id])
        return self._history(self._records.of_agencies(numbers.values())).records

    def standing(self, agency_id: str) -> Standing | None:
        """What the list says of one agency, None when no edition held has named it."""
        found = self.of_agencies([agency_id])
        return found[0] if found else None

    def of_agencies(self, agency_ids: Iterable[str]) -> list[Standing]:
        """Standings of those of these agencies that any edition held has named, by id."""
        return self._of(self.tables.numbers(agency_ids).values())

    def in_areas(self, geoids: Iterable[str]) -> list[Standing]:
        """Standings of agencies whose territory includes one of these counties or municipalities, by id."""
        return self._of(self.tables.in_areas(geoids))

    def of_state(self, state: str, level: Level | None) -> list[Standing]:
        """Standings of one state's agencies of one level; None asks for those whose territory can't be told."""
        return self._of(self.tables.of_state(state, level))

    def statuses(self, agency_ids: Iterable[str]) -> dict[str, Status]:
        """Whether those of these agencies that the list has ever named are on the newest edition."""
        return self.tables.statuses(agency_ids)

    def changes_of(self, agency_id: str) -> tuple[Change, ...]:
        """The changes of one agency, oldest first."""
        return self.tables.changes(self.tables.numbers([agency_id]).values())

    def _of(self, numbers: Iterable[int]) -> list[Standing]:
        wanted = tuple(numbers)
        missing = [number for number in wanted if number not in self._standings]
        by_agency: dict[int, list[KeptRecord]] = defaultdict(list)
        for record in self._records.of_agencies(missing):
            by_agency[record.agency].append(record)
        for number, records in by_agency.items():
            (self._standings[number],) = standings(self._history(records))
        found = (self._standings[number] for number in wanted if number in self._standings)
        return sorted(found, key=lambda standing: standing.agency.id)

    def _history(self, records: Sequence[KeptRecord]) -> ListHistory:
        found = sorted((decoded(record) for record in records), key=record_order)
        return ListHistory(self.editions, self.traits, tuple(found))


def decoded(kept: KeptRecord) -> Record:
    """The record of one that is kept. Raises: ValueError, KeyError or IndexError for a damaged one."""
    return record_of(tuple(Run(*run) for run in kept.runs), kept.cells)


def whole_rows(parts: Iterable[KeptRecord]) -> dict[int, Record]:
    """Rows by key as their texts alone say: the parts of one that mean several agencies are put together again."""
    found: dict[int, Record] = {}
    for part in parts:
        record = unsettled(decoded(part))
        other = found.get(part.key)
        if other:
            newest = max(record, other, key=attrgetter("last"))
            record = replace(newest, runs=tuple(sorted((*record.runs, *other.runs))))
        found[part.key] = record
    return found
