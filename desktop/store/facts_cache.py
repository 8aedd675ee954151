"""Compiled facts in the person's data folder, where none ship: each file's name tells the hash of its bytes.

So a file that was damaged later is not used but built again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.store.beside import file_beside, settle, sweep
from desktop.store.content_hash import content_hash
from desktop.store.data_folder import CACHE, DataFolder
from desktop.store.facts_file import SUFFIX, FactsFolder, remove_others


class FactsCache(FactsFolder):
    """The folder `cache` below the data folder; in one that is not safe, facts live in memory for the run."""

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist."""
        super().__init__(data_dir / CACHE)
        self._data = DataFolder(data_dir)

    def _find(self, kind: str, key: str) -> Path | None:
        folder = self._data.readable(CACHE)
        found = folder.glob(f"{kind}-{key}.*{SUFFIX}") if folder else ()
        return next((path for path in found if _whole(path)), None)

    def _put(self, kind: str, key: str, build: Callable[[Path], None]) -> None:
        """Have a file built beside and put in place, while no other copy of the program does; for the owner only."""
        with self._data.lock(CACHE):
            folder = self._data.prepared(CACHE)
            sweep(folder)
            with file_beside(folder, kind) as beside:
                build(beside)
                target = folder / f"{kind}-{key}.{content_hash(beside)}{SUFFIX}"
                settle(beside, target)
            remove_others(target, kind)


def _whole(path: Path) -> bool:
    try:
        return content_hash(path) == path.stem.rpartition(".")[2]
    except OSError:
        return False
