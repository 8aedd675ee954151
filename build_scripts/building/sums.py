"""`build.py sums`: one line a package, as `sha256sum -c SHA256SUMS` reads them."""

from __future__ import annotations

from pathlib import Path

from build_scripts.building.project import DIST, BuildError, say
from build_scripts.building.tree import file_hash

NAME = "SHA256SUMS"


def write_sums(folder: Path = DIST) -> Path:
    """Write the sums of every package in a folder. Raises: BuildError when there is none."""
    packages = sorted(path for path in folder.iterdir() if path.is_file() and path.name != NAME)
    if not packages:
        raise BuildError("dist/ holds no package: build one first.")
    sums = folder / NAME
    sums.write_text("".join(f"{file_hash(path)}  {path.name}\n" for path in packages), encoding="ascii", newline="\n")
    say(f"{NAME}: {len(packages)} packages")
    return sums
