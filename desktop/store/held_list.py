"""The list that this person holds instead of the one that ships; absent until a list is taken in.

Each list is a file of its own, named by the hash of its bytes; the file `current` names it and is replaced in one step,
so a reader sees the old list or the new one, whole, and a list that was damaged later is noticed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_POINTER = "current"
_SUFFIX = ".sqlite"
_DAMAGED = ".damaged"
_CHUNK = 1 << 20
_AT_WORK = 600  # seconds; writing a list takes a few


class HeldList:
    """The place of the held list below the data folder."""

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._root = data_dir / "list"

    def path(self) -> Path | None:
        """The file of the held list, or None when the list that ships is in use."""
        try:
            name = (self._root / _POINTER).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        path = self._root / f"{name}{_SUFFIX}"
        return path if name.isalnum() and path.is_file() else None

    def whole(self) -> Path | None:
        """The file of the held list, when its bytes are still those that were written."""
        path = self.path()
        try:
            return path if path and _hash(path) == path.stem else None
        except OSError:
            return None

    def replace(self, write: Callable[[Path], None]) -> Path:
        """Make the held list of the file that `write` leaves at the path it is given; returns its new path.

        Raises: OSError when the data folder can't be written, and whatever `write` raises; the list held before is
        untouched then.
        """
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._root / f"list.{os.getpid()}.new"
        with suppress(FileNotFoundError):
            beside.unlink()
        try:
            write(beside)
            beside.chmod(0o600)
            _sync(beside)
            target = self._root / f"{_hash(beside)}{_SUFFIX}"
            beside.replace(target)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
        self._point(target.stem)
        self._sweep(target)
        return target

    def set_aside(self) -> None:
        """Keep a held list that can't be used under another name, so that it is in nobody's way and not lost."""
        path = self.path()
        with suppress(OSError):
            if path:
                path.replace(path.with_suffix(_DAMAGED))
            (self._root / _POINTER).unlink(missing_ok=True)

    def _point(self, name: str) -> None:
        beside = self._root / f"{_POINTER}.{os.getpid()}.new"
        beside.write_text(name, encoding="ascii")
        beside.chmod(0o600)
        _sync(beside)
        beside.replace(self._root / _POINTER)
        _sync_folder(self._root)

    def _sweep(self, keep: Path) -> None:
        for path in self._root.glob(f"*{_SUFFIX}"):
            if path != keep:
                with suppress(OSError):  # another program may still have it open
                    path.unlink()
        for path in self._root.glob("*.new"):
            with suppress(OSError):  # what a program left that was stopped; a fresh one may be another's at work
                if path.stat().st_mtime < keep.stat().st_mtime - _AT_WORK:
                    path.unlink()


def _hash(path: Path) -> str:
    digest = hashlib.blake2b(digest_size=16)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
