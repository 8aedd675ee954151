"""The project's names, folders and moment in time, as every package of it states them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop.runtime.paths import APP_NAME

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "build_scripts"
BUILD = ROOT / "build"
DIST = ROOT / "dist"

NAME = APP_NAME
TITLE = "287(g) Lookup"
SUMMARY = "Look up whether local police have an agreement with ICE"
APP = DIST / (f"{TITLE}.app" if sys.platform == "darwin" else NAME)

# Where there is no clone to ask for the day of the last change.
_WITHOUT_CLONE = 1_767_225_600  # January 1, 2026


class BuildError(Exception):
    """Something that the build needs is missing or wrong; the text is for the person who builds."""


def say(text: str) -> None:
    """Tell the person on stderr how far the build is."""
    print(f"build.py: {text}", file=sys.stderr, flush=True)


def program(folder: Path = APP) -> Path:
    """The started file of a built program that lies in this folder."""
    if sys.platform == "win32":
        return folder / f"{NAME}.exe"
    return folder / "Contents" / "MacOS" / NAME if sys.platform == "darwin" else folder / NAME


def epoch() -> int:
    """Seconds of the epoch that every file of a build is dated with: SOURCE_DATE_EPOCH, or the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        return int(given)
    command = ["git", "log", "-1", "--format=%ct"]
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else _WITHOUT_CLONE


def reproducible_environment() -> dict[str, str]:
    """The environment in which the same sources give the same bytes."""
    fixed = {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    # What a developer's shell adds to Python's path must not be found by the build.
    kept = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    }
    return {**kept, **fixed}


def run(command: list[str | Path], *, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a tool with its output shown. Raises: BuildError when it fails or is not installed."""
    words = [str(word) for word in command]
    try:
        code = subprocess.call(words, cwd=cwd, env=env)
    except FileNotFoundError as error:
        raise BuildError(f"{words[0]} is not installed.") from error
    if code != 0:
        raise BuildError(f"{words[0]} ended with {code}; its own words stand above.")
