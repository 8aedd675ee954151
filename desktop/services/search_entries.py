"""What can be searched: every agency under all its names, every place, county and ZIP code, with its weight."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.decisions import place_aliases
from desktop.directory.search_entry import SearchEntry
from desktop.directory.search_nicknames import nicknames
from desktop.directory.words import expand
from desktop.domain.answer import HitKind
from desktop.domain.level import Kind, Level
from desktop.domain.standing import Standing
from desktop.domain.states import BY_CODE, BY_FIPS
from desktop.roster.records import ListHistory

_STATE_WEIGHT = 100_000  # bodies of a state beside its police


def search_entries(
    connection: Connection, decisions: Path, standings: Iterable[Standing], history: ListHistory
) -> Iterator[SearchEntry]:
    """All entries; agencies of the list carry their names as printed in any edition beside the directory's name."""
    counties = {row[0]: row for row in connection.execute("SELECT geoid, name, state, population FROM county")}
    towns = {row[0]: row for row in connection.execute(
        "SELECT geoid, name, state, population, kind, counties FROM municipality")}  # fmt: skip
    people = {geoid: row[3] for geoid, row in (counties | towns).items()}
    yield from _counties(counties)
    yield from _towns(towns, counties, decisions)
    yield from _zips(connection, counties)
    printed: dict[str, list[str]] = defaultdict(list)
    for record in history.records:
        if record.row.agency not in printed[record.placement.agency_id]:
            printed[record.placement.agency_id].append(record.row.agency)
    known = {standing.agency.id: standing for standing in standings}
    short = nicknames(decisions / "agency_nicknames.tsv")
    rows = connection.execute("SELECT id, name, state, level, kind, counties, municipalities FROM agency")
    for identity, name, state, level, kind, inside, areas in rows:
        standing = known.pop(identity, None)
        listed = standing.agency.name if standing else name
        # "City of Miami Police Department" is shown as the directory has it; a name of its own stays as ICE has it.
        shown = name if level == Level.STATE or expand(name) in expand(listed) else listed
        other = (name, *printed.get(identity, ()), *short.get((state, expand(name)), ()))
        yield _agency(identity, shown, other, state, Level(level), Kind(kind), (inside or "").split(),
                      (areas or "").split(), counties, people)  # fmt: skip
    for identity, standing in known.items():
        agency = standing.agency
        yield _agency(identity, agency.name, tuple(printed.get(identity, ())), agency.state, agency.level, agency.kind,
                      agency.counties, agency.municipalities, counties, people)  # fmt: skip


def _counties(counties: dict[str, tuple[str, str, str, int]]) -> Iterator[SearchEntry]:
    for geoid, name, state, population in counties.values():
        yield SearchEntry(HitKind.COUNTY, geoid, name, (), state, None, None, population)


def _towns(
    towns: dict[str, tuple[str, str, str, int, str, str]],
    counties: dict[str, tuple[str, str, str, int]],
    decisions: Path,
) -> Iterator[SearchEntry]:
    aliases: dict[tuple[str, str], list[str]] = defaultdict(list)
    for alias in place_aliases(decisions / "place_names.tsv"):
        if len(alias.census_names) == 1:
            aliases[alias.state, alias.census_names[0]].append(alias.name)
    for geoid, name, state, population, kind, inside in towns.values():
        other = list(aliases.get((state, name), ()))
        if kind and kind != "cdp":
            other.append(f"{name} {kind}")
        county = counties.get((inside or "").split(" ")[0])
        yield SearchEntry(
            HitKind.PLACE, geoid, name, tuple(other), state, county[1] if county else None, None, population
        )


def _zips(connection: Connection, counties: dict[str, tuple[str, str, str, int]]) -> Iterator[SearchEntry]:
    for code, office, inside in connection.execute("SELECT zip, post_office, counties FROM zip"):
        geoid = (inside or "").split(":")[0]
        county = counties.get(geoid)
        state = BY_FIPS[geoid[:2]].code if geoid else None
        yield SearchEntry(
            HitKind.ZIP, code, code, (office,) if office else (), state, county[1] if county else None, None, 0
        )


def _agency(  # noqa: PLR0913, PLR0917 - one value per column of the entry
    identity: str,
    name: str,
    other: tuple[str, ...],
    state: str,
    level: Level | None,
    kind: Kind,
    inside: Iterable[str],
    areas: Iterable[str],
    counties: dict[str, tuple[str, str, str, int]],
    people: dict[str, int],
) -> SearchEntry:
    inside, areas = list(inside), list(areas)
    county = counties.get(inside[0]) if inside else None
    if level is Level.STATE:
        weight = _state_people(state, counties) if kind is Kind.STATE_POLICE else _STATE_WEIGHT
        own = BY_CODE[state].name
        other = (*other, name.removeprefix(f"{own} ") if name.startswith(own) else f"{own} {name}")
    elif level in {Level.COUNTY, Level.MUNICIPAL, Level.REGIONAL}:
        weight = sum(people.get(geoid, 0) for geoid in (areas or inside))
    else:
        weight = 1000
    names = tuple(text for text in dict.fromkeys(other) if text != name)
    return SearchEntry(HitKind.AGENCY, identity, name, names, state, county[1] if county else None, level, weight)


def _state_people(state: str, counties: dict[str, tuple[str, str, str, int]]) -> int:
    return sum(people for _, _, where, people in counties.values() if where == state)
