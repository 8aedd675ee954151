"""What is known of one state's places and agencies, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.directory.agency_index import AgencyIndex
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.state_tables import StateTables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from desktop.directory.decisions import PlaceAlias


@dataclass(frozen=True, slots=True)
class Region:
    """The places and the agencies of one state, or of more."""

    gazetteer: Gazetteer
    index: AgencyIndex


class Regions(Protocol):
    """Gives the region in which the names of a state are looked up."""

    def of(self, state: str) -> Region:
        """The region of a USPS code; an empty one for a code that no place has."""


class WholeCountry:
    """One region for every state."""

    def __init__(self, gazetteer: Gazetteer, index: AgencyIndex) -> None:
        """Keep both."""
        self._region = Region(gazetteer, index)

    def of(self, state: str) -> Region:
        """The same region, whatever `state` is."""
        del state
        return self._region


class StateByState:
    """Reads a state from the directory's tables when it is first asked for, some milliseconds each.

    Belongs to the thread that owns the connection.
    """

    def __init__(self, connection: sqlite3.Connection, aliases: Iterable[PlaceAlias]) -> None:
        """`connection` must hold the tables of `database.write_directory`."""
        self._tables = StateTables(connection)
        self._aliases = tuple(aliases)
        self._read: dict[str, Region] = {}

    def of(self, state: str) -> Region:
        """The region of that state alone."""
        if state not in self._read:
            tables = self._tables
            own = [alias for alias in self._aliases if alias.state == state]
            gazetteer = Gazetteer(tables.counties(state), tables.municipalities(state), own)
            self._read[state] = Region(gazetteer, AgencyIndex(tables.marks(state), tables.agency))
        return self._read[state]
