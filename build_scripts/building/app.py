"""`build.py app`: the program as a folder that runs without Python, Qt or a compiler."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from build_scripts.building.environment import build_python
from build_scripts.building.finishing import finish
from build_scripts.building.icons import draw_icons, write_icns, write_ico
from build_scripts.building.notices import write_system_notices
from build_scripts.building.project import APP, BUILD, DIST, NAME, SCRIPTS, reproducible_environment, run, say
from build_scripts.building.staging import stage
from build_scripts.building.tree import size, tree_hash
from build_scripts.building.windows_version import write_version_file


def build_app(result: Path = APP) -> Path:
    """Build into `result`, replacing what stood there; the folder of the built program is returned."""
    python = build_python()
    staged, work = BUILD / "staged", BUILD / "pyinstaller"
    stage(staged, python)
    environment = {**reproducible_environment(), "LOOKUP287G_STAGED": str(staged)}
    if sys.platform == "win32":
        environment["LOOKUP287G_ICON"] = str(write_ico(draw_icons(), BUILD / "icons" / f"{NAME}.ico"))
        environment["LOOKUP287G_VERSION_FILE"] = str(write_version_file(BUILD / "version.txt"))
    if sys.platform == "darwin":
        environment["LOOKUP287G_ICON"] = str(write_icns(draw_icons(), BUILD / "icons" / f"{NAME}.icns"))
    command: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--workpath", work, "--distpath", work / "dist", SCRIPTS / f"{NAME}.spec"]
    say("PyInstaller puts the program together")
    # Its own cache of stripped libraries is part of the work folder, or a build could hold those of another.
    run(command, env={**environment, "PYINSTALLER_CONFIG_DIR": str(work / "cache"), "PYTHONPATH": ""})
    DIST.mkdir(exist_ok=True)
    if result.exists():
        shutil.rmtree(result)
    (work / "dist" / APP.name).replace(result)
    if sys.platform.startswith("linux"):
        write_system_notices(result)
    finish(result)
    say(f"{result.name}: {size(result) / 1e6:.1f} MB, {tree_hash(result)[:16]}")
    return result
