"""A file that a person chose, read within bounds before anything is made of it."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import FileTroubleError, WorkbookError
from desktop.domain.os_cause import cause
from desktop.roster.bounds import FILE_BYTES


def read_bounded(path: Path) -> bytes:
    """The bytes of a file, never more than a workbook may have.

    Raises: FileTroubleError when it is missing, no plain file, too large, or can't be read.
    """
    try:
        if not path.exists():
            raise FileTroubleError("no_file", "There is no such file.", "Check its name and folder.")
        if not path.is_file():
            raise FileTroubleError("no_file", "This is a folder or a device, not a file.", "Name one workbook (.xlsx).")
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        message, hint = "The file could not be read: %1.", "Check that it is yours to read."
        raise FileTroubleError("unreadable", message, hint, values=(cause(error),)) from error
    if len(data) > FILE_BYTES:
        message = "The file is larger than %1 MB; ICE's list is far smaller."
        hint = "Choose the Excel file (.xlsx) from ICE's 287(g) page."
        raise WorkbookError("too_large", message, hint, values=(str(FILE_BYTES >> 20),))
    return data
