"""A made-up map: six squares and a pair of islands, with every shade."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

from desktop.domain.county_map import CountyMap, CountySummary, MapAgency
from desktop.domain.level import Kind, Level
from desktop.domain.model import Model
from desktop.domain.outline import Inset, Outline, Outlines
from desktop.domain.place import County
from desktop.domain.status import Status
from tests import list_material as lists

SHERIFF = MapAgency(Level.COUNTY, Kind.SHERIFF, Status.LISTED, (Model.TFM, Model.WSO))
JAIL = MapAgency(Level.COUNTY, Kind.CORRECTIONS, Status.LISTED, (Model.JEM,))
TOWN = MapAgency(Level.MUNICIPAL, Kind.POLICE, Status.LISTED, (Model.TFM,))
CAMPUS = MapAgency(Level.CAMPUS, Kind.CAMPUS, Status.LISTED, (Model.TFM,))
LEFT = MapAgency(Level.COUNTY, Kind.SHERIFF, Status.NO_LONGER_LISTED, (Model.JEM,))
NEW_MODEL = MapAgency(Level.COUNTY, Kind.SHERIFF, Status.LISTED, (None,))
STATE_POLICE = MapAgency(Level.STATE, Kind.STATE_POLICE, Status.LISTED, (Model.TFM,))

# geoid, name, state, agencies, column and row of the square
_COUNTIES: tuple[tuple[str, str, str, tuple[MapAgency, ...]], ...] = (
    ("02063", "Chugach Census Area", "AK", ()),
    ("02066", "Copper River Census Area", "AK", (TOWN,)),
    ("12001", "Alachua County", "FL", (SHERIFF, TOWN, TOWN)),
    ("12003", "Baker County", "FL", (JAIL, CAMPUS)),
    ("12005", "Bay County", "FL", (LEFT,)),
    ("12007", "Bradford County", "FL", (TOWN,)),
    ("13001", "Appling County", "GA", (NEW_MODEL,)),
    ("60030", "Rose Island", "AS", ()),
)
_SQUARES = (
    (("02063", "02066"), 0, 2), (("12001",), 1, 1), (("12003",), 2, 1), (("12005",), 1, 0), (("12007",), 2, 2),
    (("13001",), 3, 1),
)  # fmt: skip
SIDE = 150.0


def square(column: int, row: int) -> array[float]:
    """A square of the grid, closed."""
    left, top = column * SIDE + 50, row * SIDE + 50
    right, low = left + SIDE, top + SIDE
    return array("d", [left, top, right, top, right, low, left, low, left, top])


def middle(column: int, row: int) -> tuple[float, float]:
    """The middle of a square."""
    return (column + 0.5) * SIDE + 50, (row + 0.5) * SIDE + 50


OUTLINES = Outlines(
    tuple(Outline(geoids, middle(column, row), (square(column, row),)) for geoids, column, row in _SQUARES),
    (square(1, 1), square(3, 1)),
    (Inset("GU", (700.0, 500.0, 100.0, 80.0)), Inset("GU", (800.0, 500.0, 50.0, 80.0))),
)
COUNTRY = CountyMap(
    lists.EDITION,
    lists.EDITION.date,
    tuple(CountySummary(County(geoid, name, state, 1), agencies) for geoid, name, state, agencies in _COUNTIES),
    {"FL": (STATE_POLICE, STATE_POLICE)},
    0,
)


@dataclass(frozen=True)
class FakeMaps:
    """What a desk gives for the map."""

    counties: CountyMap = COUNTRY
    outlines: Outlines = OUTLINES
