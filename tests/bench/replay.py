"""Every edition at hand offered to the gate as it came: `python -m tests.bench.replay [FOLDER]`.

Both of ICE's lists, in the order of their days and under ICE's own names, are imported one after the other into a data
folder that began empty, as a person would have who took each. RELIABILITY promises (R4) that of what ICE published as
the list only 2025-09-22pm is refused: that day the pending list lay under its name. Prints what was refused and every
step that came near a bound; a new name with old bytes is held already. Exit code 1 when the promise is broken.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.runtime.paths import resource_dir
from desktop.services.imports import ImportedFile, import_files

RAW = Path(__file__).resolve().parents[3] / "shared" / "data" / "ice"
SWAPPED = "participatingAgencies09222025pm.xlsx"
_PARTS = {"am": 0, "": 1, "mid": 1, "pm": 2}
_NEAR = 0.1


@dataclass(frozen=True, slots=True)
class Published:
    """One workbook as it came: where it lies, the name that ICE gave it, its day, and how many rows link."""

    path: Path
    name: str
    day: str
    part: str
    linked: int

    @property
    def as_the_list(self) -> bool:
        """Whether ICE published it as the list of participating agencies."""
        return "pending" not in self.name.lower()


def published(raw: Path = RAW) -> list[Published]:
    """Both lists, in the order of their days."""
    with (raw / "manifest.csv").open(encoding="utf-8", newline="") as file:
        found = [
            Published(raw / one["file"], one["orig_name"], one["date"], one["part"], int(one["moa_links"]))
            for one in csv.DictReader(file)
        ]
    return sorted(found, key=lambda one: (one.day, _PARTS[one.part], one.path.name))


def offer(one: Published, data_dir: Path, folder: Path, *, fresh: bool) -> ImportedFile:
    """Import it under ICE's own name."""
    path = folder / one.name
    path.write_bytes(one.path.read_bytes())
    (report,) = import_files(data_dir, resource_dir(), [path], fresh=fresh, now=datetime.now(tz=UTC))
    path.unlink()
    return report


def main(raw: Path) -> int:
    """Offer all of them; 0 when the promise holds."""
    refused: list[str] = []
    outcomes: Counter[tuple[str, str, tuple[str, ...]]] = Counter()
    rows = 0
    with TemporaryDirectory() as temporary:
        data_dir, folder = Path(temporary) / "data", Path(temporary) / "files"
        folder.mkdir()
        for one in published(raw):
            report = offer(one, data_dir, folder, fresh=not rows and one.as_the_list)
            kind = "as the list" if one.as_the_list else "as pending"
            outcomes[kind, report.outcome, report.reasons] += 1
            if one.as_the_list and report.outcome == "accepted":
                _tell_near(one, report.rows, rows)
                rows = report.rows
            elif report.outcome != ("already_held" if one.as_the_list else "refused"):
                refused.append(one.name)
                print(f"{one.day}{one.part} {one.name}: {report.outcome} {', '.join(report.reasons)}", flush=True)
    for (kind, outcome, reasons), number in sorted(outcomes.items()):
        print(f"{number:4} published {kind}: {outcome} {', '.join(reasons)}")
    return int(refused != [SWAPPED])


def _tell_near(one: Published, rows: int, before: int) -> None:
    ratio = rows / before if before else 1.0
    share = one.linked / rows
    if not 1 - _NEAR < ratio < 1 + 3 * _NEAR or share < 0.4 + _NEAR / 2:
        print(f"{one.day}{one.part} near a bound: {ratio:.3f} of {before} rows, {share:.3f} linked", flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else RAW))
