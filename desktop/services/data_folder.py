"""Whether the data folder is used, and who may write there now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from desktop.domain.errors import FileTroubleError
from desktop.store.data_folder import DataFolder, FolderTrouble, UnsafeFolderError
from desktop.store.held_list import HeldList
from desktop.store.lock import BusyError

PATIENCE = 3.0
"""Seconds to wait for another copy of the program that changes the list; to write one takes less."""

_FETCH = "fetch"
_CHOOSE = "Choose a folder of your own with --data-dir."
_REASONS = {
    FolderTrouble.LINK: "The data folder is a link to another place.",
    FolderTrouble.FOREIGN: "The data folder belongs to another user.",
    FolderTrouble.OPEN: "Other users can write into the data folder.",
    FolderTrouble.OPEN_ABOVE: "Every user can rename what lies in a folder above the data folder.",
    FolderTrouble.NO_FOLDER: "There is a file where the data folder should be.",
    FolderTrouble.UNREACHABLE: "The data folder can't be reached.",
}
_HINTS = {FolderTrouble.OPEN: "Make it yours alone (chmod 700), or choose another folder with --data-dir."}


def distrusted(data_dir: Path) -> FileTroubleError | None:
    """Why nothing is read from this folder nor written there; None when it may be used."""
    trouble = DataFolder(data_dir).trouble()
    if trouble is None:
        return None
    text = "%1 Nothing is read from it and nothing is saved."
    return FileTroubleError(str(trouble), text, _HINTS.get(trouble, _CHOOSE), values=(_REASONS[trouble],))


def unsaved(data_dir: Path) -> FileTroubleError | None:
    """Why nothing that this run does is saved; None when it is."""
    trouble = distrusted(data_dir)
    if trouble is None and not _can_be_written(data_dir):
        text = "The data folder can't be written. Nothing is saved."
        return FileTroubleError("data_folder_read_only", text, _CHOOSE)
    return trouble


@contextmanager
def changing_list(data_dir: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other copies of the program from changing the held list meanwhile.

    Raises: FileTroubleError when the data folder is not used or can't be written, or another copy is at it.
    """
    with ExitStack() as stack:
        _enter(
            stack, HeldList(data_dir).writing(patience), "Another copy of the program is changing the list just now."
        )
        yield


@contextmanager
def fetching_list(data_dir: Path) -> Iterator[None]:
    """Keep other copies of the program from fetching a list meanwhile. Raises: as `changing_list`."""
    with ExitStack() as stack:
        _enter(stack, DataFolder(data_dir).lock(_FETCH), "Another copy of the program is fetching the list just now.")
        yield


def _enter(stack: ExitStack, lock: AbstractContextManager[None], busy: str) -> None:
    """Take a lock, which the stack lets go of."""
    try:
        stack.enter_context(lock)
    except UnsafeFolderError as error:
        trouble = error.trouble
        raise FileTroubleError(str(trouble), _REASONS[trouble], _HINTS.get(trouble, _CHOOSE)) from error
    except BusyError as error:
        raise FileTroubleError("busy", busy, "Wait until it is done, then try again.") from error
    except OSError as error:
        raise not_written() from error


def not_written() -> FileTroubleError:
    """That the data folder can't be written."""
    code, text = "data_folder", "The list can't be saved: the data folder can't be written."
    return FileTroubleError(code, text, "Choose another folder with --data-dir.")


def _can_be_written(folder: Path) -> bool:
    """Whether this user may write there, or make the folder where it is missing."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK | os.X_OK)
