"""Short names in use for well-known agencies: LAPD, NYPD, CHP."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.directory.decisions import read_table
from desktop.directory.words import expand

if TYPE_CHECKING:
    from pathlib import Path


def nicknames(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """(state, expanded name of the agency in the directory) -> its short names, from agency_nicknames.tsv."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in read_table(path):
        found[row["state"], expand(row["agency"])].append(row["nickname"])
    return {agency: tuple(names) for agency, names in found.items()}
