"""Making the resolver from the compiled tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.agency_index import AgencyIndex
from desktop.directory.decisions import place_aliases, row_names, row_places, statewide_names
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.resolver import Resolver
from desktop.directory.tables import read_agencies, read_counties, read_municipalities

if TYPE_CHECKING:
    from pathlib import Path


def make_resolver(data: Path) -> Resolver:
    """The resolver over resources/data: reads three tables, about a second; only needed when a list is taken in."""
    decisions = data / "decisions"
    gazetteer = Gazetteer(
        read_counties(data / "directory"),
        read_municipalities(data / "directory"),
        place_aliases(decisions / "place_names.tsv"),
    )
    return Resolver(
        gazetteer,
        AgencyIndex(read_agencies(data / "directory")),
        row_places(decisions / "row_places.tsv"),
        statewide_names(decisions / "statewide_names.tsv"),
        row_names(decisions / "row_names.tsv"),
    )
