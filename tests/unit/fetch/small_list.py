"""Small workbooks of ICE's kind, and a data folder that holds one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from desktop.runtime.paths import resource_dir
from desktop.services.facts import load_history
from desktop.services.imports import import_files
from tests.unit.roster.tiny_workbook import HEADER, Tiny

NOW = datetime(2026, 5, 21, 9, tzinfo=UTC)
COUNTIES = ("Alachua", "Bay", "Clay", "Dixie", "Duval", "Flagler", "Gulf", "Hardee", "Lake", "Leon")
MORE = (*COUNTIES, "Levy")
HELD_FILE = "participatingAgencies05182026am.xlsx"
NEW_FILE = "participatingAgencies05202026am.xlsx"


def workbook(counties: Sequence[str], *, pending: bool = False, modified: str = "2026-05-18T11:29:17Z") -> bytes:
    """A sheriff with a Task Force agreement in each of these counties of Florida."""
    model, signed = "Task Force Model", 45922  # Excel's number of September 22, 2025
    names = [(f"{county} County Sheriff's Office", f"{county} County") for county in counties]
    rows = [("FLORIDA", name, "County", county, model, signed, "link", "") for name, county in names]
    header = tuple("NOTES" if name == "SIGNED" and pending else name for name in HEADER)
    links = [(f"G{number}", f"https://www.ice.gov/doclib/287gMOA/{number}.pdf") for number in range(2, len(rows) + 2)]
    return Tiny(rows=(header, *rows), links=links, modified=modified).data()


def hold_small_list(data_dir: Path, folder: Path) -> None:
    """Let a data folder hold the ten counties' list of May 18, 2026, and nothing else."""
    path = folder / HELD_FILE
    path.write_bytes(workbook(COUNTIES))
    (report,) = import_files(data_dir, resource_dir(), [path], fresh=True, now=NOW)
    assert report.outcome == "accepted"


def held(data_dir: Path) -> list[tuple[str, str, int]]:
    """The editions held: file, source and rows, oldest first."""
    return [(one.file, one.source, one.rows) for one in load_history(data_dir, resource_dir()).editions]


def files_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder but its locks, with its bytes and the moment it was written."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != "locks"
    }
