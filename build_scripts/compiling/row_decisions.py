"""Hand decisions about rows of the list: what each changes, told by placing the rows without it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from build_scripts.compiling.decision_use import DecisionUse
from desktop.directory.agency_index import index_of
from desktop.directory.decisions import RowPlace, place_aliases, read_table, row_names, row_places, statewide_names
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.region import WholeCountry
from desktop.directory.resolver import Resolver
from desktop.directory.words import expand
from desktop.domain.row import RowType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_scripts.compiling.compiled_facts import CompiledFacts
    from desktop.domain.row import ListRow, Placement

_Key = tuple[str, str]
_TYPES = (None, *RowType)


class _Tables(NamedTuple):
    """The three tables that the resolver decides by."""

    row_places: dict[_Key, RowPlace]
    statewide_names: dict[_Key, tuple[str, str]]
    row_names: dict[_Key, tuple[str, str]]

    def without(self, table: str, key: _Key) -> _Tables:
        """The tables but for one line."""
        return self._replace(**{table: {k: v for k, v in getattr(self, table).items() if k != key}})


def row_decisions(facts: CompiledFacts) -> Iterator[DecisionUse]:
    """Every line of the three tables."""
    folder = facts.decisions
    tables = _Tables(
        row_places(folder / "row_places.tsv"),
        statewide_names(folder / "statewide_names.tsv"),
        row_names(folder / "row_names.tsv"),
    )
    gazetteer = Gazetteer(
        facts.counties.values(), facts.municipalities.values(), place_aliases(folder / "place_names.tsv")
    )
    regions = WholeCountry(gazetteer, index_of(facts.agencies))
    whole = Resolver(regions, *tables)
    rows = _rows_by_name(facts, tables)
    for table in _Tables._fields:
        for line in read_table(folder / f"{table}.tsv"):
            key = line["state"], expand(line["printed"])
            less = Resolver(regions, *tables.without(table, key))
            named = rows.get(key, [])
            changed = [row for row in named if _differ(row, whole, less)]
            effect = f"decides {len(changed)} of {len(named)} rows" if changed else _idle(named, whole, less)
            yield DecisionUse(f"{table}.tsv", f"{line['state']} {line['printed']}", bool(changed), effect)


def _rows_by_name(facts: CompiledFacts, tables: _Tables) -> dict[_Key, list[ListRow]]:
    """Rows of all editions, each meaning once, by the names under which decisions may find them."""
    found: dict[_Key, dict[tuple[object, ...], ListRow]] = defaultdict(dict)
    for record in facts.history.records:
        row = record.row
        key = row.state or "", expand(row.agency)
        evidence = row.agency, row.type, row.county
        found[key][evidence] = row
        if key in tables.row_names:  # it is then placed under its other name
            state, name = tables.row_names[key]
            found[state, expand(name)][evidence] = row
    return {key: list(rows.values()) for key, rows in found.items()}


def _differ(row: ListRow, one: Resolver, other: Resolver) -> bool:
    """Whether two resolvers take a row for different agencies, or for the same with another territory."""
    return _meaning(one.place(row)) != _meaning(other.place(row))


def _meaning(placement: Placement) -> tuple[object, ...]:
    return (
        placement.agency_id,
        placement.name,
        placement.level,
        placement.kind,
        placement.counties,
        placement.municipalities,
        placement.part_of_county,
    )


def _idle(rows: list[ListRow], whole: Resolver, less: Resolver) -> str:
    """Why a decision changes none of these rows."""
    if not rows:
        return "no edition prints this name"
    retyped = [
        replace(row, type=kind, county=county) for row in rows for kind in _TYPES for county in (None, row.county)
    ]
    if any(_differ(row, whole, less) for row in retyped):
        return f"{len(rows)} rows mean the same without it, but not if ICE types them otherwise"
    return f"{len(rows)} rows mean the same without it, however ICE types them"
