"""The folder of the list that this person holds instead of the one that ships; absent until a list is taken in.

Each list lies in a folder of its own; the file `current` names it and is replaced in one step, so a reader sees the
old list or the new one, whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_POINTER = "current"


class HeldList:
    """The place of the held list below the data folder."""

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._root = data_dir / "list"

    def folder(self) -> Path | None:
        """The folder of the held list, or None when the list that ships is in use."""
        try:
            name = (self._root / _POINTER).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        folder = self._root / name
        inside = name.isalnum() and folder.is_dir()
        return folder if inside else None

    def replace(self, name: str, write: Callable[[Path], None]) -> Path:
        """Write a list with `write` into a new folder called `name` and make it the held one; returns the folder.

        Raises: OSError when the data folder can't be written; the list held before is untouched then.
        """
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._root / f"{name}.{os.getpid()}.new"
        target = self._root / name
        shutil.rmtree(beside, ignore_errors=True)
        try:
            beside.mkdir(mode=0o700)
            write(beside)
            for path in beside.iterdir():
                path.chmod(0o600)
                _sync(path)
            if not target.is_dir():
                beside.rename(target)
            self._point(name)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        self._sweep(target)
        return target

    def _point(self, name: str) -> None:
        beside = self._root / f"{_POINTER}.{os.getpid()}.new"
        beside.write_text(name, encoding="ascii")
        beside.chmod(0o600)
        _sync(beside)
        beside.replace(self._root / _POINTER)

    def _sweep(self, keep: Path) -> None:
        for path in self._root.iterdir():
            if path.is_dir() and path != keep:
                with suppress(OSError):
                    shutil.rmtree(path)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
