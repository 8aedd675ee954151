"""Whether and how an agency's territory reaches a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.directory.atlas import distance_km
from desktop.domain.agency import Agency
from desktop.domain.level import Level, Reach
from desktop.domain.place import Place

NEAR_KM = 8.0
WIDEST_KM = 15.0


@dataclass(frozen=True, slots=True)
class Touch:
    """How an agency reaches a place.

    `share` is the part of the place (0 to 1) that its territory includes, None when it is only near. `sliver` marks
    what is shown only for a listed agency: under one per cent of the place, or near by its town or county alone.
    """

    reach: Reach
    share: float | None
    sliver: bool = False


def touch_of(agency: Agency, place: Place) -> Touch | None:
    """How the agency reaches the place; None when it does not."""
    if agency.level is Level.STATE:
        return Touch(Reach.STATEWIDE, 1.0) if agency.state in place.states else None
    counties = {share.county.geoid: share.share for share in place.counties}
    in_county = bool(set(counties) & set(agency.counties))
    if agency.level in {Level.CAMPUS, Level.PORT}:
        return _near(agency, place, in_county=in_county)
    if agency.level in {Level.TRIBAL, None}:
        return Touch(Reach.NEARBY, None) if in_county else None
    if agency.municipalities:
        towns = {share.municipality.geoid: share.share for share in place.municipalities}
        return _covers(agency.municipalities, towns, place.also_touches)
    return _covers(agency.counties, counties, place.also_touches)


def _covers(areas: Iterable[str], shares: Mapping[str, float], touches: Iterable[str]) -> Touch | None:
    mine = [shares[geoid] for geoid in areas if geoid in shares]
    if mine:
        return Touch(Reach.COVERS, min(1.0, sum(mine)))
    return Touch(Reach.COVERS, 0.0, sliver=True) if set(touches) & set(areas) else None


def _near(agency: Agency, place: Place, *, in_county: bool) -> Touch | None:
    """By distance where both points are known; else by the town of the agency's address, else by county."""
    if agency.point and place.point and distance_km(place.point, agency.point) <= near_km(place):
        return Touch(Reach.NEARBY, None)
    town = f", {place.post_office}, {place.state} "
    in_town = bool(place.post_office) and town in (agency.address or "")
    known = agency.point is not None and place.point is not None
    return Touch(Reach.NEARBY, None, sliver=True) if in_town or (in_county and not known) else None


def near_km(place: Place) -> float:
    """Eight kilometres from the edge of a circle as large as the place; very large ZIPs count as 15 km wide."""
    return NEAR_KM + min(place.radius_km, WIDEST_KM)
