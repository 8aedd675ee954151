"""The hand decisions that ship: small tables with a reason and a source per row, keyed on what was printed."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.directory.words import expand

if TYPE_CHECKING:
    from pathlib import Path


def read_table(path: Path) -> list[dict[str, str]]:
    """Rows of one tab-separated table with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@dataclass(frozen=True, slots=True)
class PlaceAlias:
    """Another name in use for one or several municipalities, by their Census names."""

    state: str
    name: str
    census_names: tuple[str, ...]


def place_aliases(path: Path) -> tuple[PlaceAlias, ...]:
    """The aliases of place_names.tsv."""
    return tuple(
        PlaceAlias(row["state"], row["name"], tuple(row["census_names"].split(";"))) for row in read_table(path)
    )


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where rows printed with this name belong, decided by hand."""

    level: str
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]
    reason: str
    source: str


def row_places(path: Path) -> dict[tuple[str, str], RowPlace]:
    """(state, expanded printed name) -> decision, from row_places.tsv. Counties and municipalities are names."""
    return {
        (row["state"], expand(row["printed"])): RowPlace(
            row["level"],
            tuple(name for name in row["counties"].split(";") if name),
            tuple(name for name in row["municipalities"].split(";") if name),
            row["reason"],
            row["source"],
        )
        for row in read_table(path)
    }


def statewide_names(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """(state, expanded printed name) -> (the body's name, reason), from statewide_names.tsv."""
    return {(row["state"], expand(row["printed"])): (row["name"], row["reason"]) for row in read_table(path)}


def row_names(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    """(state, expanded printed name) -> the same agency's (state, name) in other editions, from row_names.tsv."""
    return {(row["state"], expand(row["printed"])): (row["use_state"], row["name"]) for row in read_table(path)}


def no_sheriff(path: Path) -> dict[tuple[str, str], str]:
    """(state, county GEOID or "*") -> why there is no county sheriff, from no_sheriff.tsv."""
    found: dict[tuple[str, str], str] = defaultdict(str)
    for row in read_table(path):
        found[row["state"], row["county"]] = row["reason"]
    return dict(found)
