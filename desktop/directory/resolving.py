"""Making the resolver: over the text tables, or over the compiled directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.agency_index import index_of
from desktop.directory.decisions import place_aliases, row_names, row_places, statewide_names
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.region import StateByState, WholeCountry
from desktop.directory.resolver import Resolver
from desktop.directory.tables import read_agencies, read_counties, read_municipalities

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

    from desktop.directory.region import Regions


def make_resolver(data: Path) -> Resolver:
    """The resolver over the text tables of resources/data: reads them whole, about a second."""
    gazetteer = Gazetteer(
        read_counties(data / "directory"),
        read_municipalities(data / "directory"),
        place_aliases(data / "decisions" / "place_names.tsv"),
    )
    return _resolver(WholeCountry(gazetteer, index_of(read_agencies(data / "directory"))), data / "decisions")


def open_resolver(connection: Connection, decisions: Path) -> Resolver:
    """The resolver over the compiled directory, which it reads state by state, with the hand decisions in a folder.

    It must be used in the thread that owns `connection`.
    """
    return _resolver(StateByState(connection, place_aliases(decisions / "place_names.tsv")), decisions)


def _resolver(regions: Regions, decisions: Path) -> Resolver:
    return Resolver(
        regions,
        row_places(decisions / "row_places.tsv"),
        statewide_names(decisions / "statewide_names.tsv"),
        row_names(decisions / "row_names.tsv"),
    )
