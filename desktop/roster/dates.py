"""The column SIGNED as a date: what can be read in one way only is read, everything else is set aside and named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.roster.serials import date_text

_EARLIEST = date(1990, 1, 1)
"""Before section 287(g) was written (1996): certainly no signing."""

_FIRST = date(2019, 1, 1)
"""No edition of 2025-26 prints an earlier signing (the earliest is 2019-04-24) but for misprints."""

_GRACE = timedelta(days=7)
"""A signing may be dated a little after the edition that lists it."""

_RECENT = timedelta(days=90)
"""How long a signing usually is ago when its row first appears with a misprint."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]*)?")
_NUMBERS = re.compile(r"(\d{1,2})[/.\- ]+(\d{1,2})[/.\- ]+(\d{2,5})")
_ONE_SEPARATOR = re.compile(r"(\d{1,4})[/.\- ]+(\d{1,8})")
_SERIAL = re.compile(r"[34]\d{4}|5[0-4]\d{3}")
_WRITTEN = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_IN_ADDRESS = re.compile(r"(\d{2})[._-]?(\d{2})[._-]?(20\d{2}|\d{2})(?!\d)[^/]*$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_DIGITS = 4
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Signed:
    """A date or None, and the code of what was done; an empty code when it stands there as it is used."""

    date: date | None
    reason: str


def signed_of(tidied: str, edition_date: date, moa_url: str | None = None) -> Signed:
    """Read a tidied text of SIGNED.

    `edition_date` bounds what is plausible: 1990 to seven days after it. `moa_url` is the cleaned address of the
    agreement, whose file name often repeats the date; it is asked only about years that can hardly be right.
    """
    if not tidied:
        return Signed(None, "")
    latest = edition_date + _GRACE
    read, reason = _read(tidied)
    if read is None:
        repaired = _only(_day for _day in _readings(tidied) if _FIRST <= _day <= latest)
        return Signed(repaired, "signed_repaired" if repaired else "signed_unreadable")
    if not _FIRST <= read <= latest:
        return _with_another_year(read, edition_date, moa_url)
    return Signed(read, "signed_after_edition" if read > edition_date else reason)


def _with_another_year(read: date, edition_date: date, moa_url: str | None) -> Signed:
    """A date outside what the list has ever shown: the year is wrong, or the whole is."""
    latest = edition_date + _GRACE
    others = {day for day in _other_years(read) if _FIRST <= day <= latest}
    documented = _in_address(moa_url)
    if documented in others:
        return Signed(documented, "signed_year")
    recent = _only(day for day in others if day >= edition_date - _RECENT)
    if _EARLIEST <= read < _FIRST:
        return Signed(recent, "signed_year") if recent else Signed(read, "signed_unusual")
    repaired = recent or _only(others)
    return Signed(repaired, "signed_year" if repaired else "signed_not_plausible")


def _read(text: str) -> tuple[date | None, str]:
    """The date that a well-formed text gives, and a code when it is not in the form Excel keeps."""
    iso = _ISO.fullmatch(text)
    if iso:
        return _day(iso[1], iso[2], iso[3]), ""
    numbers = _NUMBERS.fullmatch(text)
    if numbers and len(numbers[3]) in (2, _YEAR_DIGITS):
        return _day(numbers[3], numbers[1], numbers[2]), "signed_text"
    if len(text) == len("MMDDYYYY") and text.isdecimal():
        return _day(text[4:], text[:2], text[2:4]), "signed_text"
    written = _WRITTEN.fullmatch(text)
    if written and written[1][:3].lower() in _MONTHS:
        return _day(written[3], _MONTHS.index(written[1][:3].lower()) + 1, written[2]), "signed_text"
    if _SERIAL.fullmatch(text):
        shown = date_text(float(text), epoch_1904=False)
        return (None if shown is None else date.fromisoformat(shown)), "signed_text"
    return None, ""


def _readings(text: str) -> set[date]:
    """All dates that a text with one slip means: a separator left out, a digit of the year too many or too few."""
    days: set[date | None] = set()
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        month, day, year = numbers.groups()
        if len(year) > _YEAR_DIGITS:
            days = {_day(year[:at] + year[at + 1 :], month, day) for at in range(len(year))}
        elif len(year) == _YEAR_DIGITS - 1:
            places = ((at, digit) for at in range(_YEAR_DIGITS) for digit in "0123456789")
            days = {_day(year[:at] + digit + year[at:], month, day) for at, digit in places}
    one = _ONE_SEPARATOR.fullmatch(text)
    if one:
        left, right = one.groups()
        days = {_day(right[-_YEAR_DIGITS:], left, right[:-_YEAR_DIGITS])}
        days |= {_day(right, left[:at], left[at:]) for at in range(1, len(left))}
    return {day for day in days if day is not None}


def _other_years(read: date) -> set[date]:
    """The same day in every year that one wrong digit, or two in the wrong order, could have stood for."""
    year = f"{read.year:04}"
    others = {year[:at] + digit + year[at + 1 :] for at in range(_YEAR_DIGITS) for digit in "0123456789"}
    others |= {year[:at] + year[at + 1] + year[at] + year[at + 2 :] for at in range(_YEAR_DIGITS - 1)}
    days = {_day(other, read.month, read.day) for other in others}
    return {day for day in days if day is not None and day != read}


def _in_address(url: str | None) -> date | None:
    """The date that ends an agreement's file name, as in `..._TFM_MOA_03192026.pdf` or `..._WSO_MOA_05.08.25.pdf`."""
    match = _IN_ADDRESS.search(url.removesuffix(".pdf")) if url else None
    return _day(match[3], match[1], match[2]) if match else None


def _day(year: str, month: str | int, day: str | int) -> date | None:
    """The date, None when there is no such day; a year of two digits is of this century."""
    if len(year) not in (2, _YEAR_DIGITS) or not day or not month:
        return None
    try:
        return date(int(year) + (_CENTURY if len(year) == 2 else 0), int(month), int(day))  # noqa: PLR2004
    except ValueError:
        return None


def _only(days: Iterable[date]) -> date | None:
    """The one date among `days`, None when there is none or there are several."""
    found = set(days)
    return found.pop() if len(found) == 1 else None
