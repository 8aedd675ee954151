"""What a downloaded file is called: a name for people and for the list's date, never a path."""

from __future__ import annotations

import re
import unicodedata
from email.message import Message
from urllib.parse import unquote, urlsplit

LONGEST = 150
_FALLBACK = "list.xlsx"
_WORKBOOK = re.compile(r"\.xls[xm]?$", re.IGNORECASE)


def file_name(disposition: str | None, address: str) -> str:
    """The name that the server gives (Content-Disposition, RFC 6266), else the last part of the address.

    Only what stands behind the last slash or backslash, without control, invisible and reserved characters.
    """
    given = _last_part(_given(disposition or ""))
    if given:
        return given
    named = _last_part(unquote(urlsplit(address).path, errors="replace"))
    return named if _WORKBOOK.search(named) else _FALLBACK


def _given(disposition: str) -> str:
    message = Message()
    message["Content-Disposition"] = re.sub(r"[\r\n]+", " ", disposition)
    try:
        return message.get_filename("") or ""
    except (LookupError, ValueError, UnicodeError):
        return ""


def _last_part(name: str) -> str:
    part = re.split(r"[/\\]", name)[-1]
    kept = "".join(char for char in part if unicodedata.category(char)[0] != "C" and char not in '<>:"|?*')
    whole = " ".join(kept.split()).strip(". ")
    return whole if len(whole) <= LONGEST else whole[-LONGEST:]
