"""The folder below which everything that the program writes lies: the person's own, or not used at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from desktop.store.damaged import set_aside
from desktop.store.lock import locked

LIST, CACHE, _LOCKS = "list", "cache", "locks"
_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_POSIX = os.name == "posix"


class FolderTrouble(StrEnum):
    """Why a data folder is not used; the values are codes for scripts."""

    LINK = "data_folder_link"
    FOREIGN = "data_folder_foreign"
    OPEN = "data_folder_open"
    OPEN_ABOVE = "data_folder_open_above"
    NO_FOLDER = "data_folder_no_folder"
    UNREACHABLE = "data_folder_unreachable"


class UnsafeFolderError(OSError):
    """The data folder is not used."""

    def __init__(self, trouble: FolderTrouble) -> None:
        """Keep the reason."""
        super().__init__(str(trouble))
        self.trouble = trouble


class DataFolder:
    """One data folder with its own folders `list`, `cache` and `locks`.

    Others must not be able to put anything in it: their list would be shown as ICE's. So it must be a folder and no
    link, belong to who runs the program, and be writable by nobody else; and in no folder above may everyone rename
    what is not theirs. Folders above may be links and other people's, as homes on a network are.
    """

    def __init__(self, path: Path) -> None:
        """`path` need not exist yet."""
        self.path = path

    def trouble(self) -> FolderTrouble | None:
        """Why the folder is not used; None when it may be, also where it is still to be made."""
        try:
            return _own(self.path) or _open_above(self.path)
        except FileNotFoundError:
            return self._above()
        except NotADirectoryError:
            return FolderTrouble.NO_FOLDER
        except (OSError, RuntimeError):  # RuntimeError: links that lead in a circle
            return FolderTrouble.UNREACHABLE

    def _above(self) -> FolderTrouble | None:
        try:
            return _open_above(self.path)
        except (OSError, RuntimeError):
            return FolderTrouble.UNREACHABLE

    def readable(self, name: str = "") -> Path | None:
        """The folder, or its own folder `name`, when what lies in it can be relied on; it may be missing."""
        if self.trouble():
            return None
        path = self.path / name
        try:
            return None if name and _own(path) else path
        except FileNotFoundError:
            return path
        except OSError:
            return None

    def prepared(self, name: str = "") -> Path:
        """The folder, or its own folder `name`, made where it is missing, for its owner only.

        What stands in the place of an own folder and is none is set aside.

        Raises: UnsafeFolderError, or OSError when it can't be made.
        """
        trouble = self.trouble()
        if trouble:
            raise UnsafeFolderError(trouble)
        for folder in (*reversed(self.path.parents), self.path):
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)
        trouble = self.trouble()  # who was quicker need not be a friend
        if trouble:
            raise UnsafeFolderError(trouble)
        return self._own_folder(self.path / name) if name else self.path

    def _own_folder(self, path: Path) -> Path:
        with suppress(FileNotFoundError):
            if not _own(path):
                return path
            set_aside(path)
        path.mkdir(mode=0o700, exist_ok=True)
        return path

    @contextmanager
    def lock(self, name: str, patience: float = 0.0) -> Iterator[None]:
        """Hold the lock `name` of this folder; see `locked`. Raises: as `prepared`, besides BusyError."""
        with locked(self.prepared(_LOCKS) / name, patience):
            yield


def _own(path: Path) -> FolderTrouble | None:
    """What keeps from using one folder. Raises: OSError, also when it is missing."""
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode) or _is_junction(path):
        return FolderTrouble.LINK
    if not stat.S_ISDIR(status.st_mode):
        return FolderTrouble.NO_FOLDER
    if not _POSIX:
        return None  # rights are kept otherwise there, and a profile is its owner's alone
    if status.st_uid != os.geteuid():
        return FolderTrouble.FOREIGN
    return FolderTrouble.OPEN if status.st_mode & _OTHERS_WRITE else None


def _is_junction(path: Path) -> bool:
    """Whether it is one of the links to folders that Windows does not count as links."""
    is_junction = getattr(path, "is_junction", None)  # from Python 3.12 on
    return bool(is_junction and is_junction())


def _open_above(path: Path) -> FolderTrouble | None:
    """Whether anyone may rename what is not theirs in a folder above. Raises: OSError, RuntimeError."""
    if not _POSIX:
        return None
    above = path.parent.resolve()
    for folder in (above, *above.parents):
        with suppress(FileNotFoundError):
            mode = folder.stat().st_mode
            if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
                return FolderTrouble.OPEN_ABOVE
    return None
