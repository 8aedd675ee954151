"""A file known by its bytes."""

from __future__ import annotations

from pathlib import Path

from desktop.runtime.digests import blake
from desktop.store.plain_file import open_plain

_CHUNK = 1 << 20


def content_hash(path: Path) -> str:
    """A hash of all bytes of a plain file, as hexadecimal digits. Raises: OSError, as `open_plain`."""
    digest = blake(size=16)
    with open_plain(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
