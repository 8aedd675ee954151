"""The zip around a workbook: opened only within bounds, and only when every member's checksum is right."""

from __future__ import annotations

import io
import stat
import zipfile

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds
from desktop.roster.disguise import refuse_other_formats
from desktop.roster.zip_format import (
    END,
    END_SIGNATURE,
    FAILURES,
    LOCAL_HEADER_BYTES,
    ZIP64_LOCATOR,
    ZIP64_LOCATOR_BYTES,
)

_DIRECTORY_ENTRY_BYTES = 46
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def open_container(data: bytes) -> dict[str, bytes]:
    """Unpack the zip `data` and return its XML parts by lower-case name.

    The name of a part is without regard to case (ECMA-376 part 2, 6.2.2.3). Members that are not XML (pictures,
    macros, printer settings) are checked and left behind.

    Raises:
        WorkbookError: the bytes are no zip, are damaged, or exceed the bounds.
    """
    if len(data) > bounds.FILE_BYTES:
        raise WorkbookError("file_too_large", "The file is larger than 10 MB; ICE's list is far smaller.", _CHOOSE)
    refuse_other_formats(data)
    count = _claimed_members(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) != count:
                raise _damaged()
            _check_members(members, len(data))
            parts = {info.filename.lower(): archive.read(info) for info in members}
    except WorkbookError:
        raise
    except FAILURES as failure:
        raise _damaged() from failure
    return {name: part for name, part in parts.items() if name.endswith((".xml", ".rels"))}


_CHOOSE = "Choose the Excel file from ICE's 287(g) page."


def _damaged() -> WorkbookError:
    return WorkbookError("damaged_file", "The file is damaged or incomplete.", "Download it again from ICE's page.")


def _hostile(code: str, message: str) -> WorkbookError:
    return WorkbookError(code, message, "Do not use this file; download the list from ICE's page.")


def _claimed_members(data: bytes) -> int:
    """Check the zip's last record before anything is built from what it claims; how many members it claims."""
    at = len(data) - END.size
    if data[at : at + 4] != END_SIGNATURE:
        at = data.rfind(END_SIGNATURE, max(0, len(data) - END.size - 0xFFFF))
    if at < 0 or at + END.size > len(data):
        raise _damaged()
    _, disk, first_disk, here, count, size, offset, comment = END.unpack_from(data, at)
    if data[max(0, at - ZIP64_LOCATOR_BYTES) :].startswith(ZIP64_LOCATOR) or count > bounds.MEMBERS:
        raise _hostile("too_many_members", "The file holds far more parts than a workbook has.")
    if disk or first_disk or here != count or offset + size != at or at + END.size + comment != len(data):
        raise _damaged()
    if size > bounds.MEMBERS * (_DIRECTORY_ENTRY_BYTES + bounds.NAME_BYTES) or not count:
        raise _damaged()
    return int(count)


def _check_members(members: list[zipfile.ZipInfo], file_bytes: int) -> None:
    """Refuse what a workbook never has, and everything whose unpacking could harm, before unpacking it."""
    if len(members) > bounds.MEMBERS:
        raise _hostile("too_many_members", "The file holds far more parts than a workbook has.")
    if len({info.filename.lower() for info in members}) != len(members):
        raise _hostile("duplicate_member", "The file holds two parts of the same name.")
    for info in members:
        _check_member(info)
    unpacked = sum(info.file_size for info in members)
    if unpacked > bounds.UNPACKED_BYTES:
        raise _hostile("unpacks_too_large", "The file unpacks to more than 64 MB.")
    _check_ratio(unpacked, sum(info.compress_size for info in members))
    ordered = sorted(members, key=lambda info: info.header_offset)
    ends = [info.header_offset + LOCAL_HEADER_BYTES + info.compress_size for info in ordered]
    following = [*(info.header_offset for info in ordered[1:]), file_bytes]
    if any(end > start for end, start in zip(ends, following, strict=True)):
        raise _hostile("overlapping_members", "Parts of the file lie over one another.")


def _check_member(info: zipfile.ZipInfo) -> None:
    name = info.filename
    if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/") or "\x00" in info.orig_filename:
        raise _hostile("unsafe_name", "A part of the file has a name that points outside of it.")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise _hostile("unsafe_name", "A part of the file is a link to somewhere else.")
    if info.flag_bits & _ENCRYPTED:
        raise WorkbookError("encrypted", "The file is protected by a password.", _CHOOSE)
    if info.compress_type not in _METHODS:
        raise _damaged()
    if info.file_size > bounds.PART_BYTES:
        raise _hostile("part_too_large", "One part of the file unpacks to more than 48 MB.")
    _check_ratio(info.file_size, info.compress_size)


def _check_ratio(unpacked: int, packed: int) -> None:
    if unpacked > bounds.RATIO_FREE_BYTES and unpacked > bounds.RATIO * packed:
        raise _hostile("packed_too_tightly", "The file unpacks to more than 200 times its size.")
