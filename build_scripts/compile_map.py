"""Compile the map's outlines: `python build_scripts/compile_map.py us-atlas-3.0.1.tgz`.

The file is the npm package us-atlas 3.0.1 as `npm pack us-atlas@3.0.1` downloads it: the Census Bureau's county
outlines of 2017, simplified to 1:10 million, in an Albers projection with Alaska and Hawaii moved and scaled. The
islands, which that projection leaves out, come from the same package's outlines in degrees and are put beside it as
insets. The same file gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts.mapping.drawing import Drawing  # noqa: E402 - needs the path above
from build_scripts.mapping.insets import add_insets  # noqa: E402
from build_scripts.mapping.topology import Topology  # noqa: E402

PACKAGE_SHA256 = "e6daba1800885868303ad3549da62f85a557b8142bb72629ec15651de62f9c5d"
SUCCESSORS = {"02261": ("02063", "02066")}
"""Valdez-Cordova, Alaska, became Chugach and Copper River in 2019: one outline for both (PLACES, vintages)."""
ABOUT = (
    "Outlines of the counties, compiled by build_scripts/compile_map.py; do not edit by hand. Unit: a twentieth of a "
    "px of us-atlas's drawing of 975 x 610 px; y grows downwards. insets: state, left, top, width, height of a box "
    "around islands that lie elsewhere. arcs: steps x, y from point to point, each arc going on from the last point of "
    "the one before. counties: GEOIDs (several: one outline for all), x, y of a point inside, rings of arcs by their "
    "place (-1 is the first one backwards). borders: the arcs that bound states."
)


def compiled(package: Path) -> tuple[str, str]:
    """The outlines in our form, and the package's licence. Raises: ValueError for any other file than the one named."""
    if hashlib.sha256(package.read_bytes()).hexdigest() != PACKAGE_SHA256:
        raise ValueError(f"{package.name} is not us-atlas 3.0.1")
    with tarfile.open(package) as archive:
        albers, degrees, licence = (
            _member(archive, name) for name in ("counties-albers-10m.json", "counties-10m.json", "LICENSE")
        )
    drawing = Drawing(SUCCESSORS)
    drawing.add_topology(Topology(json.loads(albers)))
    add_insets(drawing, Topology(json.loads(degrees)))
    return drawing.text(ABOUT), licence


def _member(archive: tarfile.TarFile, name: str) -> str:
    member = archive.extractfile(f"package/{name}")
    if member is None:
        raise ValueError(f"the package has no {name}")
    return member.read().decode("utf-8")


def main() -> int:
    """Compile, and say how large the result is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("--out", type=Path, default=ROOT / "resources")
    options = parser.parse_args()
    outlines, licence = compiled(options.package)
    for path, text in (
        (options.out / "map" / "counties.json", outlines),
        (options.out / "licenses" / "us-atlas.txt", licence),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        sys.stdout.write(f"{path.name}: {len(text)} characters\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
