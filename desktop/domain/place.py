"""ZIP codes, counties and municipalities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ZipKind(StrEnum):
    """What a ZIP code delivers to; only standard ones are areas."""

    STANDARD = "standard"
    PO_BOX = "po_box"
    UNIQUE = "unique"
    MILITARY = "military"


@dataclass(frozen=True, slots=True)
class County:
    """A county or its equivalent (parish, borough, census area, independent city, municipio, island).

    `geoid` is the five-digit Census code; Connecticut by its eight old counties, as ICE prints them.
    """

    geoid: str
    name: str
    state: str
    population: int


@dataclass(frozen=True, slots=True)
class Municipality:
    """A Census place (seven-digit GEOID) or county subdivision with a government of its own (ten digits).

    `name` is without its legal kind; `kind` is `city`, `town`, `village`, `borough`, `township`, ... in lower case;
    `counties` are the GEOIDs it lies in, the main one first.
    """

    geoid: str
    name: str
    kind: str
    state: str
    counties: tuple[str, ...]
    population: int


@dataclass(frozen=True, slots=True)
class CountyShare:
    """A county and its share (0 to 1) of a ZIP's homes, or of its area where homes are not known."""

    county: County
    share: float


@dataclass(frozen=True, slots=True)
class MunicipalityShare:
    """A municipality and its share (0 to 1) of a ZIP's people, estimated from area and population."""

    municipality: Municipality
    share: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question leads: a ZIP code, a municipality or a county, with what it touches.

    For a ZIP code `zip`, `kind`, `post_office` and the shares are given; for a municipality or county `zip` is None
    and `title` names it. `state` is the USPS code of the main county, None for military ZIPs. Slivers below 1% of a
    ZIP stand in `also_touches`, not in the shares. `states` are all states touched, the main one first.
    `radius_km` is that of a circle as large as the ZIP's land, 0 where it has none.
    """

    title: str
    zip: str | None
    kind: ZipKind | None
    post_office: str | None
    state: str | None
    states: tuple[str, ...]
    counties: tuple[CountyShare, ...]
    municipalities: tuple[MunicipalityShare, ...]
    also_touches: tuple[str, ...]
    point: tuple[float, float] | None
    radius_km: float = 0.0
