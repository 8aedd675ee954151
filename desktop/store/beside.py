"""Files that are still being written: beside the place they are for, readable by their owner only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.runtime.in_place import put_in_place
from desktop.store.damaged import set_aside

_SUFFIX = ".new"
_BITS = 4  # bytes that tell files of the same process from each other
_CREATE = os.O_RDWR | os.O_CREAT | os.O_EXCL


@contextmanager
def file_beside(folder: Path, stem: str) -> Iterator[Path]:
    """An empty file to be written and then given its name; what still has this one in the end is removed.

    Raises: OSError when it can't be made.
    """
    path = folder / f"{stem}.{os.getpid()}.{os.urandom(_BITS).hex()}{_SUFFIX}"
    try:
        os.close(os.open(path, _CREATE, 0o600))
        yield path
    finally:
        with suppress(OSError):
            path.unlink()


def settle(beside: Path, target: Path) -> None:
    """Give a finished file its name; a folder in its place is set aside. Raises: OSError."""
    if target.is_dir() and not target.is_symlink():
        set_aside(target)
    put_in_place(beside, target)


def sweep(folder: Path, stem: str = "") -> None:
    """Remove what stopped programs left; only who holds the lock of all that write here may, so that none is alive."""
    for left in folder.glob(f"{stem}*{_SUFFIX}"):
        with suppress(OSError):
            left.unlink()
