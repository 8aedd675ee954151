"""A file without a name until it is finished: what was written of one that never is goes with the program."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_UNNAMED: int = getattr(os, "O_TMPFILE", 0)  # Linux, on most of its file systems
_RIGHTS = 0o666  # less those that the person's programs give no new file


@contextmanager
def finished_as(path: Path) -> Iterator[IO[bytes]]:
    """A file to be written; it is `path`, where nothing may stand, once it is finished without an exception.

    Where the system knows no files without a name, it has this one from the beginning.

    Raises: OSError when it can't be written.
    """
    unnamed = _opened(path.parent)
    if unnamed is None:
        with path.open("xb") as file:
            yield file
        return
    with unnamed as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
        _name(file, path)


def _opened(folder: Path) -> IO[bytes] | None:
    if not _UNNAMED:
        return None
    try:
        return os.fdopen(os.open(folder, os.O_RDWR | os.O_CLOEXEC | _UNNAMED, _RIGHTS), "w+b")
    except OSError:  # whatever it is, a file with a name will tell
        return None


def _name(file: IO[bytes], path: Path) -> None:
    try:
        # Only where a folder is given, which an absolute path has no use for, does Python follow the link of /proc.
        os.link(f"/proc/self/fd/{file.fileno()}", path, src_dir_fd=file.fileno(), follow_symlinks=True)
    except OSError:
        file.seek(0)
        with path.open("xb") as named:
            shutil.copyfileobj(file, named)
