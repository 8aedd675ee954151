"""What the program saved in its data folder, and removing all of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.errors import FileTroubleError


class Held(StrEnum):
    """Kinds of what is saved."""

    LISTS = "lists"
    FACTS = "facts"
    SETTINGS = "settings"
    SAVED = "saved"
    FETCHED = "fetched"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Holding:
    """How many bytes of one kind lie there."""

    kind: Held
    bytes: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What is saved in `folder`, and when a source was last asked for a list (None: never, or not known)."""

    folder: str
    holdings: tuple[Holding, ...]
    looked: datetime | None


_KINDS = {
    "list": Held.LISTS,
    "cache": Held.FACTS,
    "settings.txt": Held.SETTINGS,
    "saved.json": Held.SAVED,
    "fetch_state.json": Held.FETCHED,
    "locks": Held.REST,
}


def holdings(data_dir: Path) -> tuple[Holding, ...]:
    """What is saved there, kind by kind; none where nothing is."""
    found: dict[Held, int] = {}
    for path in _ours(data_dir):
        kind = _kind(path) or Held.REST
        found[kind] = found.get(kind, 0) + _size(path)
    return tuple(Holding(kind, found[kind]) for kind in Held if kind in found)


def forget(data_dir: Path) -> None:
    """Remove everything that the program saved there, and the folder if nothing else lies in it.

    Files that the program did not write stay. A link is removed, never what it leads to.

    Raises: FileTroubleError when something could not be removed; everything else is.
    """
    left = []
    for path in _ours(data_dir):
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        except OSError:
            left.append(path.name)
    if left:
        message, hint = "Not everything could be removed: %1.", "Remove it by hand; the folder is named in Settings."
        raise FileTroubleError("not_forgotten", message, hint, values=(", ".join(left),))
    if data_dir.is_dir() and not data_dir.is_symlink() and not any(data_dir.iterdir()):
        try:
            data_dir.rmdir()
        except OSError:
            return  # an empty folder tells nothing


def _ours(data_dir: Path) -> Iterator[Path]:
    """What the program wrote directly below the folder, also what it set aside or had not finished."""
    try:
        found = sorted(data_dir.iterdir())
    except OSError:
        return
    for path in found:
        if _kind(path):
            yield path


def _kind(path: Path) -> Held | None:
    name = path.name.removeprefix(".")
    return next((kind for ours, kind in _KINDS.items() if name == ours or name.startswith(f"{ours}.")), None)


def _size(path: Path) -> int:
    try:
        if path.is_dir() and not path.is_symlink():
            return sum(_size(inner) for inner in path.iterdir())
        return path.lstat().st_size
    except OSError:
        return 0
