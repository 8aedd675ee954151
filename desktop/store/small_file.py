"""A small file of the program's own in the data folder: read whole, written whole, for its owner only."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_LONGEST = 1_000_000  # bytes; more was not written by this program


class SmallFile:
    """One file that is replaced in one step, so that a reader sees the old content or the new one."""

    def __init__(self, path: Path) -> None:
        """`path` and its folder need not exist."""
        self._path = path

    def read(self) -> bytes | None:
        """The content; None where there is no such file, it can't be read, or it is longer than we ever write."""
        try:
            with self._path.open("rb") as file:
                data = file.read(_LONGEST + 1)
        except OSError:
            return None
        return data if len(data) <= _LONGEST else None

    def write(self, data: bytes) -> None:
        """Put `data` in its place; the folder is made where it is missing.

        Raises: OSError when the folder can't be written; what stood there is untouched then.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.new")
        with suppress(FileNotFoundError):
            beside.unlink()
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
        finally:
            for left in self._path.parent.glob(f".{self._path.name}.*.new"):  # also of a program that was stopped
                with suppress(OSError):
                    left.unlink()

    def remove(self) -> None:
        """Leave no such file. Raises: OSError when it is there and can't be removed."""
        self._path.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Keep a content that can't be used under another name, so that it is in nobody's way and not lost."""
        with suppress(OSError):
            self._path.replace(self._path.with_name(f"{self._path.name}.damaged"))
