"""The sources as they ship, apart from the clone: nothing that lies about there gets into a build."""

from __future__ import annotations

import shutil
from pathlib import Path

from build_scripts.building.notices import write_notices
from build_scripts.building.project import ROOT, SCRIPTS, reproducible_environment, run, say

_LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.py[cod]", "compiled", ".*")


def stage(folder: Path, python: Path) -> None:
    """Lay the sources into an empty folder and compile there what the first start would compile otherwise."""
    if folder.exists():
        shutil.rmtree(folder)
    for name in ("desktop", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=_LEFT_OUT)
    (folder / "build_scripts").mkdir()
    # It prepares the resources that stand beside it, as in a clone.
    shutil.copy(SCRIPTS / "prepare_facts.py", folder / "build_scripts")
    say("compiling the facts")
    environment = {**reproducible_environment(), "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    run([python, folder / "build_scripts" / "prepare_facts.py", "--sealed"], cwd=folder, env=environment)
    shutil.copy(ROOT / "LICENSE", folder / "resources" / "licenses" / "LICENSE.txt")
    write_notices(folder / "resources" / "licenses" / "bundled", python)
