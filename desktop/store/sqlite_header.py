"""What the first bytes of an SQLite file say of it, read without opening it as a database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from desktop.store.plain_file import ABSENT, open_plain

_MAGIC = b"SQLite format 3\x00"
_LENGTH = 100
_PAGE_SIZE, _PAGES, _SCHEMA, _APPLICATION = 16, 28, 60, 68
_LARGEST_PAGE = 65536  # written as 1, as it does not fit


class SqliteHeader(NamedTuple):
    """Whose file it is, in which form, and whether all of its pages are there."""

    application: int
    schema: int
    whole: bool


def read_header(path: Path) -> SqliteHeader | None:
    """The header of a file; None when it is missing or no SQLite file. Raises: OSError where it can't be read."""
    try:
        with open_plain(path, links=True) as file:
            head = file.read(_LENGTH)
            size = file.seek(0, os.SEEK_END)
    except ABSENT:
        return None
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        return None
    page = int.from_bytes(head[_PAGE_SIZE : _PAGE_SIZE + 2], "big")
    pages = _number(head, _PAGES)
    whole = size == pages * (_LARGEST_PAGE if page == 1 else page)
    return SqliteHeader(_number(head, _APPLICATION), _number(head, _SCHEMA), whole)


def _number(head: bytes, at: int) -> int:
    return int.from_bytes(head[at : at + 4], "big")
