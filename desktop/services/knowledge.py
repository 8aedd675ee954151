"""What the roster needs to know of places and agencies, from the directory that ships."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.decisions import place_aliases
from desktop.directory.likeness import identity_rules_over
from desktop.directory.region import StateByState
from desktop.directory.resolving import make_resolver, resolver_over
from desktop.directory.tables import read_agencies
from desktop.directory.words import expand
from desktop.domain.cancelling import Check
from desktop.domain.row import ListRow, Placement
from desktop.roster.knowledge import Knowledge
from desktop.services.row_comparison import RowComparison, make_likeness


def make_knowledge(data: Path) -> Knowledge:
    """Knowledge over the text tables of resources/data, which it reads whole: some seconds."""
    known = frozenset(agency.id for agency in read_agencies(data / "directory"))
    return Knowledge(make_resolver(data).place, expand, make_likeness(data).alike, known.__contains__)


def open_knowledge(connection: Connection, decisions: Path) -> Knowledge:
    """Knowledge over the compiled directory, of which it reads what is asked, and the hand decisions in a folder.

    It must be used in the thread that owns `connection`.
    """
    regions = StateByState(connection, place_aliases(decisions / "place_names.tsv"))
    alike = RowComparison(identity_rules_over(regions, decisions)).alike
    return Knowledge(resolver_over(regions, decisions).place, expand, alike, _Directory(connection).has)


def attentive(knowledge: Knowledge, check: Check) -> Knowledge:
    """The same, which looks for a press on Cancel whenever it is asked what takes long."""

    def place(row: ListRow) -> Placement:
        check()
        return knowledge.place(row)

    def alike(one: ListRow, other: ListRow) -> bool | None:
        check()
        return knowledge.alike(one, other)

    return replace(knowledge, place=place, alike=alike)


class _Directory:
    """The ids of the directory's agencies."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def has(self, agency_id: str) -> bool:
        """Whether an id is that of an agency of the directory."""
        return self._connection.execute("SELECT 1 FROM agency WHERE id = ?", (agency_id,)).fetchone() is not None
