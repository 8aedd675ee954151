"""The list that this person holds instead of the one that ships; absent until a list is taken in.

Each list is a file of its own, named by the hash of its bytes; the file `current` names it and is replaced in one step,
so a reader sees the old list or the new one, whole, and a list that was damaged later is noticed.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from shutil import rmtree

from desktop.store.beside import file_beside, settle, sweep
from desktop.store.content_hash import content_hash
from desktop.store.damaged import set_aside
from desktop.store.data_folder import LIST, DataFolder
from desktop.store.plain_file import ABSENT, is_plain, open_plain

_POINTER = "current"
_SUFFIX = ".sqlite"
_LONGEST = 200  # bytes of a pointer


class HeldList:
    """The place of the held list below the data folder. In one that is not safe, nothing is held.

    Where something lies there that can't be read just now, each method raises OSError: that proves no damage.
    """

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._data = DataFolder(data_dir)

    def path(self) -> Path | None:
        """The file of the held list, or None when the list that ships is in use.

        When the pointer is damaged, it is the newest whole list file that lies there.
        """
        root = self._data.readable(LIST)
        if root is None:
            return None
        name = _pointer(root)
        path = root / f"{name}{_SUFFIX}"
        return path if name and is_plain(path) else _newest_whole(root)

    def whole(self) -> Path | None:
        """The file of the held list, when its bytes are still those that were written."""
        path = self.path()
        return path if path and _whole(path) else None

    def former_tables(self) -> Path | None:
        """The folder of text tables in which the first versions of the program kept the held list."""
        root = self._data.readable(LIST)
        folder = root / _pointer(root) if root else None
        return folder if folder and folder != root and folder.is_dir() and not folder.is_symlink() else None

    def kept(self) -> Path | None:
        """Where the held list is, whatever version of the program keeps or kept it; the file or the folder."""
        return self.path() or self.former_tables()

    def writing(self, patience: float = 0.0) -> AbstractContextManager[None]:
        """Keep other copies of the program from changing the held list; `patience` is how many seconds to wait.

        Raises: BusyError when another is at it, OSError when the data folder can't be written.
        """
        return self._data.lock(LIST, patience)

    def replace(self, write: Callable[[Path], None]) -> Path:
        """Make the held list of the file that `write` fills at the path it is given; returns its new path.

        Only within `writing`.

        Raises: OSError when the data folder can't be written, and whatever `write` raises; the list held before is
        untouched then.
        """
        root = self._data.prepared(LIST)
        sweep(root)
        before = self.path()
        with file_beside(root, "list") as beside:
            write(beside)
            target = root / f"{content_hash(beside)}{_SUFFIX}"
            settle(beside, target)
        former = self.former_tables()
        try:
            _point(root, target.stem)
        except OSError:
            if target != before:  # where no pointer tells otherwise, it would be the held list
                target.unlink()
            raise
        if former:
            rmtree(former, ignore_errors=True)
        for path in root.glob(f"*{_SUFFIX}"):
            if path != target:
                with suppress(OSError):  # another program may still have it open
                    path.unlink()
        return target

    def set_aside(self, path: Path) -> None:
        """Keep a held list that can't be used under another name, so that it is in nobody's way and not lost.

        Only within `writing`; does nothing when `path` is not the held list any more. Raises: OSError.
        """
        if path == self.kept():
            set_aside(path)
            (path.parent / _POINTER).unlink(missing_ok=True)


def _pointer(root: Path) -> str:
    """The name of the held list, "" when nothing tells it."""
    try:
        with open_plain(root / _POINTER) as file:
            name = file.read(_LONGEST).decode("ascii").strip()
    except (*ABSENT, UnicodeDecodeError):
        return ""
    return name if name.isalnum() else ""


def _point(root: Path, name: str) -> None:
    with file_beside(root, _POINTER) as beside:
        beside.write_text(name, encoding="ascii")
        settle(beside, root / _POINTER)


def _newest_whole(root: Path) -> Path | None:
    found = []
    for path in root.glob(f"*{_SUFFIX}"):
        with suppress(OSError):
            found.append((path.lstat().st_mtime, path))
    return next((path for _, path in sorted(found, reverse=True) if _whole(path)), None)


def _whole(path: Path) -> bool:
    try:
        return content_hash(path) == path.stem
    except ABSENT:
        return False
