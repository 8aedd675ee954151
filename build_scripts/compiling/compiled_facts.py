"""All that resources/data knows, read for looking over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.directory.decisions import read_table
from desktop.directory.tables import read_agencies, read_counties, read_municipalities
from desktop.domain.place import ZipKind
from desktop.roster.list_file import read_history

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.domain.agency import Agency
    from desktop.domain.place import County, Municipality
    from desktop.roster.records import ListHistory


@dataclass(frozen=True, slots=True)
class ZipArea:
    """A ZIP code with the GEOIDs of the counties and municipalities that have one per cent of it or more."""

    code: str
    kind: ZipKind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompiledFacts:
    """The compiled tables, and the folder of the hand decisions that they were compiled with."""

    counties: Mapping[str, County]
    municipalities: Mapping[str, Municipality]
    zips: tuple[ZipArea, ...]
    agencies: tuple[Agency, ...]
    history: ListHistory
    decisions: Path


def read_facts(data: Path) -> CompiledFacts:
    """Read all tables of resources/data, some seconds.

    Raises: StoreError when the list's tables are missing or damaged, OSError when others are missing.
    """
    directory = data / "directory"
    return CompiledFacts(
        {county.geoid: county for county in read_counties(directory)},
        {town.geoid: town for town in read_municipalities(directory)},
        tuple(
            ZipArea(row["zip"], ZipKind(row["kind"]), _geoids(row["counties"]), _geoids(row["municipalities"]))
            for row in read_table(directory / "zips.tsv")
        ),
        tuple(read_agencies(directory)),
        read_history(data / "roster"),
        data / "decisions",
    )


def _geoids(shares: str) -> tuple[str, ...]:
    return tuple(share.split(":")[0] for share in shares.split())
