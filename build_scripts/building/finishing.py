"""The last touch on a built folder: what it tells of the machine that built it is erased, rights and times are set."""

from __future__ import annotations

import os
import sys
from collections.abc import Set as AbstractSet
from pathlib import Path

from build_scripts.building.project import epoch, program
from build_scripts.building.tree import files

_PLAIN, _STARTED = 0o644, 0o755


def finish(folder: Path) -> None:
    """Finish a built program in place."""
    if sys.platform.startswith("linux"):
        for path in files(folder):
            if not path.is_symlink():
                _erase(path)
    if sys.platform != "win32":
        set_rights(folder, {program(folder)})


def _erase(path: Path) -> None:
    """Python is compiled with its own folder in it, which a built program never looks at; the length must stay."""
    ours = os.fsencode(sys.base_prefix)
    if len(ours) <= len("/usr/local"):
        return  # as every Debian has it: says nothing
    content = path.read_bytes()
    if ours in content and content.startswith(b"\x7fELF"):
        path.write_bytes(content.replace(ours, b"/" + b"-" * (len(ours) - 1)))


def set_rights(folder: Path, started: AbstractSet[Path]) -> None:
    """Give every file below a folder the usual rights and one moment; those in `started` may be run."""
    moment = epoch()
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(_STARTED if path.is_dir() or path in started else _PLAIN)
            os.utime(path, (moment, moment))
    folder.chmod(_STARTED)
    os.utime(folder, (moment, moment))
