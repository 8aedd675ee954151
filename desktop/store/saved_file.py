"""What a person saved, as JSON in the data folder: the one file that says what they care about."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from desktop.domain.errors import FileTroubleError, StoreError
from desktop.domain.model import Model
from desktop.domain.saved import Saved, SavedKey, SavedKind, SeenAgency, Stand
from desktop.domain.status import Status
from desktop.store.small_file import SmallFile

_FILE = "saved.json"
_VERSION = 1
_LONGEST = 1_000_000  # bytes; SmallFile reads no more


class SavedContent(NamedTuple):
    """What the file holds; `damaged` says that it could not be understood and was set aside just now."""

    saved: tuple[Saved, ...]
    damaged: bool = False


class SavedFile:
    """The file `saved.json` below the data folder."""

    def __init__(self, data_dir: Path) -> None:
        """`data_dir` need not exist yet."""
        self._path = data_dir / _FILE
        self._file = SmallFile(self._path)

    def read(self) -> SavedContent:
        """All that is saved, in the order in which it was. A file that is damaged is set aside and counts as empty.

        Raises: StoreError for a file of a later version, FileTroubleError for one that can't be read; both stay as
        they are.
        """
        data = self._data()
        if data is None:
            return SavedContent(())
        try:
            document = json.loads(data)
            version = document["version"]
            if isinstance(version, int) and version > _VERSION:
                code, text = "saved_newer", "The saved places were written by a later version of this program."
                raise StoreError(code, text, "Use that version. Nothing saved was changed.")
            return SavedContent(tuple(_saved(entry) for entry in document["saved"]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self._file.set_aside()
            return SavedContent((), damaged=True)

    def _data(self) -> bytes | None:
        try:
            data = self._file.read()
            there = data is not None or self._path.exists()
        except OSError:
            data, there = None, True
        if data is None and there:
            code, text = "saved_unreadable", "The file of saved places can't be read."
            raise FileTroubleError(code, text, "Allow this program to read saved.json in its data folder.")
        return data

    def write(self, saved: Sequence[Saved]) -> None:
        """Keep these in the place of all others.

        Raises: OSError when the data folder can't be written, FileTroubleError for more than can be read again; what
        stood there is untouched then.
        """
        document = {"version": _VERSION, "saved": [_entry(one) for one in saved]}
        data = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
        if len(data) > _LONGEST:
            code, text = "saved_full", "There is no room for more saved places."
            raise FileTroubleError(code, text, "Remove some of them first.")
        self._file.write(data)

    def wipe(self) -> None:
        """Leave nothing, one that was set aside among it. Raises: OSError where a file can't be removed."""
        self._file.remove()
        SmallFile(self._path.with_name(f"{_FILE}.damaged")).remove()


def _entry(saved: Saved) -> dict[str, Any]:
    return {
        "kind": saved.key.kind,
        "id": saved.key.id,
        "part": saved.key.town,
        "name": saved.name,
        "town": saved.town,
        "state": saved.state,
        "list": saved.list_date.isoformat(),
        "agencies": [_line(one) for one in saved.agencies],
    }


def _line(agency: SeenAgency) -> list[str]:
    """Id, name, status, and only where there are any: models, and that it is missing from the newest list."""
    stand = agency.stand
    more = [" ".join(stand.models), "missing" if stand.missing else ""]
    while more and not more[-1]:
        more.pop()
    return [agency.id, agency.name, stand.status, *more]


def _saved(entry: dict[str, Any]) -> Saved:
    return Saved(
        key=SavedKey(SavedKind(entry["kind"]), _text(entry["id"]), _text_or_none(entry["part"])),
        name=_text(entry["name"]),
        town=_text_or_none(entry["town"]),
        state=_text_or_none(entry["state"]),
        list_date=date.fromisoformat(entry["list"]),
        agencies=tuple(_agency(*one) for one in entry["agencies"]),
    )


def _agency(identity: str, name: str, status: str, models: str = "", missing: str = "") -> SeenAgency:
    stand = Stand(Status(status), tuple(Model(code) for code in models.split()), missing == "missing")
    return SeenAgency(_text(identity), _text(name), stand)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)
