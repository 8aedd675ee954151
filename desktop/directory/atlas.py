"""Questions to the directory: places by ZIP or GEOID, and the agencies that serve an area."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.directory.directory_rows import (
    AGENCY,
    MUNICIPALITY,
    ZIP_KINDS,
    agency_of,
    municipality_of,
    parts_of,
    point_of,
)
from desktop.domain.place import County, CountyShare, Municipality, MunicipalityShare, Place

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from desktop.domain.agency import Agency

_KM_PER_DEGREE = 111.2
_RADIUS_PARTS = 10  # of a kilometre
_FIPS_DIGITS = 2
_COUNTY_DIGITS = 5


class Atlas:
    """Reads the directory's tables over one connection; belongs to the thread that owns it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """`connection` must hold the tables of `database.write_directory`."""
        self._connection = connection

    def county(self, geoid: str) -> County | None:
        """The county with this GEOID."""
        row = self._connection.execute("SELECT * FROM county WHERE geoid = ?", (geoid,)).fetchone()
        return County(*row) if row else None

    def municipality(self, geoid: str) -> Municipality | None:
        """The municipality with this GEOID."""
        row = self._connection.execute(
            f"SELECT {MUNICIPALITY} FROM municipality WHERE geoid = ?",  # noqa: S608 - our own columns
            (geoid,),
        ).fetchone()
        return municipality_of(row) if row else None

    def zip_place(self, code: str) -> Place | None:
        """The place of a five-digit ZIP code, or None when no source knows it."""
        row = self._connection.execute("SELECT * FROM zip WHERE zip = ?", (code,)).fetchone()
        if not row:
            return None
        _, kind, office, latitude, longitude, radius, counties, towns, touches = row
        county_shares = tuple(CountyShare(c, s) for g, s in _shares(counties) for c in (self.county(g),) if c)
        town_shares = tuple(MunicipalityShare(t, s) for g, s in _shares(towns) for t in (self.municipality(g),) if t)
        states = tuple(dict.fromkeys(share.county.state for share in county_shares))
        return Place(
            title=code,
            zip=code,
            kind=ZIP_KINDS[kind],
            post_office=office,
            state=states[0] if states else None,
            states=states,
            counties=county_shares,
            municipalities=town_shares,
            also_touches=tuple((touches or "").split()),
            point=point_of(latitude, longitude),
            radius_km=radius / _RADIUS_PARTS,
        )

    def municipality_place(self, geoid: str) -> Place | None:
        """A municipality as a place of its own, with all its counties."""
        row = self._connection.execute(
            "SELECT latitude, longitude FROM municipality WHERE geoid = ?", (geoid,)
        ).fetchone()
        town = self.municipality(geoid)
        if town is None:
            return None
        counties = [county for code in town.counties for county in (self.county(code),) if county]
        shares = tuple(CountyShare(county, 1.0 / len(counties)) for county in counties)
        return Place(
            title=town.name,
            zip=None,
            kind=None,
            post_office=None,
            state=town.state,
            states=(town.state,),
            counties=shares,
            municipalities=(MunicipalityShare(town, 1.0),),
            also_touches=(),
            point=point_of(*row),
        )

    def county_place(self, geoid: str) -> Place | None:
        """A county as a place of its own, with all municipalities in it, the largest first."""
        county = self.county(geoid)
        if county is None:
            return None
        state = geoid[:_FIPS_DIGITS]
        rows = self._connection.execute(
            f"SELECT {MUNICIPALITY} FROM municipality WHERE geoid >= ? AND geoid < ? AND instr(counties, ?)"  # noqa: S608
            " AND kind IS NOT 'cdp' ORDER BY population DESC, geoid",
            (state, f"{state}:", geoid),
        )
        towns = [municipality_of(row) for row in rows]
        total = max(county.population, 1)
        return Place(
            title=county.name,
            zip=None,
            kind=None,
            post_office=None,
            state=county.state,
            states=(county.state,),
            counties=(CountyShare(county, 1.0),),
            municipalities=tuple(MunicipalityShare(town, min(1.0, town.population / total)) for town in towns),
            also_touches=(),
            point=None,
        )

    def agency(self, identity: str) -> Agency | None:
        """The agency of the directory with this id."""
        row = self._connection.execute(f"SELECT {AGENCY} FROM agency WHERE id = ?", (identity,)).fetchone()  # noqa: S608
        return agency_of(row) if row else None

    def agencies_of(self, geoids: Iterable[str]) -> list[Agency]:
        """All agencies whose territory includes one of these counties or municipalities, by id."""
        wanted = tuple(geoids)
        marks = ",".join("?" * len(wanted))
        inside = f"SELECT agency FROM agency_area WHERE geoid IN ({marks})"  # noqa: S608 - only question marks
        rows = self._connection.execute(
            f"SELECT {AGENCY} FROM agency WHERE number IN ({inside}) ORDER BY id",  # noqa: S608 - our own columns
            wanted,
        )
        return [agency_of(row) for row in rows]

    def state_police(self, states: Iterable[str]) -> list[Agency]:
        """The primary statewide police of these states."""
        wanted = tuple(states)
        marks = ",".join("?" * len(wanted))
        rows = self._connection.execute(
            f"SELECT {AGENCY} FROM agency WHERE kind = 'state_police' AND state IN ({marks}) ORDER BY id",  # noqa: S608
            wanted,
        )
        return [agency_of(row) for row in rows]

    def nearby(self, point: tuple[float, float], kilometres: float) -> list[Agency]:
        """Campus and port police within this distance of a point."""
        reach = kilometres / _KM_PER_DEGREE
        rows = self._connection.execute(
            f"SELECT {AGENCY} FROM agency WHERE latitude BETWEEN ? AND ? AND level IN ('campus', 'port') ORDER BY id",  # noqa: S608
            (parts_of(point[0] - reach), parts_of(point[0] + reach)),
        )
        found = [agency_of(row) for row in rows]
        return [agency for agency in found if agency.point and distance_km(point, agency.point) <= kilometres]

    def counts(self) -> tuple[int, int]:
        """How many agencies and how many ZIP codes the directory holds."""
        (agencies,) = self._connection.execute("SELECT count(*) FROM agency").fetchone()
        (zips,) = self._connection.execute("SELECT count(*) FROM zip").fetchone()
        return int(agencies), int(zips)

    def zip_codes(self) -> list[str]:
        """All ZIP codes, in order."""
        return [code for (code,) in self._connection.execute("SELECT printf('%05d', zip) FROM zip ORDER BY zip")]


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance in kilometres between two points in degrees."""
    a, b = math.radians(one[0]), math.radians(other[0])
    east = math.radians(other[1] - one[1])
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(east / 2) ** 2
    return 12742.0 * math.asin(math.sqrt(half))


def _shares(text: str | None) -> list[tuple[str, float]]:
    pairs = (entry.split(":") for entry in (text or "").split())
    return [(geoid, float(share)) for geoid, share in pairs]
