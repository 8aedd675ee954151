"""A page's bytes as text, in whichever encoding they came."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "iso-8859-1": "windows-1252",  # as browsers do
    "latin1": "windows-1252",
    "windows-1252": "windows-1252",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,20})", re.IGNORECASE)


def page_text(data: bytes, content_type: str) -> str:
    """Decode; bytes that the encoding does not know become U+FFFD.

    A byte order mark decides, then the Content-Type, then zero bytes beside the first `<`, else it is UTF-8.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    named = _CHARSET.search(content_type)
    encoding = _KNOWN.get(named[1].lower(), "") if named else ""
    if not encoding:
        start = data[:64].lstrip(b" \t\r\n")
        wide = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
        encoding = wide.get(start[:2], "utf-8")
    return data.decode(encoding, "replace")
