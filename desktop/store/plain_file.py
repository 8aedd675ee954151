"""Opening what should be a plain file, whatever stands in its place: a pipe would wait for ever, a link leads away."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)


class NoPlainFileError(OSError):
    """Something else stands where a plain file should be."""


ABSENT = (FileNotFoundError, NotADirectoryError, IsADirectoryError, NoPlainFileError)
"""The errors that say that there is no such file. Any other may be gone at the next try and proves nothing."""


def open_plain(path: Path, *, links: bool = False) -> BinaryIO:
    """Open a plain file to be read; `links` allows that its name is a link to one.

    Raises: one of ABSENT where there is none; another OSError where it can't be read just now.
    """
    try:
        descriptor = os.open(path, _READ if links else _READ | _NO_LINK)
    except OSError as error:
        if _is_other(path, links=links):
            raise _no_plain_file(path) from error
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _no_plain_file(path)
    return os.fdopen(descriptor, "rb")


def is_plain(path: Path) -> bool:
    """Whether a plain file, and no link to one, has this name. Raises: OSError where that can't be told just now."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except ABSENT:
        return False


def _is_other(path: Path, *, links: bool) -> bool:
    try:
        status = path.stat() if links else path.lstat()
    except OSError:
        return False
    return not stat.S_ISREG(status.st_mode)


def _no_plain_file(path: Path) -> NoPlainFileError:
    return NoPlainFileError(errno.EINVAL, "no plain file", str(path))
