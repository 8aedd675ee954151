"""Giving a finished file its name, in one step that lasts through a power cut."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_PATIENCE = 1.5  # seconds; on Windows a virus scanner or an indexer holds new files open for a moment
_PAUSE = 0.05


def put_in_place(
    beside: Path, target: Path, *, patience: float = _PATIENCE, retry: bool = sys.platform == "win32"
) -> None:
    """Make `beside` the file at `target`, in whose folder it lies; what stood there is replaced.

    Raises: OSError when that can't be; both files are as they were then.
    """
    _sync(beside)
    until = time.monotonic() + patience
    while True:
        try:
            beside.replace(target)
            break
        except PermissionError:
            if not retry or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)
    _sync_folder(target.parent)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
