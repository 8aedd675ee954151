"""A small file of the program's own in the data folder: read whole, written whole, for its owner only."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.store.beside import file_beside, settle, sweep
from desktop.store.damaged import set_aside
from desktop.store.data_folder import DataFolder
from desktop.store.plain_file import ABSENT, open_plain

_LONGEST = 1_000_000  # bytes; more was not written by this program
_LOCK, _PATIENCE = "small", 2.0  # seconds; to write one takes some thousandths of one


class SmallFile:
    """One file that is replaced in one step, so that a reader sees the old content or the new one."""

    def __init__(self, path: Path) -> None:
        """`path` and its folder, which is the data folder, need not exist."""
        self._path = path
        self._data = DataFolder(path.parent)

    def read(self) -> bytes | None:
        """The content; None where there is no such file, it can't be relied on, or it is longer than we ever write.

        Raises: OSError where it can't be read just now, which says nothing of what it holds.
        """
        if self._data.readable() is None:
            return None
        try:
            with open_plain(self._path) as file:
                data = file.read(_LONGEST + 1)
        except ABSENT:
            return None
        return data if len(data) <= _LONGEST else None

    def write(self, data: bytes) -> None:
        """Put `data` in its place; the folder is made where it is missing.

        Raises: OSError when the folder can't be written or is not safe; what stood there is untouched then.
        """
        folder, stem = self._data.prepared(), f".{self._path.name}"
        with self._data.lock(_LOCK, _PATIENCE):
            sweep(folder, stem)
            with file_beside(folder, stem) as beside:
                beside.write_bytes(data)
                settle(beside, self._path)

    def remove(self) -> None:
        """Leave no such file. Raises: OSError when it is there and can't be removed."""
        if self._data.readable():
            self._path.unlink(missing_ok=True)

    def set_aside(self) -> None:
        """Keep a content that can't be used under another name, so that it is in nobody's way and not lost."""
        with suppress(OSError):
            set_aside(self._path)
