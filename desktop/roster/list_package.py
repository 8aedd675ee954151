"""The list with its history as one file, to carry to another computer: a zip of both tables and what they must be.

`manifest.json` comes first and names the format, its number, and each table's length and SHA-256. Reading is within
bounds, and refuses every file that is not exactly as this program writes it.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from desktop.domain.errors import FileTroubleError, RefusedError, StoreError
from desktop.roster.bounds import MEGABYTE, RATIO
from desktop.roster.list_file import EDITIONS, RECORDS, decode_history, encode_history
from desktop.roster.records import ListHistory
from desktop.roster.soundness import is_sound
from desktop.roster.zip_format import (
    END,
    END_SIGNATURE,
    FAILURES,
    LOCAL_HEADER_BYTES,
    ZIP64_LOCATOR,
    ZIP64_LOCATOR_BYTES,
)

PACKAGE_BYTES = 16 * MEGABYTE
"""The largest file that is read. Measured: 183 editions take 0.3 MB, and a thousand of them below 3 MB."""

_FORMAT, _NUMBER = "lookup287g-list", 1
_MANIFEST = "manifest.json"
_TABLES = (EDITIONS, RECORDS)
_MANIFEST_BYTES = 64 * 1024
_UNPACKED_BYTES = 32 * MEGABYTE
_MOST_MEMBERS, _DIRECTORY_BYTES = 16, 4096
_DAY_ONE = (1980, 1, 1, 0, 0, 0)  # the zip's first day, so that the same list gives the same bytes
_FAILURES = (*FAILURES, TypeError, AttributeError, StoreError)


@dataclass(frozen=True, slots=True)
class Origin:
    """Which version of the program made the file, of which data, placed by which directory."""

    program: str
    data_version: str
    directory: str


_ORIGIN = tuple(field.name for field in fields(Origin))


def pack(history: ListHistory, origin: Origin) -> bytes:
    """The history as one file; the same history and origin give the same bytes."""
    tables = encode_history(history)
    members = {_MANIFEST: _manifest(history, origin, tables), **tables}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _DAY_ONE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3  # the same on every system
            info.external_attr = 0o600 << 16
            archive.writestr(info, data, compresslevel=9)
    return packed.getvalue()


def is_package(head: bytes) -> bool:
    """Whether a file that begins like this, in its first hundred bytes, is meant to be such a file."""
    return head.startswith(b"PK") and head[LOCAL_HEADER_BYTES:].startswith(_MANIFEST.encode())


def unpack(data: bytes) -> tuple[ListHistory, Origin]:
    """The history and its origin that `pack` wrote.

    Raises: RefusedError for the file of a newer program; FileTroubleError for every other file that is not one of ours,
    whole and unchanged.
    """
    try:
        members = _members(data)
        manifest = json.loads(members[_MANIFEST])
        if manifest["format"] != _FORMAT:
            raise _damaged()
        if isinstance(manifest["number"], int) and manifest["number"] > _NUMBER:
            raise _newer()
        origin = Origin(*(str(manifest[name]) for name in _ORIGIN))
        tables = {name: members[name] for name in _TABLES}
        if manifest["members"] != _fingerprints(tables):
            raise _damaged()
        history = decode_history(tables)
        whole = _manifest(history, origin, tables) == members[_MANIFEST] and encode_history(history) == tables
    except _FAILURES as failure:
        raise _damaged() from failure
    if not whole or not is_sound(history):
        raise _damaged()
    return history, origin


def _manifest(history: ListHistory, origin: Origin, tables: Mapping[str, bytes]) -> bytes:
    written = {
        "format": _FORMAT,
        "number": _NUMBER,
        **asdict(origin),
        "editions": len(history.editions),
        "newest": history.newest.date.isoformat(),
        "members": _fingerprints(tables),
    }
    return (json.dumps(written, indent=1) + "\n").encode()


def _fingerprints(tables: Mapping[str, bytes]) -> dict[str, dict[str, object]]:
    return {name: {"bytes": len(table), "sha256": hashlib.sha256(table).hexdigest()} for name, table in tables.items()}


def _members(data: bytes) -> dict[str, bytes]:
    """The members by name, unpacked within bounds.

    A newer program's file may hold others; its manifest is looked at first.
    """
    _check_end(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        manifest = _read(archive, infos[0], _MANIFEST_BYTES)
        number = json.loads(manifest).get("number")
        if infos[0].filename == _MANIFEST and isinstance(number, int) and number > _NUMBER:
            raise _newer()
        _check(archive, infos)
        tables = {info.filename: _read(archive, info, _UNPACKED_BYTES) for info in infos[1:]}
    return {_MANIFEST: manifest, **tables}


def _check_end(data: bytes) -> None:
    """The zip ends with a short directory of few members, before anything is built from what it claims."""
    signature, *_, count, directory_bytes, _, comment = END.unpack(data[-END.size :])
    zip64 = data[-END.size - ZIP64_LOCATOR_BYTES :].startswith(ZIP64_LOCATOR)
    few = count <= _MOST_MEMBERS and directory_bytes <= _DIRECTORY_BYTES
    if len(data) > PACKAGE_BYTES or signature != END_SIGNATURE or zip64 or comment or not few:
        raise _damaged()


def _check(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> None:
    """Exactly our members, one behind the other, and nothing before, between or behind them."""
    at = 0
    for info in infos:
        if info.header_offset != at or info.flag_bits or info.extra or info.comment:
            raise _damaged()
        at += LOCAL_HEADER_BYTES + len(info.filename.encode()) + info.compress_size
    named = tuple(info.filename for info in infos) == (_MANIFEST, *_TABLES)
    if not named or at != archive.start_dir:
        raise _damaged()
    if sum(info.file_size for info in infos) > _UNPACKED_BYTES:
        raise _damaged()


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """One member; its length and packing are checked before it is unpacked, its checksum behind it."""
    packed_well = info.file_size <= RATIO * max(info.compress_size, 1)
    if info.file_size > most or not packed_well or info.compress_type != zipfile.ZIP_DEFLATED:
        raise _damaged()
    return archive.read(info)


def _damaged() -> FileTroubleError:
    code, text = "not_list_data", "The file is damaged, or is not one that this program wrote to carry its list."
    hint = "Write it again with export-data on the other computer; ICE's own workbook is taken in with import."
    return FileTroubleError(code, text, hint)


def _newer() -> RefusedError:
    code, text = "newer_format", "The file was written by a newer version of this program."
    return RefusedError(code, text, "Use the same version on both computers.")
