"""A lock between processes: a file that one of them holds; a process that ends, however it does, lets go of it.

Not the library filelock: importing it takes 100 ms, more than a whole answer.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.store.damaged import set_aside

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE = 0.05  # seconds between two tries
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class BusyError(OSError):
    """Another copy of the program holds the lock."""


@contextmanager
def locked(path: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock whose file is `path`, in a folder that exists; `patience` is how many seconds to wait for it.

    Where the file system knows no locks, as some network homes, nothing is held: every writing is whole by itself.

    Raises: BusyError when another holds it; OSError when the file can't be made.
    """
    descriptor = _opened(path)
    try:
        until = time.monotonic() + patience
        while not _taken(descriptor):
            if time.monotonic() >= until:
                raise BusyError(errno.EAGAIN, "another copy of the program holds the lock", str(path))
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int:
    try:
        return os.open(path, _OPEN, 0o600)
    except OSError:
        if not (path.is_symlink() or path.is_dir()):
            raise
    set_aside(path)
    return os.open(path, _OPEN, 0o600)


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True
