"""Writing the file that a command was asked for."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import FileTroubleError
from desktop.runtime.whole_file import write_whole


def save(path: Path, data: bytes) -> None:
    """Write the file whole or not at all.

    Raises: FileTroubleError when it can't be written; what stood there is untouched then.
    """
    try:
        write_whole(path, data)
    except OSError as error:
        message = f"The file could not be written: {error.strerror or type(error).__name__}."
        raise FileTroubleError("not_written", message, "Choose another folder or name with -o.") from error


def make_folder(path: Path) -> None:
    """Make the folder where it is missing; the one above it must be there.

    Raises: FileTroubleError when it can't be made.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        message = f"The folder could not be made: {error.strerror or type(error).__name__}."
        raise FileTroubleError("not_written", message, "Choose another folder with -o.") from error
