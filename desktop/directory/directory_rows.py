"""How rows of the compiled directory become values."""

from __future__ import annotations

from typing import Any

from desktop.domain.agency import Agency
from desktop.domain.level import Kind, Level
from desktop.domain.place import Municipality, ZipKind
from desktop.domain.states import BY_FIPS

AGENCY = (
    "id, name, state, level, kind, counties, municipalities, part_of_county, ori, address, phone, latitude, longitude,"
    " source, as_of, older, dormant"
)
"""The columns that `agency_of` takes."""

MUNICIPALITY = "geoid, name, kind, counties, population"
"""The columns that `municipality_of` takes."""

ZIP_KINDS = tuple(ZipKind)
"""A ZIP code's kind is kept as its place in this tuple."""

_PARTS = 10_000  # of a degree
_FIPS_DIGITS = 2


def point_of(latitude: int | None, longitude: int | None) -> tuple[float, float] | None:
    """A point in degrees from the ten-thousandths that are kept."""
    return None if latitude is None or longitude is None else (latitude / _PARTS, longitude / _PARTS)


def parts_of(degrees: float) -> float:
    """Degrees as the ten-thousandths that are kept."""
    return degrees * _PARTS


def municipality_of(row: tuple[Any, ...]) -> Municipality:
    """The municipality of one row."""
    geoid, name, kind, counties, people = row
    return Municipality(geoid, name, kind or "", state_of(geoid), tuple((counties or "").split()), people)


def state_of(geoid: str) -> str:
    """The USPS code of the state that a county's or municipality's GEOID begins with."""
    return BY_FIPS[geoid[:_FIPS_DIGITS]].code


def agency_of(row: tuple[Any, ...]) -> Agency:
    """The agency of one row."""
    return Agency(
        id=row[0],
        name=row[1],
        state=row[2],
        level=Level(row[3]),
        kind=Kind(row[4]),
        counties=tuple((row[5] or "").split()),
        municipalities=tuple((row[6] or "").split()),
        point=point_of(row[11], row[12]),
        part_of_county=row[7] == "1",
        ori=row[8],
        address=row[9],
        phone=row[10],
        source=row[13],
        as_of=row[14] or "",
        older_source=row[15] == "1",
        dormant=row[16] == "1",
    )
