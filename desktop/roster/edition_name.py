"""Which day's list a workbook is: ICE's own file name says so, and has been wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop.domain.errors import WorkbookError
from desktop.domain.row import PrintedRow
from desktop.roster.edits import edits


class DateSource(StrEnum):
    """What an edition's date rests on."""

    NAME = "name"
    NAME_CORRECTED = "name_corrected"
    MODIFIED = "modified"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class EditionName:
    """`date_printed` is the date part of the name as it stands there, part of day included; empty when it has none.

    `part` is "am", "mid", "pm" or "".
    """

    date: date
    part: str
    date_printed: str
    source: DateSource


_OUR_PREFIX = re.compile(r"\d{4}-\d\d-\d\d(?:am|pm|mid)?_")
_OUR_SUFFIX = re.compile(r"__[0-9a-f]{8}(?=\.xlsx$)")
_DATED = re.compile(
    r"(?<!\d)(\d{14}|\d{6,10}|\d{1,2}[-._]\d{1,2}[-._]\d{4}|\d{4}[-._]\d{1,2}[-._]\d{1,2})\s*(am|pm|mid)?(?![a-z]{3}|\d)",
    re.IGNORECASE,
)
_TO_EASTERN = timedelta(hours=5)  # standard time all year: an hour more or less decides nothing here
_MOMENTS = {"am": time(9), "mid": time(12), "": time(13), "pm": time(17)}
_BEFORE = timedelta(hours=8)
"""Measured on 360 editions: saved at most 7 hours after the moment that the name stands for ..."""

_DAYS_AFTER = 5
"""... and at most 4 days before it."""

_MOST_STALE = timedelta(days=180)
"""An old list may be published again under a new name, but not half a year ahead of it."""

_MOST_EDITS = 2
_WITNESSES = 3  # so many rows must be signed after a day to prove that the list is not of that day


def edition_name(file: str, modified: datetime | None, newest_signing: date | None) -> EditionName:
    """Read the date from a file's name, corrected where the workbook itself shows that it can't be right.

    A name that gives a day stands unless the list holds later signings, or (without signings) was saved later: then
    the day nearest to the printed digits that agrees with the workbook is used. ICE printed 2025 in January 2026,
    `08022025` on September 2, `090022025`, `10223025` and `11114025` (FIELD 4). `modified` is the workbook's stamp,
    `newest_signing` see there. The prefix and suffix of this project's copies of ICE's files are not ICE's.

    Raises:
        WorkbookError: neither the name nor the workbook tells a day.
    """
    name = _OUR_SUFFIX.sub("", _OUR_PREFIX.sub("", re.split(r"[/\\]", file)[-1], count=1))
    match = max(_DATED.finditer(name), key=lambda found: len(found[1]), default=None)
    printed = "" if match is None else match[0].replace(" ", "")
    part = "" if match is None else (match[2] or "").lower()
    digits = "" if match is None else re.sub(r"\D", "", match[1])
    read = _day_of(match[1]) if match else None
    saved = None if modified is None else (modified - _TO_EASTERN).replace(tzinfo=None)
    if read is not None and not _contradicted(read, part, saved, newest_signing):
        return EditionName(read, part, printed, DateSource.NAME)
    days = _days(part, saved, newest_signing)
    if not days:
        message = "Neither the file's name nor the workbook tells which day's list it is."
        raise WorkbookError("no_date", message, "Give the date yourself (--as-of).")
    best = min(days, key=lambda day: (edits(digits, f"{day:%m%d%Y}"), day))
    if digits and edits(digits, f"{best:%m%d%Y}") <= _MOST_EDITS:
        return EditionName(best, part, printed, DateSource.NAME_CORRECTED)
    return EditionName(days[0], part, printed, DateSource.MODIFIED)


def newest_signing(rows: Iterable[PrintedRow]) -> date | None:
    """A day that three rows or more are signed on or after: no single misprint decides. None for fewer rows."""
    days = sorted((row.signed[:10] for row in rows if re.match(r"20\d\d-\d\d-\d\d", row.signed)), reverse=True)
    return date.fromisoformat(days[_WITNESSES - 1]) if len(days) >= _WITNESSES else None


def _contradicted(day: date, part: str, saved: datetime | None, newest: date | None) -> bool:
    """Whether the workbook shows that its name's day is too early, or far too late."""
    if saved is not None and datetime.combine(day, time()) > saved + _MOST_STALE:
        return True
    if newest is not None:
        return newest > day
    return saved is not None and datetime.combine(day, _MOMENTS[part]) < saved - timedelta(days=1)


def _days(part: str, saved: datetime | None, newest: date | None) -> list[date]:
    """The days that a workbook saved then, with signings until then, can be of; the likeliest first."""
    if saved is not None:
        first = saved - _BEFORE
        days = (first.date() + timedelta(days=after) for after in range(_DAYS_AFTER + 1))
        return [day for day in days if datetime.combine(day, _MOMENTS[part]) >= first]
    return [] if newest is None else [newest + timedelta(days=after) for after in range(31)]


def _day_of(text: str) -> date | None:
    """The day that well-formed digits give: MMDDYYYY as ICE writes, MMDDYY, or the year first."""
    digits = re.sub(r"\D", "", text)
    if not digits.isascii():
        return None
    if not text.isdecimal():
        a, b, c = re.split(r"\D", text)
        digits = f"{b:0>2}{c:0>2}{a}" if len(a) == len("2026") else f"{a:0>2}{b:0>2}{c}"
    elif len(digits) == len("MMDDYY"):
        digits = digits[:4] + "20" + digits[4:]
    elif len(digits) == len("YYYYMMDDhhmmss") or digits.startswith("20"):
        digits = digits[4:8] + digits[:4]
    if len(digits) != len("MMDDYYYY") or not digits[4:].startswith("20"):
        return None
    try:
        return date(int(digits[4:]), int(digits[:2]), int(digits[2:4]))
    except ValueError:
        return None
