"""Making the resolver, over the text tables or over regions that are read already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.agency_index import index_of
from desktop.directory.decisions import place_aliases, row_names, row_places, statewide_names
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.region import WholeCountry
from desktop.directory.resolver import Resolver
from desktop.directory.tables import read_agencies, read_counties, read_municipalities

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.directory.region import Regions


def make_resolver(data: Path) -> Resolver:
    """The resolver over the text tables of resources/data: reads them whole, about a second."""
    gazetteer = Gazetteer(
        read_counties(data / "directory"),
        read_municipalities(data / "directory"),
        place_aliases(data / "decisions" / "place_names.tsv"),
    )
    return resolver_over(WholeCountry(gazetteer, index_of(read_agencies(data / "directory"))), data / "decisions")


def resolver_over(regions: Regions, decisions: Path) -> Resolver:
    """The resolver over regions that others read too, with the hand decisions in a folder."""
    return Resolver(
        regions,
        row_places(decisions / "row_places.tsv"),
        statewide_names(decisions / "statewide_names.tsv"),
        row_names(decisions / "row_names.tsv"),
    )
