"""Writes small text tables as they stand in resources/data; cells of a line are parted by "|"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

HEADERS = {
    "counties": "geoid name state population",
    "municipalities": "geoid name kind state counties population latitude longitude",
    "zips": "zip kind post_office latitude longitude radius_km counties municipalities also_touches",
    "agencies": "id name state level kind counties municipalities part_of_county ori address phone latitude longitude"
    " source as_of older dormant officers",
    "agency_nicknames": "state nickname agency reason source",
    "fbi_corrections": "ori action value reason source",
    "no_sheriff": "state county reason source",
    "place_names": "state name census_names reason source",
    "row_names": "state printed name use_state reason source",
    "row_places": "state printed level counties municipalities reason source",
    "sheriffs_added": "state county name reason source",
    "statewide_names": "state printed name reason source",
    "tribal_counties": "state name counties reason source",
}


def write_tables(folder: Path, tables: Mapping[str, Sequence[str]]) -> None:
    """Write each table as `<name>.tsv` with the header that such a table has."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        header = HEADERS[name].split()
        assert all(row.count("|") == len(header) - 1 for row in rows), rows
        lines = ["\t".join(header), *(row.replace("|", "\t") for row in rows)]
        (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
