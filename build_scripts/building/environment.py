"""Environments that hold exactly one lock each: one to build with, one to list the parts with."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from build_scripts.building.diet import languages, slim
from build_scripts.building.project import BUILD, run, say
from build_scripts.dev import LOCKS, find_python, make_venv


def build_python() -> Path:
    """The Python of the environment that the program is built from, made anew when its lock or the diet changed."""
    return _environment("build", diet=True)


def sbom_python() -> Path:
    """The Python of the environment that lists the parts of a build."""
    return _environment("sbom", diet=False)


def _environment(group: str, *, diet: bool) -> Path:
    folder = BUILD / f"{group}-env"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "made-from.sha256"
    wanted = _fingerprint(LOCKS[group], diet=diet)
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return python
    say(f"making build/{group}-env from {LOCKS[group].name}")
    make_venv(find_python(), folder)
    pip: list[str | Path] = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input"]
    run([*pip, "--require-hashes", "--only-binary", ":all:", "--no-compile", "-r", LOCKS[group]])
    if diet:
        slim(python)
    stamp.write_text(wanted, encoding="ascii")
    return python


def _fingerprint(lock: Path, *, diet: bool) -> str:
    digest = hashlib.sha256(lock.read_bytes())
    digest.update(str(Path(find_python()).resolve()).encode())
    if diet:
        digest.update(Path(__file__).with_name("diet.py").read_bytes())
        digest.update(" ".join(sorted(languages())).encode())
    return digest.hexdigest()
