"""Opening what should be a plain file, whatever stands in its place: a pipe would wait for ever, a link leads away."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)


def open_plain(path: Path, *, links: bool = False) -> BinaryIO:
    """Open a plain file to be read; `links` allows that its name is a link to one.

    Raises: OSError for what is missing, can't be read or is no plain file.
    """
    descriptor = os.open(path, _READ if links else _READ | _NO_LINK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "no plain file", str(path))
    return os.fdopen(descriptor, "rb")
