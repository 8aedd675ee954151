"""What the last downloads were, so that an unchanged file need not be sent again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from desktop.store.small_file import SmallFile

_FILE = "fetch_state.json"
_VERSION = 1
_MOST = 20  # downloads remembered; the newest stay


@dataclass(frozen=True, slots=True)
class SeenFile:
    """One download that is held: where it came from, the server's exact Last-Modified, its hash, and when it came."""

    address: str
    last_modified: str | None
    sha256: str
    retrieved: datetime


class FetchState:
    """The file `fetch_state.json` in the data folder: a memory that may be lost without harm.

    A damaged file counts as none. Written whole, readable by its owner only.
    """

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._file = SmallFile(data_dir / _FILE)

    def seen(self) -> tuple[SeenFile, ...]:
        """What is remembered, newest first."""
        try:
            document = json.loads(self._file.read() or b"")
            if document["version"] != _VERSION:
                return ()
            return tuple(_seen(one) for one in document["seen"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return ()

    def remember(self, files: Iterable[SeenFile]) -> None:
        """Put these before what is remembered already.

        Raises: OSError when the data folder can't be written; what stood there is untouched then.
        """
        new = tuple(files)
        addresses = {one.address for one in new}
        kept = (*new, *(one for one in self.seen() if one.address not in addresses))[:_MOST]
        entries = [{**asdict(one), "retrieved": one.retrieved.isoformat()} for one in kept]
        self._file.write(json.dumps({"version": _VERSION, "seen": entries}, indent=1).encode("utf-8"))


def _seen(one: Mapping[str, object]) -> SeenFile:
    address, last, sha256 = one["address"], one["last_modified"], one["sha256"]
    if not isinstance(address, str) or not isinstance(last, str | None) or not isinstance(sha256, str):
        raise TypeError("not a text")
    return SeenFile(address, last, sha256, datetime.fromisoformat(str(one["retrieved"])))
