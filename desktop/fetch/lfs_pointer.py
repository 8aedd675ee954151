"""Git LFS: a small text in a file's place that names the file by size and hash."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from desktop.fetch.fetch_error import LATER, FetchError, too_large
from desktop.fetch.limits import WORKBOOK_BYTES

_FORM = re.compile(
    rb"version https://git-lfs\.github\.com/spec/v1\n(?:[a-z0-9.-]+ [^\n]*\n)*?"
    rb"oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n(?:[a-z0-9.-]+ [^\n]*\n)*"
)
_LONGEST = 1024  # bytes, says the specification


@dataclass(frozen=True, slots=True)
class LfsPointer:
    """What stands in the file's place: the hash and size of its content."""

    sha256: str
    size: int

    def check(self, data: bytes) -> None:
        """Raises: FetchError when these bytes are not the ones meant."""
        if len(data) != self.size or hashlib.sha256(data).hexdigest() != self.sha256:
            message = "The file that came is not the one that the archive names: size or checksum differ."
            raise FetchError("checksum_differs", message, LATER)


def lfs_pointer(data: bytes) -> LfsPointer | None:
    """The pointer that these bytes are, None when they are none (https://git-lfs.com, specification v1).

    Raises: FetchError when it names more than a workbook ever has.
    """
    match = _FORM.fullmatch(data) if len(data) <= _LONGEST else None
    if match is None:
        return None
    if int(match[2]) > WORKBOOK_BYTES:
        raise too_large("ICE's list", WORKBOOK_BYTES)
    return LfsPointer(match[1].decode("ascii"), int(match[2]))
