"""What is held: counts and versions of the list, the places and the agencies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desktop.directory.atlas import Atlas
from desktop.directory.words import expand
from desktop.domain.edition import Edition
from desktop.domain.states import BY_CODE
from desktop.runtime.version import VERSION
from desktop.services.listed import Listed

DIRECTORY_AS_OF = "2025"  # FBI police employee data 2025, Census Gazetteer 2025


@dataclass(frozen=True, slots=True)
class Holdings:
    """`agencies` counts the names on the newest list, `agencies_distinct` the agencies behind them."""

    version: str
    edition: Edition
    editions: int
    agreements: int
    agencies: int
    agencies_distinct: int
    by_model: dict[str, int]
    states: int
    territories: int
    directory_agencies: int
    directory_as_of: str
    zips: int
    data_dir: str
    data_version: str


def holdings(atlas: Atlas, listed: Listed, data_dir: Path) -> Holdings:
    """Count what the tables hold."""
    rows = listed.current()
    codes = {record.row.state for record in rows if record.row.state}
    territories = sum(BY_CODE[code].territory for code in codes)
    names = {(record.row.state, expand(record.row.agency)) for record in rows}
    directory_agencies, zips = atlas.counts()
    return Holdings(
        version=VERSION,
        edition=listed.tables.newest(),
        editions=len(listed.editions),
        agreements=len(rows),
        agencies=len(names),
        agencies_distinct=listed.tables.count_listed(),
        by_model=dict(Counter(record.row.model.value if record.row.model else "other" for record in rows)),
        states=len(codes) - territories,
        territories=territories,
        directory_agencies=directory_agencies,
        directory_as_of=DIRECTORY_AS_OF,
        zips=zips,
        data_dir=str(data_dir),
        data_version=listed.tables.setting("data_version") or "",
    )
