"""Keeping what can't be used under another name: in nobody's way, and not lost."""

from __future__ import annotations

from pathlib import Path

DAMAGED = ".damaged"


def set_aside(path: Path) -> None:
    """Give a file, a folder or whatever stands there a name with `.damaged` behind it. Raises: OSError."""
    number, free = 1, path.with_name(f"{path.name}{DAMAGED}")
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_name(f"{path.name}{DAMAGED}.{number}")
    path.replace(free)
