"""One agency as search knows it: its names, where it is, and how many people it is for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.search_entry import SearchEntry
from desktop.directory.search_nicknames import nicknames
from desktop.directory.words import expand
from desktop.domain.agency import Agency
from desktop.domain.answer import HitKind
from desktop.domain.level import Kind, Level
from desktop.domain.states import BY_CODE

AGENCY_COLUMNS = "id, name, state, level, kind, counties, municipalities"
"""The columns of the directory's table that `AgencyEntries.of_directory` reads."""

_STATE_WEIGHT = 100_000  # bodies of a state beside its police
_OTHER_WEIGHT = 1_000  # bodies whose territory has no people of its own: campuses, ports, tribes, task forces
_COUNTY_DIGITS = 5
_BY_PEOPLE = frozenset({Level.COUNTY, Level.MUNICIPAL, Level.REGIONAL})

AgencyRow = tuple[str, str, str, str, str, str | None, str | None]


class AgencyEntries:
    """Makes entries of agencies; reads of places what is asked. Belongs to the thread that owns the connection."""

    def __init__(self, connection: Connection, decisions: Path) -> None:
        """`connection` holds the directory's tables, `decisions` the folder of hand decisions."""
        self._connection = connection
        self._counties: dict[str, str] = dict(connection.execute("SELECT geoid, name FROM county"))
        self._state_people: dict[str, int] = dict(
            connection.execute("SELECT state, sum(population) FROM county GROUP BY state")
        )
        self._short = nicknames(decisions / "agency_nicknames.tsv")

    def of_directory(self, row: AgencyRow, listed: str | None = None, printed: Iterable[str] = ()) -> SearchEntry:
        """An agency of the directory; `listed` is its name on the list, `printed` its names in any edition.

        "City of Miami Police Department" is shown as the directory has it; a name of its own stays as ICE has it.
        """
        identity, name, state, level, kind, counties, towns = row
        known = listed is None or level == Level.STATE or expand(name) in expand(listed)
        names = (name, *printed, *self._short_names(state, name))
        shown = name if known or listed is None else listed
        areas = (counties or "").split(), (towns or "").split()
        return self._entry(identity, shown, names, state, (Level(level), Kind(kind)), *areas)

    def of_list(self, agency: Agency, printed: Iterable[str]) -> SearchEntry:
        """An agency that only the list knows, with its names in any edition."""
        kind = agency.level, agency.kind
        areas = agency.counties, agency.municipalities
        names = (*printed, *self._short_names(agency.state, agency.name))
        return self._entry(agency.id, agency.name, names, agency.state, kind, *areas)

    def _short_names(self, state: str, name: str) -> tuple[str, ...]:
        return self._short.get((state, expand(name)), ())

    def _entry(
        self,
        identity: str,
        name: str,
        names: tuple[str, ...],
        state: str,
        what: tuple[Level | None, Kind],
        counties: Iterable[str],
        towns: Iterable[str],
    ) -> SearchEntry:
        level, kind = what
        counties, towns = tuple(counties), tuple(towns)
        weight = _OTHER_WEIGHT
        if level is Level.STATE:
            weight = self._state_people.get(state, 0) if kind is Kind.STATE_POLICE else _STATE_WEIGHT
            own = BY_CODE[state].name
            names = (*names, name.removeprefix(f"{own} ") if name.startswith(own) else f"{own} {name}")
        elif level in _BY_PEOPLE:
            weight = sum(map(self._people, towns or counties))
        others = tuple(text for text in dict.fromkeys(names) if text != name)
        county = self._counties.get(counties[0]) if counties else None
        return SearchEntry(HitKind.AGENCY, identity, name, others, state, county, level, weight)

    def _people(self, geoid: str) -> int:
        table = "county" if len(geoid) == _COUNTY_DIGITS else "municipality"
        query = f"SELECT population FROM {table} WHERE geoid = ?"  # noqa: S608 - our own names
        row = self._connection.execute(query, (geoid,)).fetchone()
        return int(row[0]) if row else 0
