"""How rows of the compiled directory become values."""

from __future__ import annotations

from typing import Any

from desktop.domain.agency import Agency
from desktop.domain.level import Kind, Level
from desktop.domain.place import Municipality

AGENCY = (
    "id, name, state, level, kind, counties, municipalities, part_of_county, ori, address, phone, latitude, longitude,"
    " source, as_of, older, dormant"
)
"""The columns that `agency_of` takes."""

MUNICIPALITY = "geoid, name, kind, state, counties, population"
"""The columns that `municipality_of` takes."""


def municipality_of(row: tuple[Any, ...]) -> Municipality:
    """The municipality of one row."""
    return Municipality(row[0], row[1], row[2] or "", row[3], tuple((row[4] or "").split()), row[5])


def agency_of(row: tuple[Any, ...]) -> Agency:
    """The agency of one row."""
    point = (float(row[11]), float(row[12])) if row[11] is not None else None
    return Agency(
        id=row[0],
        name=row[1],
        state=row[2],
        level=Level(row[3]),
        kind=Kind(row[4]),
        counties=tuple((row[5] or "").split()),
        municipalities=tuple((row[6] or "").split()),
        point=point,
        part_of_county=row[7] == "1",
        ori=row[8],
        address=row[9],
        phone=row[10],
        source=row[13],
        as_of=row[14] or "",
        older_source=row[15] == "1",
        dormant=row[16] == "1",
    )
