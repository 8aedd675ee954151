"""A law-enforcement agency and where it works."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.level import Kind, Level


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency of the directory or of ICE's list.

    `id` is stable and derived from content: state, then the name in lower case with hyphens. `level` is None when its
    territory can't be told. `counties`/`municipalities` are GEOIDs (see Placement). `source` is `fbi`, `hifld`,
    `compiled` or `ice`; `as_of` the year of that source. `older_source` marks agencies known only from HIFLD
    (checked 2018-19): they may no longer exist. `dormant` marks agencies that report no officers to the FBI.
    """

    id: str
    name: str
    state: str
    level: Level | None
    kind: Kind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]
    point: tuple[float, float] | None
    part_of_county: bool
    ori: str | None
    address: str | None
    phone: str | None
    source: str
    as_of: str
    older_source: bool
    dormant: bool
