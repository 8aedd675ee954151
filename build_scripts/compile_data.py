"""Compile the raw inputs into resources/data: `python build_scripts/compile_data.py --raw ../shared/data`.

The same inputs give the same bytes. The raw inputs stay where they are; only facts in our own form are written.
With `--report` nothing is compiled: it says what the compiled tables cover, which rows of which editions have no
territory, and which decisions by hand are in use.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts.compiling.directory import compile_directory, write_directory  # noqa: E402 - needs the path above
from build_scripts.compiling.report import report  # noqa: E402
from build_scripts.compiling.roster import compile_roster  # noqa: E402
from desktop.services.facts import prepare  # noqa: E402


def main() -> int:
    """Compile everything and print how many lines each table has, or report on what is compiled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raw", type=Path, default=ROOT.parent / "shared" / "data", help="folder of the raw inputs")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "data")
    parser.add_argument("--only", choices=["directory", "roster"])
    parser.add_argument("--report", action="store_true", help="compile nothing; report on the tables in --out")
    options = parser.parse_args()
    if options.report:
        sys.stdout.writelines(f"{line}\n" for line in report(options.out, options.raw))
        return 0
    decisions = ROOT / "resources" / "data" / "decisions"
    counts: dict[str, int] = {}
    if options.only != "roster":
        counts |= write_directory(compile_directory(options.raw, decisions), options.out / "directory")
    if options.only != "directory":
        counts |= compile_roster(options.raw / "ice", options.out)
    for name, count in counts.items():
        sys.stdout.write(f"{name}: {count}\n")
    prepare(ROOT / "resources")
    return 0


if __name__ == "__main__":
    sys.exit(main())
