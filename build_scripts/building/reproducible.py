"""`build.py check-reproducible`: the same sources, laid elsewhere, give the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from build_scripts.building.project import APP, ROOT, BuildError, epoch, run, say
from build_scripts.building.tree import differences, tree_hash


def check_reproducible() -> None:
    """Build a copy of the sources in another folder, with an environment of its own, and compare it with dist/.

    Raises: BuildError when they differ.
    """
    with tempfile.TemporaryDirectory(prefix="elsewhere-") as elsewhere:
        copy = Path(elsewhere) / "sources"
        _copy_sources(copy)
        run([sys.executable, copy / "build_scripts" / "build.py", "app"], cwd=copy, env=_environment())
        other = copy / "dist" / APP.name
        found = differences(APP, other)
        if found:
            raise BuildError(f"{len(found)} files differ between two builds: {', '.join(found[:10])}")
        say(f"two builds in two folders are byte-identical: {tree_hash(other)}")


def _environment() -> dict[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}


def _copy_sources(folder: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    for name in listed.stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
