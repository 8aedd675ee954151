"""What the last downloads were, so that an unchanged file need not be sent again, and when the last look was."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

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


class _Content(NamedTuple):
    seen: tuple[SeenFile, ...] = ()
    looked: datetime | None = None


class FetchState:
    """The file `fetch_state.json` in the data folder: a memory that may be lost without harm.

    A damaged file counts as none. Written whole, readable by its owner only.
    """

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._file = SmallFile(data_dir / _FILE)

    def seen(self) -> tuple[SeenFile, ...]:
        """What is remembered, newest first."""
        return self._content().seen

    def looked(self) -> datetime | None:
        """When a source was last asked for a newer list, whatever came of it; None when that is not known."""
        return self._content().looked

    def note_look(self, when: datetime) -> None:
        """Remember that a source is asked now. Raises: as `remember`."""
        self._write(_Content(self.seen(), when))

    def remember(self, files: Iterable[SeenFile]) -> None:
        """Put these before what is remembered already.

        Raises: OSError when the data folder can't be written; what stood there is untouched then.
        """
        new, before = tuple(files), self._content()
        addresses = {one.address for one in new}
        kept = (*new, *(one for one in before.seen if one.address not in addresses))[:_MOST]
        self._write(_Content(kept, before.looked))

    def _content(self) -> _Content:
        try:
            document = json.loads(self._file.read() or b"")
            if document["version"] != _VERSION:
                return _Content()
            looked = datetime.fromisoformat(document["looked"]) if document.get("looked") else None
            known = looked if looked and looked.tzinfo else None
            return _Content(tuple(_seen(one) for one in document["seen"]), known)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return _Content()

    def _write(self, content: _Content) -> None:
        entries = [{**asdict(one), "retrieved": one.retrieved.isoformat()} for one in content.seen]
        looked = content.looked.isoformat() if content.looked else None
        document = {"version": _VERSION, "looked": looked, "seen": entries}
        self._file.write(json.dumps(document, indent=1).encode("utf-8"))


def _seen(one: Mapping[str, object]) -> SeenFile:
    address, last, sha256 = one["address"], one["last_modified"], one["sha256"]
    if not isinstance(address, str) or not isinstance(last, str | None) or not isinstance(sha256, str):
        raise TypeError("not a text")
    return SeenFile(address, last, sha256, datetime.fromisoformat(str(one["retrieved"])))
