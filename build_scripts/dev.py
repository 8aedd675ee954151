#!/usr/bin/env python3
"""Run and test the program from a fresh clone: `dev.py run`, `test`, `check`, `lock`, `screenshots`.

Standard library only. Makes `.venv/` in the project's root from requirements.lock, and on Debian and Ubuntu finds
what Qt and the tests need of the system (`system_packages.py`). Starts on Python 3.9, so that it can say in plain
words that 3.11 is needed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts.system_packages import (  # noqa: E402 - needs the path above
    SetUpError,
    call,
    install_packages,
    install_tools,
    missing_packages,
    missing_tools,
    say,
)

VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
LOCKS = {"dev": LOCK, **{name: ROOT / "build_scripts" / "locks" / f"{name}.lock" for name in ("build", "sbom")}}
STAMP = VENV / "made-from-lock.sha256"
OLDEST, TOO_NEW = (3, 11), (3, 14)
LOCK_TOOL = "uv==0.13.9"


def fits(version: tuple[int, ...]) -> bool:
    """Whether the program runs on this version of Python."""
    return OLDEST <= version < TOO_NEW


def find_python() -> str:
    """The Python to build `.venv/` with: this one if it fits, else a newer or older one on PATH."""
    if fits(sys.version_info[:2]):
        # From inside `.venv/` itself, the Python it was made from: the folder may have to be made anew.
        return str(getattr(sys, "_base_executable", "") or sys.executable)
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
            return found
    have = ".".join(str(part) for part in sys.version_info[:3])
    message = (
        f"This is Python {have}; the program needs 3.11, 3.12 or 3.13. Install one and run: python3.12 {sys.argv[0]}"
    )
    raise SetUpError(message)


def venv_program(name: str) -> str:
    """The path of a program inside `.venv/`."""
    if os.name == "nt":
        return str(VENV / "Scripts" / f"{name}.exe")
    return str(VENV / "bin" / name)


def fingerprint(python: str) -> str:
    """What `.venv/` depends on: the lock, the Python it was made with and where the project stands."""
    digest = hashlib.sha256(LOCK.read_bytes())
    # Resolved, because `python3` and `python3.11` are often one.
    digest.update(f"\0{Path(python).resolve()}\0{ROOT}".encode())
    return digest.hexdigest()


def make_venv(python: str, folder: Path) -> None:
    """Make an empty virtual environment; on Debian and Ubuntu its module is a package of its own."""
    complete = subprocess.run([python, "-c", "import ensurepip, venv"], capture_output=True, check=False)
    if complete.returncode != 0:
        name = Path(python).resolve().name
        package = f"{name}-venv" if name.startswith("python3.") else "python3-venv"
        install_packages([(package, "python3-venv")])
    if call([python, "-m", "venv", "--clear", str(folder)]) != 0:
        message = f"Python could not make a virtual environment in {folder}. Its own words stand above."
        raise SetUpError(message)


def ensure_environment() -> None:
    """Make `.venv/` from the lock, or leave it when it already is that; an interrupted one is made again."""
    python = find_python()
    wanted = fingerprint(python)
    if STAMP.is_file() and STAMP.read_text(encoding="ascii").strip() == wanted:
        return
    say("making .venv/ from requirements.lock (once; a few minutes on a slow line)")
    make_venv(python, VENV)
    pip = [venv_program("python"), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    locked = [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    # "compat" puts the project's root on the path: the finder that is the default costs every start some milliseconds.
    project = [*pip, "--no-deps", "--no-build-isolation", "--config-settings", "editable_mode=compat", "-e", str(ROOT)]
    if call(locked) != 0 or call(project) != 0:
        message = "The libraries could not be installed; pip's own words stand above. Is there a network?"
        raise SetUpError(message)
    if call([venv_program("python"), str(ROOT / "build_scripts" / "prepare_facts.py")]) != 0:
        message = "The facts in resources/data could not be compiled. Is the clone whole?"
        raise SetUpError(message)
    STAMP.write_text(wanted + "\n", encoding="ascii")


def run(arguments: Sequence[str]) -> int:
    """Start the program with these arguments; without a display only what needs none."""
    program = ["--query" if word == "--zip" else word for word in arguments]
    unseen = "--screenshot" in program or "--exit-after-first-paint" in program
    linux = sys.platform.startswith("linux")
    display = not linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    environment = dict(os.environ)
    if linux and (unseen or not display):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    install_packages(missing_packages(display=linux and display and not unseen))
    ensure_environment()
    if not (display or unseen or program or "QT_QPA_PLATFORM" in os.environ):
        message = "There is no display to open the window on. Try: dev.py run --screenshot FILE.png --zip 32601"
        raise SetUpError(message)
    return call([venv_program("python"), "-m", "desktop", *program], environment)


def check() -> list[str]:
    """Lint, format, types, layers and translations; return the names of those that failed."""
    python = venv_program("python")
    checks = {
        "ruff check": [python, "-m", "ruff", "check"],
        "ruff format": [python, "-m", "ruff", "format", "--check"],
        "mypy": [python, "-m", "mypy"],
        "import-linter": [venv_program("lint-imports"), "--no-cache"],
        "catalogs of words": [python, "build_scripts/i18n.py", "--check"],
    }
    failed = []
    for name, command in checks.items():
        say(name)
        if call(command) != 0:
            failed.append(name)
    return failed


def test(arguments: Sequence[str], *, lint_only: bool) -> int:
    """Every check, even after one has failed; 1 if any did."""
    if not lint_only:
        install_packages(missing_packages(display=False))
        install_tools(missing_tools())
    ensure_environment()
    failed = check()
    if not lint_only:
        say("pytest")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        # One process a core, a file of tests in one piece: what a file's tests share is made once.
        side_by_side = ["--numprocesses", "auto", "--dist", "loadfile"]
        if call([venv_program("python"), "-m", "pytest", *side_by_side, *arguments], environment) != 0:
            failed.append("pytest")
    if failed:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def screenshots(arguments: Sequence[str]) -> int:
    """A picture of every page in every dress, to be looked at."""
    ensure_environment()
    return call([venv_program("python"), str(ROOT / "build_scripts" / "screenshots.py"), *arguments])


def lock(arguments: Sequence[str]) -> int:
    """Write the locks anew, for every supported Python and system; `--upgrade` moves pins that still fit."""
    with tempfile.TemporaryDirectory() as folder:
        tool = Path(folder) / "tool"
        make_venv(find_python(), tool)
        python = str(tool / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
        if call([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", LOCK_TOOL]) != 0:
            message = f"{LOCK_TOOL}, which writes the lock, could not be installed; pip's own words stand above."
            raise SetUpError(message)
        command = [python, "-m", "uv", "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
        command += ["--no-emit-index-url", "--quiet", "--no-annotate", *arguments]
        command += ["--custom-compile-command", "python3 build_scripts/dev.py lock"]
        # The program is built with the very libraries that it is tested with.
        asked = {"dev": ["pyproject.toml"], "build": ["pyproject.toml", "--constraint", LOCK.name], "sbom": []}
        calls = [[*command, *asked[group], "--group", group, "--output-file", str(LOCKS[group])] for group in asked]
        return max(call(one) for one in calls)


def main(argv: Sequence[str]) -> int:
    """Run one command; return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py", description="Run and test 287(g) Lookup from a clone.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="start the program; what follows is passed on", add_help=False)
    commands.add_parser("test", help="every check and test; what follows is passed on to pytest", add_help=False)
    commands.add_parser("check", help="lint, format, types and layers only")
    commands.add_parser("screenshots", help="a picture of every page in every dress", add_help=False)
    commands.add_parser("system", help="install the system libraries that Qt needs (Debian and Ubuntu, as root)")
    commands.add_parser("lock", help="write the locks anew; --upgrade moves their pins", add_help=False)
    known, rest = parser.parse_known_args(argv)
    if rest[:1] == ["--"]:
        rest = rest[1:]
    try:
        own = {"run": run, "lock": lock, "screenshots": screenshots}
        if known.command in own:
            return own[known.command](rest)
        if known.command == "system":
            install_packages(missing_packages(display=True))
            return 0
        return test(rest, lint_only=known.command == "check")
    except SetUpError as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
