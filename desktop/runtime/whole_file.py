"""A file that a person asked for, written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside `path` and put the result in its place in one step; a file there before is replaced.

    Its rights are those that the person's own programs give new files. A link is followed, so that it stays a link.

    Raises: OSError when the folder can't be written; what stood at `path` is untouched then.
    """
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder", str(path))
    if target.exists() and not target.is_file():  # /dev/stdout and pipes can't be replaced, only written to
        target.write_bytes(data)
        return
    beside = target.with_name(f".{target.name[:80]}.{os.getpid()}.new")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
