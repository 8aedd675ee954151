"""The system's font without the programs that fit its letters to a screen.

Qt runs those programs anew for every letter that it puts into a PDF, at a size at which they change nothing, and puts
them into the PDF too. Measured on Debian's DejaVu Sans: 11 of 25 ms that a sheet takes, and 8 of its 48 kB. So files
that are made one after the other are set in a copy of the font that lacks them; the letters are the same.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

FAMILY = "287g Lookup Sheet"

_NEEDED = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2")
_USEFUL = ("GDEF", "GPOS", "GSUB", "kern", "post")
_PROGRAMS = ("fpgm", "prep")
_TRUETYPE = 0x00010000
_ENGLISH = (3, 1, 0x409)  # platform, encoding and language of a name, as Windows numbers them
_FAMILY, _STYLE, _WHOLE, _POSTSCRIPT = 1, 2, 4, 6
_ALIGNED = 4


def plain_family() -> str:
    """The name of the font without programs, for as long as the application lives; empty where there is none to make.

    That is so on other systems than Linux, whose Qt runs no such programs, for fonts of other kinds, and where there
    is no bold face of its own.
    """
    if sys.platform != "linux":
        return ""
    if FAMILY in QFontDatabase.families():
        return FAMILY
    regular, bold = _tables(QFont.Weight.Normal), _tables(QFont.Weight.Bold)
    if not regular or not bold or regular["glyf"] == bold["glyf"]:
        return ""
    faces = (plain_face(regular, "Regular"), plain_face(bold, "Bold"))
    added = [QFontDatabase.addApplicationFontFromData(QByteArray(face)) for face in faces]
    return FAMILY if min(added) >= 0 else ""


def _tables(weight: QFont.Weight) -> dict[str, bytes]:
    """What the system's usual font consists of; empty for one that is of another kind or holds no programs."""
    font = QFont()
    font.setWeight(weight)
    raw = QRawFont.fromFont(font)
    tables = {tag: bytes(raw.fontTable(tag).data()) for tag in (*_NEEDED, *_USEFUL, *_PROGRAMS, "fvar")}
    whole = all(tables[tag] for tag in _NEEDED) and not tables["fvar"]
    return tables if whole and any(tables[tag] for tag in _PROGRAMS) else {}


def plain_face(tables: Mapping[str, bytes], style: str) -> bytes:
    """A font file of these tables without programs, named as a face of our own family.

    Sums that would prove the file whole are left at nought: nothing that reads it here looks at them.
    """
    kept = {tag: tables[tag] for tag in (*_NEEDED, *_USEFUL) if tables.get(tag)}
    kept["name"] = _names(style)
    largest = len(kept).bit_length() - 1
    search = 16 << largest
    head = struct.pack(">I4H", _TRUETYPE, len(kept), search, largest, 16 * len(kept) - search)
    place = len(head) + 16 * len(kept)
    entries, body = [], b""
    for tag, data in sorted(kept.items()):
        entries.append(tag.encode() + struct.pack(">3I", 0, place + len(body), len(data)))
        body += data + bytes(-len(data) % _ALIGNED)
    return head + b"".join(entries) + body


def _names(style: str) -> bytes:
    texts = {_FAMILY: FAMILY, _STYLE: style, _WHOLE: f"{FAMILY} {style}", _POSTSCRIPT: f"LookupSheet-{style}"}
    records, said = b"", b""
    for number, text in texts.items():
        data = text.encode("utf-16-be")
        records += struct.pack(">6H", *_ENGLISH, number, len(data), len(said))
        said += data
    return struct.pack(">3H", 0, len(texts), 6 + len(records)) + records + said
