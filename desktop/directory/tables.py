"""The compiled directory as text tables: how each line becomes a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.decisions import read_table
from desktop.domain.agency import Agency
from desktop.domain.level import Kind, Level
from desktop.domain.place import County, Municipality

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_counties(folder: Path) -> Iterator[County]:
    """All counties of `counties.tsv`."""
    for row in read_table(folder / "counties.tsv"):
        yield County(row["geoid"], row["name"], row["state"], int(row["population"]))


def read_municipalities(folder: Path) -> Iterator[Municipality]:
    """All municipalities of `municipalities.tsv`."""
    for row in read_table(folder / "municipalities.tsv"):
        yield municipality(row)


def municipality(row: dict[str, str]) -> Municipality:
    """One line of `municipalities.tsv`."""
    return Municipality(
        row["geoid"], row["name"], row["kind"], row["state"], tuple(row["counties"].split()), int(row["population"])
    )


def read_agencies(folder: Path) -> Iterator[Agency]:
    """All agencies of `agencies.tsv`."""
    for row in read_table(folder / "agencies.tsv"):
        yield agency(row)


def agency(row: dict[str, str]) -> Agency:
    """One line of `agencies.tsv`; a point is given only where latitude and longitude are."""
    point = (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None
    return Agency(
        id=row["id"],
        name=row["name"],
        state=row["state"],
        level=Level(row["level"]),
        kind=Kind(row["kind"]),
        counties=tuple(row["counties"].split()),
        municipalities=tuple(row["municipalities"].split()),
        point=point,
        part_of_county=row["part_of_county"] == "1",
        ori=row["ori"] or None,
        address=row["address"] or None,
        phone=row["phone"] or None,
        source=row["source"],
        as_of=row["as_of"],
        older_source=row["older"] == "1",
        dormant=row["dormant"] == "1",
    )
