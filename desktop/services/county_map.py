"""The map: what is listed in each county, in one pass over the list, and the outlines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.county_index import CountyIndex, KnownTerritory
from desktop.domain.county_map import CountyMap, CountySummary, MapAgency
from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level
from desktop.domain.model import Model
from desktop.domain.outline import Outlines
from desktop.domain.status import Status
from desktop.roster.record_cells import placement_of
from desktop.services.outlines import read_outlines
from desktop.store.listing_table import KeptListing, ListingTable
from desktop.store.outline_table import kept_outlines

_POINTS = frozenset({Level.CAMPUS, Level.PORT})
_WHOLE_COUNTIES = frozenset({*_POINTS, Level.TRIBAL, None})
_UNKNOWN = KnownTerritory(Kind.OTHER, (), ())
_MODELS = {str(model): model for model in Model}
_COUNTY_DIGITS = 5


class CountyMaps:
    """Belongs to the thread that owns the connection; what was worked out once is remembered."""

    def __init__(self, connection: Connection, edition: Edition, outlines: Path, today: date) -> None:
        """`connection` holds the directory and the list attached; `edition` is the newest, `outlines` a file."""
        self._connection = connection
        self._index, self._listings = CountyIndex(connection), ListingTable(connection)
        self._edition, self._file, self._today = edition, outlines, today

    @cached_property
    def outlines(self) -> Outlines:
        """What is drawn. Raises: StoreError when what ships is damaged."""
        return kept_outlines(self._connection) or read_outlines(self._file)

    @cached_property
    def counties(self) -> CountyMap:
        """What the list names in each county; the same agencies as the county's own answer shows (`Lookup`)."""
        listings = self._listings.all()
        known = self._index.territories(listing.agency_id for listing in listings)
        kinds = self._other_kinds([one.number for one in listings if one.agency_id not in known])
        by_county: dict[str, list[MapAgency]] = defaultdict(list)
        by_state: dict[str, list[MapAgency]] = defaultdict(list)
        unplaced = 0
        for listing, counties in self._placed(listings, known):
            kind = known[listing.agency_id].kind if listing.agency_id in known else kinds[listing.number]
            agency = _agency(listing, kind)
            if agency.level is Level.STATE:
                by_state[listing.state].append(agency)
            elif not counties:
                unplaced += listing.now
            for geoid in counties:
                by_county[geoid].append(agency)
        return CountyMap(
            self._edition,
            self._today,
            tuple(CountySummary(county, tuple(by_county[county.geoid])) for county in self._index.counties()),
            {state: tuple(agencies) for state, agencies in by_state.items()},
            unplaced,
        )

    def _placed(
        self, listings: Iterable[KeptListing], known: Mapping[str, KnownTerritory]
    ) -> Iterable[tuple[KeptListing, tuple[str, ...]]]:
        """Each agency with the counties in whose answers it stands; statewide ones with none."""
        territories = [(listing, _territory(listing, known.get(listing.agency_id, _UNKNOWN))) for listing in listings]
        of_towns = self._index.counties_of_towns(town for _, territory in territories for town in territory[1])
        for listing, (counties, towns) in territories:
            level = Level(listing.level) if listing.level else None
            if level is Level.STATE or (level in _POINTS and not listing.now):
                yield listing, ()
            elif level in _WHOLE_COUNTIES or not towns:
                yield listing, counties
            else:
                inside = (county for town in towns for county in of_towns.get(town, ()))
                yield listing, tuple(dict.fromkeys(inside))

    def _other_kinds(self, numbers: Sequence[int]) -> dict[int, Kind]:
        """The kinds of agencies that the directory does not have, as their newest rows tell them."""
        return {number: placement_of(cells).kind for number, cells in self._listings.cells_of(numbers).items()}


def _agency(listing: KeptListing, kind: Kind) -> MapAgency:
    level = Level(listing.level) if listing.level else None
    status = Status.NO_LONGER_LISTED
    if listing.now:
        status = Status.LISTED if level else Status.UNKNOWN
    return MapAgency(level, kind, status, tuple(_MODELS.get(model) for model in listing.models))


def _territory(listing: KeptListing, known: KnownTerritory) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Counties and municipalities by the list, or where it has none by the directory, as `Lookup.merged` has them."""
    counties = tuple(geoid for geoid in listing.areas if len(geoid) == _COUNTY_DIGITS)
    towns = tuple(geoid for geoid in listing.areas if len(geoid) != _COUNTY_DIGITS)
    return counties or known.counties, towns or known.municipalities
