"""The keys of the facts that were compiled when setting up, kept beside them.

So a start need not read nine megabytes of tables to learn which of the compiled files are made of them. They hold as
long as the tables are the files that they were: of the same names, sizes and times of change, in the same version of
the program. What is built for people is sealed: tables and compiled facts go together, and no file system's way of
keeping times counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.runtime.whole_file import write_whole

_FILE = "keys.txt"
_SEALED = "sealed"


class Keys(NamedTuple):
    """Of the directory and of the list that ships."""

    directory: str
    roster: str


def kept_keys(folder: Path, layout: str, tables: Sequence[Path]) -> Keys | None:
    """The keys kept in the folder of compiled facts; None where there are none, or they are of other tables."""
    try:
        kept, directory, roster, *traits = (folder / _FILE).read_text(encoding="utf-8").splitlines()
        holds = kept == layout and traits in ([_SEALED], _traits(tables))
    except (OSError, ValueError):
        return None
    return Keys(directory, roster) if holds else None


def keep_keys(folder: Path, layout: str, keys: Keys, tables: Sequence[Path], *, sealed: bool) -> None:
    """Keep them, where the folder can be written."""
    lines = [layout, *keys, *([_SEALED] if sealed else _traits(tables))]
    with suppress(OSError):
        write_whole(folder / _FILE, "\n".join([*lines, ""]).encode())


def _traits(tables: Sequence[Path]) -> list[str]:
    """Names, sizes and times of change. Raises: OSError."""
    stats = ((path, path.stat()) for path in tables)
    return [f"{path.parent.name}/{path.name} {found.st_size} {found.st_mtime_ns}" for path, found in stats]
