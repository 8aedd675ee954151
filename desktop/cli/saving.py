"""Writing the file that a command was asked for."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import FileTroubleError
from desktop.domain.os_cause import cause
from desktop.runtime.whole_file import write_whole


def save(path: Path, data: bytes) -> None:
    """Write the file whole or not at all.

    Raises: FileTroubleError when it can't be written; what stood there is untouched then.
    """
    try:
        write_whole(path, data)
    except OSError as error:
        message, hint = "The file could not be written: %1.", "Choose another folder or name with -o."
        raise FileTroubleError("not_written", message, hint, values=(cause(error),)) from error


def make_folder(path: Path) -> None:
    """Make the folder where it is missing; the one above it must be there.

    Raises: FileTroubleError when it can't be made.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        message, hint = "The folder could not be made: %1.", "Choose another folder with -o."
        raise FileTroubleError("not_written", message, hint, values=(cause(error),)) from error
