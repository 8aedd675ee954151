"""A file that a person asked for, written whole or not at all."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from desktop.runtime.in_place import put_in_place
from desktop.runtime.unnamed_file import finished_as

_SUFFIX = ".new"
_LONGEST = 80  # characters
_BITS = 8  # bytes that tell files from each other; in a sandbox, every run has the same process number
_AT_WORK = 600  # seconds; to write a file takes a few at most


def write_whole(path: Path, data: bytes) -> None:
    """Write beside `path` and put the result in its place in one step; a file there before is replaced.

    Its rights are those that the person's own programs give new files. A link is followed, so that it stays a link.

    Raises: OSError when the folder can't be written; what stood at `path` is untouched then.
    """
    write_pieces(path, (data,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """The same for what is made while it is written; an exception of the maker leaves no file, too."""
    with whole_file(path) as file:
        file.writelines(pieces)


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """The same for what is written bit by bit; an exception within leaves no file, too."""
    target = path.resolve()
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder", str(path))
    if target.exists() and not target.is_file():  # /dev/stdout and pipes can't be replaced, only written to
        with target.open("wb") as file:
            yield file
        return
    stem = f".{target.name[:_LONGEST]}"
    beside = target.with_name(f"{stem}.{os.urandom(_BITS).hex()}{_SUFFIX}")
    try:
        with finished_as(beside) as file:
            yield file
        _sweep(beside, stem)
        put_in_place(beside, target)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _sweep(mine: Path, stem: str) -> None:
    """Remove what a program left here that was stopped while it wrote the same file; a fresh one may be at work."""
    now = mine.stat().st_mtime
    for left in mine.parent.glob(f"{glob.escape(stem)}.*{_SUFFIX}"):
        with suppress(OSError):
            if abs(now - left.lstat().st_mtime) > _AT_WORK:
                left.unlink()
